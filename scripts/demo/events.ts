import { addDays, type Day, isIn, type Period } from '../model/calendar.ts';
import { workday } from './days.ts';
import { randomFor } from './random.ts';

/** Something that happened and that a control applies to. */
export interface Event {
  readonly item: string;
  readonly day: Day;
  /** What a tester sees on it, when it is not as the control says: the letter of the attribute, and why. */
  readonly fails?: { readonly attribute: 'A' | 'B'; readonly note: string };
}

/** By control: what an item is called, and how many there are in three months, about. */
const usual: Readonly<Record<string, readonly [name: string, count: number]>> = {
  'AST-02': ['device', 2],
  'CHG-01': ['pull', 180],
  'CHG-02': ['release', 33],
  'CHG-03': ['deploy', 33],
  'CHG-04': ['emergency', 1],
  'CHG-05': ['infra', 17],
  'CNF-01': ['contract', 4],
  'COM-02': ['notice', 2],
  'GOV-01': ['joiner', 3],
  'HRS-01': ['joiner', 3],
  'HRS-02': ['joiner', 3],
  'HRS-03': ['joiner', 3],
  'HRS-05': ['joiner', 3],
  'HRS-07': ['joiner', 3],
  'HRS-09': ['joiner', 3],
  'HRS-10': ['joiner', 3],
  'HRS-06': ['leaver', 2],
  'IAM-10': ['leaver', 2],
  'IAM-01': ['request', 72],
  'IAM-11': ['move', 2],
  'LOG-02': ['alert', 26],
  'SDL-01': ['feature', 3],
  'TPR-02': ['vendor', 1],
  'TPR-03': ['agreement', 12],
};

/** Controls to which nothing happened in the whole window. */
export const quiet: ReadonlySet<string> = new Set(['GOV-03', 'IR-05', 'TPR-05']);

/** Days that the story gives to some controls, by control. */
export type Told = ReadonlyMap<string, readonly Event[]>;

/**
 * What happened in some days to which a control applies, by day. Joiners and leavers are the same people for every control
 * that applies to them.
 */
export function eventsOf(control: string, period: Period, seed: number, told: Told): readonly Event[] {
  const own = told.get(control);
  if (own !== undefined) return own.filter(({ day }) => isIn(day, period));
  if (quiet.has(control)) return [];
  const [name, count] = usual[control] ?? ['item', 4];
  const random = randomFor(seed, `${name} ${period.from}`);
  const length = count < 10 ? count : count + random(6);
  const days = Array.from({ length }, () => random(88)).sort((a, b) => a - b);
  return days.map((offset, index) => ({
    item: `${name}-${period.from.slice(0, 7).replace('-', '')}-${String(index + 1).padStart(2, '0')}`,
    day: clampTo(workday(addDays(period.from, offset)), period),
  }));
}

function clampTo(day: Day, { to }: Period): Day {
  return day > to ? to : day;
}
