import { expect, it } from 'vitest';
import { frequencyOfKey, slotName, slotTitle } from './slot-key.ts';

it.each([
  ['2026-07-01', 'daily'],
  ['2026-W27', 'weekly'],
  ['2026-07', 'monthly'],
  ['2026-Q3', 'quarterly'],
  ['FY2026-Q4', 'quarterly'],
  ['2026-H1', 'semiannual'],
  ['FY2026-H2', 'semiannual'],
  ['half-2026-04-01..2026-09-30', 'semiannual'],
  ['2026', 'annual'],
  ['FY2026', 'annual'],
  ['year-2025-10-01..2026-09-30', 'annual'],
])('%s names a slot that is %s, and nothing when a letter stands before or after it', (key, frequency) => {
  expect(frequencyOfKey(key)).toBe(frequency);
  expect(frequencyOfKey(`x${key}`)).toBeNull();
  expect(frequencyOfKey(`${key}x`)).toBeNull();
});

it.each(['', '2026-Q5', '2026-Q0', '2026-H3', '26', '2026-W7', '2026-7', 'half-2026-04-01', '2026-2027'])(
  '%s names none',
  (key) => {
    expect(frequencyOfKey(key)).toBeNull();
  },
);

it.each([
  ['2026-07', '2026-07'],
  ['2026-Q3', '2026-Q3'],
  ['FY2026-H2', 'FY2026-H2'],
  ['year-2025-10-01..2026-09-30', '2025-10-01 to 2026-09-30'],
  ['year-2026-01-01..2026-12-31', '2026'],
  ['half-2026-04-01..2026-09-30', '2026-04-01 to 2026-09-30'],
  ['2026-04-01..2026-09-30', '2026-04-01 to 2026-09-30'],
  ['start-2026-04-01', 'the window’s start (2026-04-01)'],
  ['end-2026-09-30', 'the window’s end (2026-09-30)'],
])('the slot %s is called %s', (key, name) => {
  expect(slotName(key)).toBe(name);
});

it.each([
  'half-2026-04-01..x',
  'half-2026-04-01..2026-09-31',
  'half-2026-04-31..2026-09-30',
  'year-2026-04-01..2027-03-31 (annual, occurrence)',
  'start-2026-04-31',
  'end-of-year',
])('%s, which names no days, is its own name', (key) => {
  expect(slotName(key)).toBe(key);
  expect(slotTitle(key)).toBe(key);
});

it.each([
  ['start-2026-04-01', 'The window’s start (2026-04-01)'],
  ['end-2026-09-30', 'The window’s end (2026-09-30)'],
  ['half-2026-04-01..2026-09-30', '2026-04-01 to 2026-09-30'],
  ['2026-Q3', '2026-Q3'],
])('the slot %s begins a cell or a heading as %s', (key, title) => {
  expect(slotTitle(key)).toBe(title);
});
