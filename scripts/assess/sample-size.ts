import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';

/** How much depends on the control. */
export type SamplingRisk = 'low' | 'moderate' | 'high';

/** A row of the program's own table, and the size that it plans. A planning aid: the auditor decides. */
export interface PlannedSize {
  readonly row: string;
  readonly size: number;
}

/**
 * The size that `sampling` of the program plans for a population, or null when no row is about it. A row is named by a
 * frequency (`quarterly`), or by one and a number of items: `per-event, fewer than 250`, `per-event, 250 or more`. The
 * first row that fits counts. The frequency is the one that the control proves by a population, else its first.
 * @param items how many items the population has
 */
export function plannedSize(
  graph: Graph,
  control: ContentRecord<'control'>,
  items: number,
  risk: SamplingRisk,
): PlannedSize | null {
  const { frequencies } = control.data;
  const every = (frequencies.find(({ proof }) => proof === 'population') ?? frequencies[0])?.every;
  const row = graph.program?.data.sampling?.find(({ population }) => fits(population, every, items));
  return row === undefined ? null : { row: row.population, size: row[risk] };
}

function fits(row: string, every: string | undefined, items: number): boolean {
  const [, frequency, condition] = /^([^,]*)(?:, *(.*))?$/.exec(row) ?? [];
  if (frequency !== every) return false;
  if (condition === undefined) return true;
  const [, below] = /^fewer than ([\d,]+)$/.exec(condition) ?? [];
  const [, least] = /^([\d,]+) or more$/.exec(condition) ?? [];
  if (below !== undefined) return items < numberOf(below);
  return least !== undefined && items >= numberOf(least);
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}
