import type { CoverageCounts } from '../../../scripts/model/site-data.ts';

/** How a criterion stands, furthest first, what is against it last; each has one of them. */
export const steps = ['operating', 'designed', 'covered', 'gap', 'unknown', 'deviating'] as const;
export type Step = (typeof steps)[number];

/** What a window may find; where it found none of it, the legend has no word for it. */
const found: ReadonlySet<Step> = new Set(['unknown', 'deviating']);

export interface BarPart {
  readonly step: Step;
  /** Criteria that stand so. */
  readonly count: number;
  /** Share of the bar before this part, and the part's own, in percent. */
  readonly from: number;
  readonly share: number;
}

/** A bar as parts that fill it, each criterion in one of them. Empty ones are left out. */
export function barParts({ states }: Pick<CoverageCounts, 'states'>): readonly BarPart[] {
  const all = steps.reduce((sum, step) => sum + states[step], 0);
  let before = 0;
  return steps.flatMap((step) => {
    const count = states[step];
    const part = { step, count, from: percent(before, all), share: percent(count, all) };
    before += count;
    return count === 0 ? [] : [part];
  });
}

/** The counts in words, with what they are out of: `operating 0, designed 0, covered 18, gap 15 of 33`. */
export function barWords({ criteria, covered, designed, operating }: CoverageCounts): string {
  const gaps = Math.max(0, criteria - covered);
  return `operating ${operating}, designed ${designed}, covered ${covered}, gap ${gaps} of ${criteria}`;
}

/** The steps that a legend explains: those of every program, and what a window found in one of the bars. */
export function stepsIn(bars: readonly Pick<CoverageCounts, 'states'>[]): readonly Step[] {
  return steps.filter((step) => !found.has(step) || bars.some(({ states }) => states[step] > 0));
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 100;
}
