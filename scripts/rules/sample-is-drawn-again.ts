import { frozenPopulations } from '../assess/frozen.ts';
import { besideDraw } from '../assess/sampling.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/tests/TST-2026-Q2-IAM-10.md';
const population = 'evidence/populations/POP-2026-Q2-IAM-10.md';
const file = 'evidence/populations/POP-2026-Q2-IAM-10/items.csv';
const test = `---
id: TST-2026-Q2-IAM-10
title: Leavers lost their access in time
control: IAM-10
controlVersion: '1.0'
attributes: [{ id: A, text: Removed within one business day }]
population: POP-2026-Q2-IAM-10
seed: '20260701'
size: 2
tester: independent-reviewer
performed: 2026-07-01
items:
  - { item: HR-17, results: { A: pass } }
  - { item: HR-30, results: { A: pass } }
---
`;
const files = {
  [path]: test,
  [population]: `---
id: POP-2026-Q2-IAM-10
title: Leavers of the second quarter
source: HR system
query: All people whose last day lies in the quarter
control: IAM-10
covers: { from: 2026-04-01, to: 2026-06-30 }
count: 3
sha256: a83bc4ebd9ae205645faa060c4f843c8c3c281e783ea418cf2402955d4dc6263
stage: final
items: ${file}
---
`,
  [file]: 'id,last day\nHR-17,2026-04-30\nHR-21,2026-06-12\nHR-30,2026-06-20\n',
};

export const sampleIsDrawnAgain = defineRule({
  id: 'sample-is-drawn-again',
  group: 'evidence',
  severity: 'error',
  summary: 'The items of a test are the ones that its seed draws from the frozen population.',
  why: 'A sample is worth something because nobody chose it. Whoever draws it again and finds other items must ask who put them there.',
  fix: 'Test the items that `npm run sample -- {population} --seed {seed} --size {size}` draws. Where the auditor named other items, leave `seed` out and say so in the body.',
  messages: {
    other:
      '{test} has {item}, which its seed does not draw from {population}, and leaves out {drawn}, which it does; expected the items of the draw.',
    fewer:
      '{test} leaves out {drawn}, which its seed draws from {population}; expected all {size} items of the draw.',
    more: '{test} has {item}, which its seed does not draw from {population}; expected {size} items, those of the draw.',
    absent: {
      text: 'The sample of {test} cannot be drawn again, because the items of {population} are not here; expected its frozen file.',
      fix: 'Restore the file of {population}.',
    },
    changed: {
      text: 'The sample of {test} cannot be drawn again, because the items of {population} are not the file that was frozen; expected the SHA-256 that it states.',
      fix: 'Restore the file of {population} that was frozen.',
    },
    unreadable: {
      text: 'The sample of {test} cannot be drawn again, because the items of {population} cannot be read: {why}; expected its frozen file.',
      fix: 'Restore the file of {population} that was frozen.',
    },
  },
  examples: [
    {
      name: 'an item was exchanged',
      files,
      change: { path, from: 'item: HR-30', to: 'item: HR-21' },
      problems: [{ message: 'other', path, line: 14 }],
    },
    {
      name: 'an item was left out',
      files,
      change: { path, from: '  - { item: HR-30, results: { A: pass } }\n', to: '' },
      problems: [{ message: 'fewer', path, line: 13 }],
    },
    {
      name: 'an item was added',
      files,
      change: {
        path,
        from: '  - { item: HR-30, results: { A: pass } }\n',
        to: '  - { item: HR-30, results: { A: pass } }\n  - { item: HR-44, results: { A: pass } }\n',
      },
      problems: [{ message: 'more', path, line: 15 }],
    },
    {
      name: 'the seed was exchanged',
      files,
      change: { path, from: "'20260701'", to: "'20260702'" },
      problems: [{ message: 'other', path, line: 14 }],
    },
    {
      name: 'items that somebody chose get a seed afterwards',
      files: { ...files, [path]: test.replace("seed: '20260701'\n", '').replace('HR-30', 'HR-21') },
      change: { path, from: 'size: 2\n', to: "size: 2\nseed: '20260701'\n" },
      problems: [{ message: 'other', path, line: 14 }],
    },
    {
      name: 'the size says three',
      files: { ...files, [path]: test.replace('size: 2\n', '') },
      change: { path, from: "seed: '20260701'\n", to: "seed: '20260701'\nsize: 3\n" },
      problems: [{ message: 'fewer', path, line: 13 }],
    },
    {
      name: 'the frozen file is gone',
      files,
      change: { remove: file },
      problems: [{ message: 'absent', path, line: 7 }],
    },
    {
      name: 'the frozen file was edited',
      files,
      change: { path: file, from: '2026-06-12', to: '2026-06-13' },
      problems: [{ message: 'changed', path, line: 7 }],
    },
    {
      name: 'the items are named by a column that is not there',
      files: { ...files, [population]: files[population].replace('stage', 'key: id\nstage') },
      change: { path: population, from: 'key: id', to: 'key: number' },
      problems: [{ message: 'unreadable', path, line: 7 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const [{ id: population }, frozen] of frozenPopulations(graph, assessment.snapshot)) {
      frozen.tests.forEach(({ record, seed, size }, index) => {
        const names = { test: record.id, population, seed, size };
        if (frozen.state !== 'read') {
          const args = { ...names, why: frozen.why };
          report({ record, field: 'population' }, frozen.state, args, { outcome: 'unknown' });
          return;
        }
        const listed = record.data.items.map(({ item }) => item);
        const { spare, missing } = besideDraw(listed, frozen.drawn[index] ?? []);
        const args = { ...names, item: listed[spare ?? 0] ?? '', drawn: missing ?? '' };
        const item = { record, field: `items[${spare}].item` };
        if (spare !== undefined && missing !== undefined) report(item, 'other', args);
        else if (spare !== undefined) report(item, 'more', args);
        else if (missing !== undefined) report({ record, field: 'items' }, 'fewer', args);
      });
    }
  },
});
