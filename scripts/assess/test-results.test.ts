import { expect, it } from 'vitest';
import { event } from '../model/kinds/examples/event.ts';
import { testResults } from './test-results.ts';

type Results = Readonly<Record<string, 'open' | 'pass' | 'fail' | 'na'>>;

const attributes = [
  { id: 'A', text: 'Approved before merge.' },
  { id: 'B', text: 'Tests were green.' },
];

it.each<[string, readonly Results[], object]>([
  ['nothing', [], { tested: 0, deviations: 0, open: [] }],
  ['all well', [{ A: 'pass', B: 'na' }], { tested: 1, deviations: 0, open: [] }],
  ['one open', [{ A: 'pass', B: 'open' }], { tested: 0, deviations: 0, open: [0] }],
  ['one not there', [{ A: 'pass', B: 'pass' }, { A: 'pass' }], { tested: 1, deviations: 0, open: [1] }],
  ['both failed', [{ A: 'fail', B: 'fail' }], { tested: 1, deviations: 1, open: [] }],
  ['a failure beside an open one', [{ A: 'fail', B: 'open' }], { tested: 1, deviations: 1, open: [0] }],
  [
    'two of three',
    [
      { A: 'fail', B: 'na' },
      { A: 'pass', B: 'pass' },
      { A: 'pass', B: 'fail' },
    ],
    { tested: 3, deviations: 2, open: [] },
  ],
])('%s', (_, results, expected) => {
  const items = results.map((each, index) => ({ item: `#${index}`, results: each }));
  expect(testResults({ ...event.test, attributes, items })).toEqual(expected);
});

it('finds nothing written where an attribute is called as what every object has', () => {
  const attributes = [{ id: 'constructor', text: 'Built by the pipeline.' }];
  const results = (items: readonly object[]) =>
    testResults({ ...event.test, attributes, items: items as typeof event.test.items });
  expect(results([{ item: '1', results: {} }])).toEqual({ tested: 0, deviations: 0, open: [0] });
  expect(results([{ item: '1', results: { constructor: 'pass' } }]).open).toEqual([]);
});
