import type { Period } from '../model/calendar.ts';
import { calendarName } from '../model/calendar-names.ts';
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

function daysWord(covers: Period): string {
  const { from, to } = covers;
  return calendarName(covers) ?? `${from.replaceAll('-', '')}-${to.replaceAll('-', '')}`;
}
