import { expect, it } from 'vitest';
import { firstDifference } from './first-difference.ts';

it.each([
  ['a\nb\n', 'a\nb\n', []],
  ['a\r\nb\r\n', 'a\nb\n', []],
  ['a\nx\n', 'a\nb\n', [{ line: 2, found: '`x`', expected: '`b`' }]],
  ['a\n', 'a\nb\n', [{ line: 2, found: 'nothing more', expected: '`b`' }]],
  ['a\n\n', 'a\n', [{ line: 2, found: 'an empty line', expected: 'nothing more' }]],
])('%j against %j', (found, expected, difference) => {
  expect(firstDifference(found, expected)).toEqual(difference);
});
