import { expect, it } from 'vitest';
import { treeOf } from './value-words.ts';

it.each([
  ['its fields on one line', { likelihood: 4, impact: 5 }, ['likelihood 4, impact 5']],
  [
    'how often without the name of the field',
    { every: 'quarterly', within: 'P15D' },
    ['quarterly, within 15 days'],
  ],
  ['a length of time in words', { reviewEvery: 'P1Y6M' }, ['review every 1 year and 6 months']],
  ['yes and no', { inScope: true, publicly: false }, ['in scope yes, publicly no']],
  ['nothing of what is not there', null, []],
  [
    'abbreviations as people write them',
    { rto: 'PT4H', rpo: 'PT1H', dc4: true },
    ['RTO 4 hours, RPO 1 hour, DC 4 yes'],
  ],
])('says %s', (_, value, expected) => {
  expect(treeOf(value).map(({ text }) => text)).toEqual(expected);
});

it('gives what is long a line for each part, below the name', () => {
  const long = 'a word '.repeat(12).trim();
  expect(treeOf({ actions: [{ what: long, due: '2026-07-12' }] })).toEqual([
    { depth: 0, item: false, text: 'actions:' },
    { depth: 1, item: true, text: `what: ${long}` },
    { depth: 2, item: false, text: 'due: 2026-07-12' },
  ]);
});
