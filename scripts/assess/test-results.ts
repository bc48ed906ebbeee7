import { oncePer } from '../model/once.ts';
import type { ContentRecord } from '../model/record.ts';

type Test = ContentRecord<'test'>['data'];
type Item = Test['items'][number];
type Result = Item['results'][string];

/** What the items of a test came to, counted in items. */
export interface TestResults {
  /** Items that were looked at: every attribute has its result, or one of them failed. */
  readonly tested: number;
  /** Items of which an attribute failed. One failed item is one deviation, however many attributes failed. */
  readonly deviations: number;
  /** Indexes of items of which a result is open, or not there. */
  readonly open: readonly number[];
}

/** What the test of an attribute came to for an item. A result that nobody wrote is as open as one that says so. */
export function resultOf({ results }: Partial<Pick<Item, 'results'>>, attribute: string): Result {
  // Anybody may call an attribute `constructor`, which every object has.
  return results !== undefined && Object.hasOwn(results, attribute) ? (results[attribute] ?? 'open') : 'open';
}

/** Counts the results of a test. */
export const testResults = oncePer(({ items, attributes }: Test): TestResults => {
  const open = items.flatMap((item, index) =>
    attributes.some(({ id }) => resultOf(item, id) === 'open') ? [index] : [],
  );
  const failed = new Set(
    items.flatMap(({ results }, index) => (Object.values(results).includes('fail') ? [index] : [])),
  );
  const waiting = open.filter((index) => !failed.has(index));
  return { tested: items.length - waiting.length, deviations: failed.size, open };
});
