import { gapsIn, type Period } from '../../model/calendar.ts';
import { grouped } from '../../model/grouped.ts';
import type { ContentRecord } from '../../model/record.ts';
import { jointsOf, sourceOf } from '../installments.ts';

type Population = ContentRecord<'population'>;

/** Days in no list, days in two, or a last list that is not final. */
export type Flaw =
  | { readonly is: 'gap' | 'overlap'; readonly days: Period }
  | { readonly is: 'roll-forward' };

/**
 * What keeps installments, by their first day, from being the whole population of a slot: days of none of them, days that
 * those of one source leave out or list twice, and no final list at the end. Each is the name of a unit of the slot.
 */
export function flawsOf(installments: readonly Population[], slot: Period): readonly string[] {
  const covered = installments.map(({ data }) => data.covers);
  const joints = [...grouped(installments, sourceOf).values()].flatMap(jointsOf);
  const ending = installments.filter(({ data }) => data.covers.to >= slot.to);
  const flaws: readonly Flaw[] = [
    ...gapsIn(slot, covered).map((days) => ({ is: 'gap', days }) as const),
    ...joints,
    ...(ending.every(({ data }) => data.stage === 'final') ? [] : [{ is: 'roll-forward' } as const]),
  ];
  return [...new Set(flaws.map(named))];
}

/** The name of the unit that stands for a flaw: `a..b`, `a..b twice`, `roll-forward`. */
function named(flaw: Flaw): string {
  if (flaw.is === 'roll-forward') return flaw.is;
  const { from, to } = flaw.days;
  return `${from}..${to}${flaw.is === 'gap' ? '' : ' twice'}`;
}

/** The flaw that a unit of the slot stands for, by its name; null for one that stands for an installment. */
export function readFlaw(name: string): Flaw | null {
  if (name === 'roll-forward') return { is: name };
  const [, from, to, twice] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)( twice)?$/.exec(name) ?? [];
  if (from === undefined || to === undefined) return null;
  return { is: twice === undefined ? 'gap' : 'overlap', days: { from, to } };
}
