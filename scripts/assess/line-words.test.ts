import { expect, it } from 'vitest';
import { lineWords } from './line-words.ts';

it.each([
  [[2], 'line 2'],
  [[2, 5], 'lines 2 and 5'],
  [[2, 5, 7], 'lines 2, 5 and 7'],
  [[2, 5, 7, 8], 'lines 2, 5, 7 and 8'],
  [[2, 3, 4, 9, 10], 'lines 2, 3, 4 and 2 more'],
])('%j', (lines, words) => {
  expect(lineWords(lines)).toBe(words);
});
