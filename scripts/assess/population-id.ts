import { addDays, addDuration, type Day, type Period } from '../model/calendar.ts';
import { firstFree } from './next-id.ts';

/**
 * The id of a population: its days and its control, such as `POP-2026-Q3-IAM-10`. Whole years, quarters and months of
 * the calendar have their names; other days are written out. An interim one says so.
 */
export function populationId(covers: Period, control: string, stage: 'interim' | 'final'): string {
  return `POP-${daysWord(covers)}-${control}${stage === 'interim' ? '-INTERIM' : ''}`;
}

/** The first free id of a test over a population: the same words behind `TST-`, then with a number. */
export function testId(population: string, inUse: (id: string) => boolean): string {
  return firstFree(population.replace(/^POP-/, 'TST-'), inUse);
}

function daysWord({ from, to }: Period): string {
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  if (lasts(from, to, 'P1Y') && month === 1) return year;
  if (lasts(from, to, 'P3M') && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`;
  if (lasts(from, to, 'P1M')) return `${year}-${from.slice(5, 7)}`;
  return `${from.replaceAll('-', '')}-${to.replaceAll('-', '')}`;
}

/** Whether the days begin with a month and are over after the duration. */
function lasts(from: Day, to: Day, duration: string): boolean {
  return from.endsWith('-01') && addDays(to, 1) === addDuration(from, duration);
}
