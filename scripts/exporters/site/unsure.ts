import type { Problem } from '../../model/problem.ts';

/**
 * Paths of files whose front matter may hold a classification that the engine did not understand:
 * `classification: secret`, `clasification: restricted`. Such a field is left out of the record, which would then count
 * as internal, the opposite of what its author asked for. Problems that are excused or lowered count as well.
 */
export function unsureIn(
  problems: readonly Pick<Problem, 'rule' | 'message' | 'path' | 'field'>[],
): ReadonlySet<string> {
  return new Set(problems.filter(hidesClassification).map(({ path }) => path));
}

function hidesClassification({ rule, message, field }: Pick<Problem, 'rule' | 'message' | 'field'>): boolean {
  if (rule === 'fields-are-known' || field === 'classification') return true;
  // So many wrong values that not all of them are named.
  return rule === 'values-are-valid' && message === 'many';
}
