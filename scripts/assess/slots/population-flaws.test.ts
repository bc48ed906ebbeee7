import { expect, it } from 'vitest';
import { readFlaw } from './population-flaws.ts';

it.each([
  ['2026-04-01..2026-06-30', { is: 'gap', days: { from: '2026-04-01', to: '2026-06-30' } }],
  ['2026-06-30..2026-06-30 twice', { is: 'overlap', days: { from: '2026-06-30', to: '2026-06-30' } }],
  ['roll-forward', { is: 'roll-forward' }],
  ['POP-2026-Q2-IAM-03', null],
])('the unit %s is read back', (name, flaw) => {
  expect(readFlaw(name)).toEqual(flaw);
});
