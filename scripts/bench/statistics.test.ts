import { expect, test } from 'vitest';
import { median, ratio, summarize } from './statistics.mjs';

test('the median is the middle value, or the mean of the middle two', () => {
  expect(median([9, 1, 10])).toBe(9);
  expect(median([4, 1, 3, 100])).toBe(3.5);
  expect(median([])).toBeNaN();
});

test('a summary keeps the spread and does not sort what it was given', () => {
  const values = [3, 1, 2];
  expect(summarize(values)).toEqual({ n: 3, median: 2, min: 1, max: 3 });
  expect(values).toEqual([3, 1, 2]);
});

test('a ratio is taken pair by pair, not from two medians', () => {
  expect(ratio([10, 40, 30], [10, 10, 20])).toEqual({ n: 3, median: 1.5, min: 1, max: 4 });
});

test('programs with different rounds cannot be compared', () => {
  expect(() => ratio([1, 2], [1])).toThrow(RangeError);
});
