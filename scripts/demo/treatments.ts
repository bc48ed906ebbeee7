import { addDays } from '../model/calendar.ts';
import { monthName, quarterName, weekAround, weekName } from './days.ts';
import type { Timeline } from './timeline.ts';

/** What is special about one piece of work: that nobody did it, or when, or what became of its proof. */
export interface Treatment {
  /** Nobody did it, and nothing says so. */
  readonly skip?: boolean;
  /** Done so many days after the period's last day. */
  readonly days?: number;
  /** Its proof was pulled so many days after the work. */
  readonly pulled?: number;
  /** Nothing was kept but the record. */
  readonly bare?: boolean;
  readonly outcome?: 'not-performed';
  readonly review?: 'none' | 'returned' | 'rejected';
  readonly note?: string;
  /** How many of the people did it; the rest is still to come. */
  readonly done?: number;
}

/** What goes otherwise than by the book, by control and period. Everything else is done and accepted as the control says. */
export function treatmentsOf({ window, months, quarters }: Timeline): ReadonlyMap<string, Treatment> {
  const month = (index: number) => monthName(months[index] ?? window);
  const quarter = (index: number) => quarterName(quarters[index] ?? window);
  const week = (index: number) => weekName(weekAround(addDays(window.from, 7 * index)));
  return new Map<string, Treatment>([
    [`RSK-04 ${quarter(1)}`, { days: 24, note: 'The minutes came nine days after the limit.' }],
    [`TPR-01 ${quarter(1)}`, { skip: true }],
    [`AST-01 ${month(2)}`, { skip: true }],
    [`GOV-04 ${quarter(1)}`, { review: 'none' }],
    [`VUL-02 ${month(1)}`, { days: 11, note: 'The report was made on the eleventh day.' }],
    [`CHG-06 ${month(3)}`, { days: 6, outcome: 'not-performed', bare: true }],
    [`AST-01 ${month(4)}`, { review: 'returned', note: 'The list of repositories is not in the export.' }],
    [`NET-07 ${month(2)}`, { skip: true }],
    [`COM-03 ${month(0)}`, { skip: true }],
    [`COM-03 ${month(1)}`, { skip: true }],
    [`LOG-04 ${week(13)}`, { skip: true }],
    [`LOG-04 ${week(14)}`, { skip: true }],
    [`LOG-04 ${week(18)}`, { days: 5, note: 'Looked through on the Friday after.' }],
    [`END-03 ${month(4)}`, { review: 'none' }],
    [`END-01 ${month(1)}`, { review: 'rejected', note: 'The export is from the test group of devices.' }],
    [`CRY-02 ${month(3)}`, { pulled: 41 }],
    ['GOV-09 year', { pulled: 35, bare: true }],
    ['HRS-08 year', { done: 11 }],
    ['TPR-04 VEND-TRAINING', { skip: true }],
  ]);
}
