import { expect, it } from 'vitest';
import { rowsWords } from './text.ts';

it.each([
  [1, undefined, '1 row'],
  [0, undefined, '0 rows'],
  [1200, undefined, '1,200 rows'],
  [3, 3, '3 rows'],
  [1, 2, '1 of 2 rows'],
  [0, 1, '0 of 1 row'],
])('counts %i of %s rows', (count, all, words) => expect(rowsWords(count, all)).toBe(words));
