import { expect, it } from 'vitest';
import { decisive, no, unknown, yes } from './verdict.ts';

it.each([
  ['the first no', [yes('a'), unknown('b'), no('c'), no('d')], 'c'],
  ['the first unknown where there is no no', [yes('a'), unknown('b'), unknown('c')], 'b'],
  ['the first yes where all hold', [yes('a'), yes('b')], 'a'],
  ['nothing where there is nothing', [], undefined],
])('of several verdicts decides %s', (_, verdicts, expected) => {
  expect(decisive(verdicts)?.words).toBe(expected);
});
