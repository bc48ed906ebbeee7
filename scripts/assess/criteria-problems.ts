import { bySeverity, type Problem } from '../model/problem.ts';

/** What is wrong with criteria, worst first: in their own pages, or said of one in scope. */
export function criteriaProblems(problems: readonly Problem[], ids: readonly string[]): readonly Problem[] {
  const own = new Set<unknown>(ids.flatMap((id) => [id, `program/criteria/${id}.md`]));
  // That nothing answers a criterion is a problem of the program, which puts it in scope.
  return problems
    .filter(({ record, path, args }) => own.has(record) || own.has(path) || own.has(args.criterion))
    .sort(bySeverity);
}
