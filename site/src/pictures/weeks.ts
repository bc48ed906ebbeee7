/** 0 for none, then in steps that a person feels: one or two, a handful, more. */
export function levelOf(count: number): number {
  if (count === 0) return 0;
  if (count <= 2) return 1;
  return count <= 5 ? 2 : 3;
}
