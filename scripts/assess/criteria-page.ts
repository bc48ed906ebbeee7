import { commandLine } from '../model/name.ts';
import { capitalized, counted, someOf } from '../model/wording.ts';
import type { CriterionReadiness } from './criteria.ts';
import { criteriaProblems } from './criteria-problems.ts';
import { gapsOf } from './gaps/gaps.ts';
import type { Counts } from './readiness.ts';
import type { Ground, RecordPage } from './record-page.ts';
import { defaultCriteria, groupTitleOf } from './scope.ts';
import { criteriaWalk } from './walk.ts';

/** The page of several criteria under one name: a category, or a series such as CC6. Null for any other word. */
export function criteriaPageOf(word: string, ground: Ground): RecordPage | null {
  return categoryPageOf(word, ground) ?? seriesPageOf(word, ground);
}

/** A category that the program names, in scope or not: its counts, and what stands in the way. */
function categoryPageOf(word: string, ground: Ground): RecordPage | null {
  const { graph, readiness } = ground;
  const program = graph.program;
  const named = program?.data.categories.find(({ category }) => category === word);
  if (program === undefined || named === undefined) return null;
  return {
    ...pageOf(
      ground,
      readiness.criteria.filter(({ category }) => category === word),
    ),
    kind: 'category',
    id: word,
    title: capitalized(word.replaceAll('-', ' ')),
    path: program.path,
    facts: factsOf(readiness.categories.find(({ category }) => category === word)),
    statement: named.reason,
    relations: [],
  };
}

/** A series: the same, and each of its criteria with its word and what covers it. */
function seriesPageOf(word: string, ground: Ground): RecordPage | null {
  const { graph, readiness } = ground;
  const criteria = defaultCriteria(graph).filter(({ group }) => group === word);
  const [first] = criteria;
  if (first === undefined) return null;
  const judged = new Map(readiness.criteria.map((each) => [each.id, each]));
  const series = readiness.categories.flatMap((category) => category.series);
  return {
    ...pageOf(
      ground,
      criteria.flatMap(({ id }) => judged.get(id) ?? []),
    ),
    kind: 'series',
    id: word,
    title: groupTitleOf(graph, first) ?? word,
    path: first.path,
    facts: [
      ...(first.category === null ? [] : [first.category]),
      ...factsOf(series.find(({ id }) => id === word)),
    ],
    statement: null,
    relations: [
      {
        words: 'holds the criteria',
        others: criteria.map(({ id, title }) => ({ id, title, note: standingOf(judged.get(id)) })),
      },
    ],
  };
}

/** What a page says of criteria, whatever joins them. */
function pageOf({ graph, readiness, problems }: Ground, criteria: readonly CriterionReadiness[]) {
  const open = criteria.find(({ state }) => state !== 'operating');
  return {
    walk: criteriaWalk(criteria, gapsOf(graph, readiness), commandLine('status -- --gaps')),
    details: [],
    missing: [],
    problems: criteriaProblems(
      problems,
      criteria.map(({ id }) => id),
    ),
    next: commandLine(open === undefined ? 'status' : `explain ${open.id}`),
  };
}

function factsOf(counts: Counts | undefined): readonly string[] {
  if (counts === undefined) return ['not in scope'];
  return [
    counted(counts.criteria, 'criterion', 'criteria'),
    `covered ${counts.covered}`,
    `designed ${counts.designed}`,
    `operating ${counts.operating}`,
  ];
}

/** The word of a criterion and the key controls behind it. */
function standingOf(judged: CriterionReadiness | undefined): string {
  if (judged === undefined) return 'not in scope';
  const keys = judged.keyControls.map(({ id }) => id);
  return keys.length === 0 ? judged.state : `${judged.state}; ${someOf(keys, mostKeys)}`;
}

/** Key controls that are named behind a criterion; the rest is a number. */
const mostKeys = 6;
