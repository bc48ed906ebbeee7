import { codeownersOf, codeownersPath } from '../../assess/codeowners.ts';
import { otherBackups } from '../../assess/setup/backups.ts';
import { namedVendors } from '../../assess/setup/names.ts';
import { peopleOf } from '../../assess/setup/people.ts';
import { type OutOfScope, officeControls, outOfScope, type Scope } from '../../assess/setup/scope.ts';
import type { People } from '../../assess/setup/told.ts';
import { exampleHeading, remoteLine } from '../../assess/setup/words.ts';
import type { Graph } from '../../model/graph.ts';
import type { ContentRecord } from '../../model/record.ts';
import { type Answers, none } from '../../model/setup.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { editFrontMatter } from '../../parse/edit-front-matter.ts';
import { parseRepository } from '../../parse/repository.ts';
import { withoutSection } from '../../parse/section.ts';
import { differences, type FileDifference } from './differences.ts';
import { type Decided, fieldChanges } from './fields.ts';
import { snapshotOfTexts, type Texts } from './memory.ts';
import { type TemplateOf, writeOwnPages } from './pages.ts';
import { besideStarter, wholeStarter, withoutRecords } from './starter.ts';
import type { PageRows } from './starter-rows.ts';

/** What setup would do, as a value: nothing is written here. */
export interface SetupPlan {
  /** Every file that differs: its new text, or null when it goes. Sorted by path. */
  readonly files: readonly FileDifference[];
  /** Everything as it will be. */
  readonly texts: Texts;
  readonly people: People;
  /** Ids that go out of use with this run, and ids that come back. */
  readonly removed: readonly string[];
  readonly restored: readonly string[];
  /** Ids that stay, although the scope has no use for them: something that happened names them. */
  readonly kept: readonly string[];
  /** Own pages that somebody changed, and that are left alone. */
  readonly changedPages: readonly string[];
  /** Rows of pages that should be back, and for which no place is left. */
  readonly lost: readonly PageRows[];
  /** Files whose fields could not be edited. Not empty: the plan must not be carried out. */
  readonly refused: readonly string[];
}

/** Works out everything that setup changes. Null without a program that could be read. */
export function planSetup(
  texts: Texts,
  answers: Answers,
  template: TemplateOf,
  moment: Snapshot,
): SetupPlan | null {
  const graphOf = (of: Texts) => parseRepository(snapshotOfTexts(of, moment)).graph;
  const present = graphOf(texts);
  const { program } = present;
  if (program === undefined) return null;
  const whole = wholeStarter(texts);
  const full = graphOf(whole.texts);
  const first = program.data.example === true;
  const scope = scopeOf(answers, program);
  const out = outNow(full, present, scope, first ? null : scopeOf({}, program));
  const unknown = (program.data.removed ?? []).filter((id) => full.find(id) === undefined);
  const others = new Set([...out.criteria, ...unknown]);
  const gone = { ids: out.ids, pages: out.pages, others };
  const { texts: cut, refused, lost } = withoutRecords(whole, full, gone);
  const removed = [...new Set([...out.ids, ...unknown])].sort();
  const decided: Decided = { answers, first, program, categories: scope.categories, removed };
  const after = besideStarter(texts, whole);
  for (const [path, text] of cut) after.set(path, text);
  const unread = editRecords(after, full, out.ids, decided);
  if (answers.people !== undefined || answers.roles !== undefined) changeBackups(after, graphOf(after));
  const graph = graphOf(after);
  after.set(codeownersPath, codeownersOf(graph));
  const changedPages = writeOwnPages(after, program.data, graph.program?.data ?? program.data, template);
  const was = new Set(present.records.map(({ id }) => id));
  return {
    files: differences(texts, after),
    texts: after,
    people: peopleOf(graph),
    removed: [...out.ids].filter((id) => was.has(id)).sort(),
    restored: graph.records
      .map(({ id }) => id)
      .filter((id) => !was.has(id))
      .sort(),
    kept: [...out.kept].sort(),
    changedPages,
    lost,
    refused: [...new Set([...refused, ...unread])].sort(),
  };
}

/** What the answers say; what they do not say stays as the program has it. */
function scopeOf(answers: Answers, { data }: ContentRecord<'program'>): Scope {
  const inScope = data.categories.filter((each) => each.inScope).map(({ category }) => category);
  const chosen: ReadonlySet<string> = new Set(
    answers.categories === undefined ? inScope : answers.categories,
  );
  const ordered = data.categories.map(({ category }) => category);
  const names = namedVendors(answers);
  const before = (data.removed ?? []).filter((id) => id.startsWith('VEND-') && names[id] === undefined);
  const asked = Object.entries(names).flatMap(([id, name]) => (name === none ? [id] : []));
  const wasRemote = data.locations?.includes(remoteLine) === true && data.example !== true;
  return {
    categories: new Set(ordered.filter((category) => category === 'security' || chosen.has(category))),
    remote: answers.workplace === undefined ? wasRemote : answers.workplace === 'remote',
    without: new Set([...before, ...asked]),
  };
}

/** What goes now. What somebody has brought back by hand, against the scope of before, stays. */
function outNow(full: Graph, present: Graph, scope: Scope, before: Scope | null): OutOfScope {
  const out = outOfScope(full, scope);
  if (before === null) return out;
  const asked = new Set(scope.without);
  const was = outOfScope(full, before).ids;
  const back = [...out.ids].filter(
    (id) => was.has(id) && present.find(id) !== undefined && !asked.has(id) && !officeControls.includes(id),
  );
  const ids = new Set([...out.ids].filter((id) => !back.includes(id)));
  return { ...out, ids };
}

/** Nobody stands in for themselves. */
function changeBackups(texts: Map<string, string>, graph: Graph): void {
  for (const { role, backup } of otherBackups(graph)) {
    const path = graph.find(role)?.path ?? '';
    const text = texts.get(path) ?? '';
    texts.set(path, editFrontMatter(text, [{ path: ['backup'], value: backup ?? undefined }]) ?? text);
  }
}

function editRecords(
  texts: Map<string, string>,
  full: Graph,
  gone: ReadonlySet<string>,
  decided: Decided,
): readonly string[] {
  const refused: string[] = [];
  for (const record of full.records) {
    if (gone.has(record.id)) continue;
    const text = texts.get(record.path) ?? '';
    const plain = record.kind === 'program' && decided.first ? withoutSection(text, exampleHeading) : text;
    const edited = editFrontMatter(plain, fieldChanges(record, decided));
    if (edited === null) refused.push(record.path);
    else if (edited !== text) texts.set(record.path, edited);
  }
  return refused;
}
