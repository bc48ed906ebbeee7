import { expect, it } from 'vitest';
import { slotWords } from './slot-place.ts';

it.each([
  ['2026-07', '2026-07'],
  ['2026-Q3', '2026-Q3'],
  ['FY2026-H2', 'FY2026-H2'],
  ['year-2025-10-01..2026-09-30', '2025-10-01 to 2026-09-30'],
  ['year-2026-01-01..2026-12-31', '2026'],
  ['half-2026-04-01..2026-09-30', '2026-04-01 to 2026-09-30'],
  ['start-2026-04-01', 'window’s start, 2026-04-01'],
  ['end-2026-09-30', 'window’s end, 2026-09-30'],
])('the slot %s is called %s', (key, words) => {
  expect(slotWords(key)).toBe(words);
});
