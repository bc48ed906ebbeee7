import type { CoverageCounts } from '../../../scripts/model/site-data.ts';

/** How far a criterion is, furthest first: each word includes the ones after it, but for the gap. */
export const steps = ['operating', 'designed', 'covered', 'gap'] as const;
export type Step = (typeof steps)[number];

export interface BarPart {
  readonly step: Step;
  /** Criteria at this step and no further. */
  readonly count: number;
  /** Share of the bar before this part, and the part's own, in percent. */
  readonly from: number;
  readonly share: number;
}

/** A bar as parts that fill it: operating, then designed only, then covered only, then gaps. Empty ones are left out. */
export function barParts({ criteria, covered, designed, operating }: CoverageCounts): readonly BarPart[] {
  const reached = [operating, designed, covered, criteria];
  let before = 0;
  return steps.flatMap((step, at) => {
    const end = Math.max(before, Math.min(criteria, reached[at] ?? 0));
    const part = {
      step,
      count: end - before,
      from: percent(before, criteria),
      share: percent(end - before, criteria),
    };
    before = end;
    return part.count === 0 ? [] : [part];
  });
}

/** The counts in words, with what they are out of: `operating 0, designed 0, covered 18, gap 15 of 33`. */
export function barWords({ criteria, covered, designed, operating }: CoverageCounts): string {
  const gaps = Math.max(0, criteria - covered);
  return `operating ${operating}, designed ${designed}, covered ${covered}, gap ${gaps} of ${criteria}`;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 100;
}
