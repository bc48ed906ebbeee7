import { commandLine } from '../model/name.ts';
import { capitalized, counted } from '../model/wording.ts';
import { gapsOf } from './gaps/gaps.ts';
import type { Ground, RecordPage } from './record-page.ts';
import { criteriaWalk } from './walk.ts';

/** Where all of the gap analysis is told. */
const all = commandLine('status -- --gaps');

/** The page of a category that the program names, in scope or not: its counts, and what stands in the way. Null for any other word. */
export function categoryPageOf(word: string, { graph, readiness }: Ground): RecordPage | null {
  const program = graph.program;
  const named = program?.data.categories.find(({ category }) => category === word);
  if (program === undefined || named === undefined) return null;
  const counts = readiness.categories.find(({ category }) => category === word);
  const criteria = readiness.criteria.filter(({ category }) => category === word);
  return {
    kind: 'category',
    id: word,
    title: capitalized(word.replaceAll('-', ' ')),
    path: program.path,
    facts:
      counts === undefined
        ? ['not in scope']
        : [
            counted(counts.criteria, 'criterion', 'criteria'),
            `covered ${counts.covered}`,
            `designed ${counts.designed}`,
            `operating ${counts.operating}`,
          ],
    statement: named.reason,
    walk: criteriaWalk(criteria, gapsOf(graph, readiness), all),
    relations: [],
    details: [],
    missing: [],
    problems: [],
    next: firstCriterion(criteria.find(({ state }) => state !== 'operating')?.id),
  };
}

function firstCriterion(id: string | undefined): string {
  return commandLine(id === undefined ? 'status' : `explain ${id}`);
}
