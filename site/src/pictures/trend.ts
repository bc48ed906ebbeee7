import type { TrendChart, TrendFill } from '../../../scripts/model/site-data.ts';

/** How high the tallest column is, in pixels. */
export const chartHeight = 132;

export interface TrendColumn {
  readonly day: string;
  readonly month: string;
  /** Over the first column, and over the first of each year. */
  readonly year: string | null;
  /** From below; empty ones are left out. Null: there are no counts. */
  readonly parts: readonly { readonly fill: TrendFill; readonly y: number; readonly height: number }[] | null;
  /** What the column says, in words. */
  readonly words: string;
}

/** Columns on one scale, in which the largest sum fills the height. */
export function trendColumns({ parts, columns }: TrendChart): readonly TrendColumn[] {
  const sums = columns.map(({ counts }) => (typeof counts === 'string' ? 0 : sumOf(counts)));
  const most = Math.max(1, ...sums);
  return columns.map(({ day, month, counts }, at) => {
    const year = day.slice(0, 4);
    const place = {
      day,
      month,
      year: columns[at - 1]?.day.startsWith(year) === true ? null : year,
    };
    if (typeof counts === 'string') return { ...place, parts: null, words: `${day}: ${counts}` };
    const drawn = parts.map(({ fill }, part) => {
      const top = (sumOf(counts.slice(0, part + 1)) / most) * chartHeight;
      const height = ((counts[part] ?? 0) / most) * chartHeight;
      return { fill, y: round(chartHeight - top), height: round(height) };
    });
    const words = parts.map(({ word }, part) => `${word} ${counts[part] ?? 0}`).join(', ');
    return { ...place, parts: drawn.filter(({ height }) => height > 0), words: `${day}: ${words}` };
  });
}

/** Why some columns have no counts, each once. */
export function reasonsIn({ columns }: TrendChart): readonly string[] {
  return [...new Set(columns.flatMap(({ counts }) => (typeof counts === 'string' ? [counts] : [])))];
}

/** The counts of the last column, one a part; null where it has none. */
export function lastCounts({ columns }: TrendChart): readonly number[] | null {
  const counts = columns.at(-1)?.counts ?? '';
  return typeof counts === 'string' ? null : counts;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
