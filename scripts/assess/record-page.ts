import type { Graph } from '../model/graph.ts';
import { commandLine } from '../model/name.ts';
import { bySeverity, type Problem } from '../model/problem.ts';
import type { AnyRecord, Requirement } from '../model/record.ts';
import { counted } from '../model/wording.ts';
import type { Assessment } from './assessment.ts';
import type { KeyControl } from './criteria.ts';
import { criteriaProblems } from './criteria-problems.ts';
import { wordFor } from './design.ts';
import { gapsOf } from './gaps/gaps.ts';
import type { Readiness } from './readiness.ts';
import { type Detail, detailsOf, factsOf, statementOf } from './record-facts.ts';
import { type Missing, missingOf } from './record-missing.ts';
import { type Related, relationsOf } from './record-relations.ts';
import { counterpartsOf } from './requirement-page.ts';
import { groupTitleOf } from './scope.ts';
import { slotDetails } from './slot-details.ts';
import { controlWalk, criteriaWalk, criterionWalk, type Walk } from './walk.ts';

/** Everything that is known about a record or a criterion. */
export interface RecordPage {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly facts: readonly string[];
  readonly statement: string | null;
  /** Why its word is what it is: each deeper line is the reason of the one above, down to the file that is missing. */
  readonly walk: Walk;
  readonly relations: readonly Related[];
  readonly details: readonly Detail[];
  /** What is not there yet, one clause each. */
  readonly missing: readonly string[];
  /** Its problems now, worst first. */
  readonly problems: readonly Problem[];
  /** What to do next: `edit` and a file, or a command as typed. */
  readonly next: string;
}

/** What the pages are made from. */
export interface Ground {
  readonly graph: Graph;
  readonly assessment: Assessment;
  readonly readiness: Readiness;
  readonly problems: readonly Problem[];
}

/** The page of a record. */
export function recordPageOf(record: AnyRecord, ground: Ground): RecordPage {
  const { graph, assessment, readiness } = ground;
  const problems = ground.problems
    .filter((problem) => problem.record === record.id || problem.path === record.path)
    .sort(bySeverity);
  const { kind, id, title, path } = record;
  const missing = missingOf(graph, record, readiness, assessment);
  const control = readiness.controls.find((each) => each.path === path);
  const word = control === undefined ? 'unknown' : wordFor(control);
  return {
    kind,
    id,
    title,
    path,
    facts: [
      ...factsOf(graph, record),
      ...(control === undefined || control.state === 'unknown' ? [] : [`readiness: ${word}`]),
    ],
    statement: statementOf(record),
    walk: walkOf(record, ground),
    relations: relationsOf(graph, record),
    details: [...detailsOf(record), ...slotDetails(control?.operation)],
    missing: missing.map(({ words }) => words),
    problems,
    next: nextOf(record, problems, [...missing, ...blocking(record, ground)]),
  };
}

/** What stands between a control, or the audit that is judged, and the next word. */
function walkOf(record: AnyRecord, { graph, readiness }: Ground): Walk {
  if (record.kind === 'control') return controlWalk(record.id, gapsOf(graph, readiness));
  if (record.kind !== 'audit' || readiness.audit?.path !== record.path) return [];
  const { controls, designed, operating } = readiness.controlTotals;
  const categories: readonly string[] = record.data.categories ?? [];
  const criteria = readiness.criteria.filter(({ category }) => categories.includes(category));
  return [
    {
      depth: 0,
      item: false,
      text: `${counted(controls, 'control')}: designed ${designed}, operating ${operating}`,
    },
    ...criteriaWalk(criteria, gapsOf(graph, readiness), commandLine(`status -- --gaps --audit ${record.id}`)),
  ];
}

/** What can be done about a control's slots, and the findings about it. */
function blocking({ kind, id }: AnyRecord, { graph, readiness }: Ground): readonly Missing[] {
  if (kind !== 'control') return [];
  return gapsOf(graph, readiness)
    .blockers.filter(({ way, controls }) => way === 'do' && controls.includes(id))
    .map(({ what, run, open }) => ({ words: what, next: run ?? `edit ${open}` }));
}

/** The page of a criterion: what answers it, as key and as supporting, and how far each is. */
export function criterionPageOf(criterion: Requirement, ground: Ground): RecordPage {
  const { graph, assessment, readiness } = ground;
  const { id, title, path, group, category } = criterion;
  const judged = readiness.criteria.find((each) => each.id === id);
  const page = `program/criteria/${id}.md`;
  const ties = relationsOf(graph, criterion).flatMap(splitByRole);
  const groupTitle = groupTitleOf(graph, criterion);
  const keys = judged?.keyControls ?? [];
  const gaps = gapsOf(graph, readiness);
  const first = gaps.criteria.find((each) => each.id === id)?.blockers.find(({ way }) => way === 'do');
  return {
    kind: 'criterion',
    id,
    title,
    path,
    facts: [
      ...(groupTitle === undefined ? [] : [`${group} ${groupTitle}`]),
      ...(category === null ? [] : [category]),
      ...(judged === undefined
        ? ['not in scope']
        : [judged.state, `designed ${judged.designed} of ${keys.length} key controls`]),
    ],
    statement: null,
    walk: judged === undefined ? [] : criterionWalk(judged, readiness, gaps),
    relations: [...ties, ...monitorsOf(keys, graph), ...counterpartsOf(graph, id)],
    details: [],
    missing: [
      ...(judged?.state === 'gap' ? ['no key control answers it: a gap'] : []),
      ...(assessment.snapshot.exists(page)
        ? []
        : [`${page}, which may say how the controls meet it together, is not written`]),
    ],
    problems: criteriaProblems(ground.problems, [id]),
    next:
      judged?.state === 'gap'
        ? commandLine('new -- control "A title" --domain XX')
        : first === undefined
          ? commandLine(keys[0] === undefined ? 'status' : `explain ${keys[0].id}`)
          : (first.run ?? `edit ${first.open}`),
  };
}

/** `is answered by` becomes two lines: key and supporting. */
function splitByRole(related: Related): readonly Related[] {
  const parts = (['key', 'supporting'] as const).map((role) => ({
    words: `has as ${role} controls`,
    others: related.others.filter(({ note }) => note === role).map((other) => ({ ...other, note: null })),
  }));
  const rest = {
    words: related.words,
    others: related.others.filter(({ note }) => note !== 'key' && note !== 'supporting'),
  };
  return [...parts, rest].filter(({ others }) => others.length > 0);
}

/** The controls that watch a subservice organization which does the work. */
function monitorsOf(keys: readonly KeyControl[], graph: Graph): readonly Related[] {
  const others = keys
    .filter((each) => each.as === 'monitors')
    .map(({ id }) => ({ id, title: graph.find(id)?.title ?? null, note: null }));
  return others.length === 0 ? [] : [{ words: 'rests on the monitoring of a vendor by', others }];
}

/** What a person would do next: see to the worst problem, to the first thing that is missing, or read on in the file. */
function nextOf(record: AnyRecord, problems: readonly Problem[], [first]: readonly Missing[]): string {
  const open = problems.filter(({ excused }) => excused === null);
  // What the slots lack is told better by what to do about them.
  const worst = open.find(({ severity, rule }) => severity !== 'note' && rule !== 'evidence-covers-window');
  if (worst !== undefined) return commandLine(`explain ${worst.rule}`);
  if (first !== undefined) return first.next;
  return open[0] === undefined ? `edit ${record.path}` : commandLine(`explain ${open[0].rule}`);
}
