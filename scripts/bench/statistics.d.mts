export interface Summary {
  readonly n: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}
export function median(values: readonly number[]): number;
export function summarize(values: readonly number[]): Summary;
export function ratio(ours: readonly number[], theirs: readonly number[]): Summary;
