import { frozenPopulations } from '../assess/frozen.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/populations/POP-2026-Q2-IAM-10.md';
const file = 'evidence/populations/POP-2026-Q2-IAM-10/items.csv';
const population = `---
id: POP-2026-Q2-IAM-10
title: Leavers of the second quarter
source: HR system
query: All people whose last day lies in the quarter
control: IAM-10
covers: { from: 2026-04-01, to: 2026-06-30 }
count: 2
stage: final
items: ${file}
---
`;
const items = 'id,last day\nHR-17,2026-04-30\nHR-21,2026-06-12\n';
const hashed = population.replace('stage', `sha256: '${'0'.repeat(64)}'\nstage`);

export const populationMatchesItsFile = defineRule({
  id: 'population-matches-its-file',
  group: 'evidence',
  severity: 'error',
  summary: 'The file of a population is here, can be read, and has as many items as its record counts.',
  why: 'An auditor first asks whether the list is the whole list. A count that nobody can repeat answers nothing, and a sample from it proves nothing about the rest.',
  fix: 'Freeze the list that the source gave with `npm run population`, under another id where {population} has been relied on already.',
  messages: {
    missing: {
      text: 'The items of {population} are not here: `{path}` is missing; expected a file with {count}.',
      fix: 'Restore the file of {population}, or freeze the list with `npm run population`.',
    },
    unnamed: {
      text: '{population} counts {count}, and `items` names no file that shows them; expected the frozen list.',
      fix: 'Freeze the list of {population} with `npm run population`.',
    },
    unreadable:
      'The items of {population} cannot be read in `{path}`: {why}; expected a list in CSV or JSON.',
    count: '`count` of {population} is {count}, but `{path}` has {actual}; expected the same number.',
  },
  examples: [
    {
      name: 'the file has one item less than the record counts',
      files: { [path]: population, [file]: items },
      change: { path, from: 'count: 2', to: 'count: 3' },
      problems: [{ message: 'count', path, line: 8 }],
    },
    {
      name: 'the file is not here',
      files: { [path]: population, [file]: items },
      change: { remove: file },
      problems: [{ message: 'missing', path, line: 10 }],
    },
    {
      name: 'no file is named',
      files: { [path]: population, [file]: items },
      change: { path, from: `items: ${file}\n`, to: '' },
      problems: [{ message: 'unnamed', path, line: 8 }],
    },
    {
      name: 'a list of nothing, which needs no file, becomes a list of one',
      files: { [path]: population.replace('count: 2', 'count: 0').replace(`items: ${file}\n`, '') },
      change: { path, from: 'count: 0', to: 'count: 1' },
      problems: [{ message: 'unnamed', path, line: 8 }],
    },
    {
      name: 'a line lost a cell',
      files: { [path]: population, [file]: items },
      change: { path: file, from: ',2026-06-12', to: '' },
      problems: [{ message: 'unreadable', path, line: 10 }],
    },
    {
      name: 'the column that names the items is called otherwise',
      files: { [path]: population.replace('stage', 'key: id\nstage'), [file]: items },
      change: { path, from: 'key: id', to: 'key: ID' },
      problems: [{ message: 'unreadable', path, line: 11 }],
    },
    {
      name: 'a hash of another file tells nothing of the count, and without one the count is judged',
      files: { [path]: hashed.replace('count: 2', 'count: 3'), [file]: items },
      change: { path, from: `sha256: '${'0'.repeat(64)}'\n`, to: '' },
      problems: [{ message: 'count', path, line: 8 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const [record, frozen] of frozenPopulations(graph, assessment.snapshot)) {
      const { items: path, count } = record.data;
      const args = { population: record.id, path: path ?? '', count };
      if (frozen.state === 'absent' && path !== undefined)
        report({ record, field: 'items' }, 'missing', args, { outcome: 'unknown' });
      // An empty list may be shown by the empty answer alone.
      if (path === undefined && count > 0)
        report({ record, field: 'count' }, 'unnamed', args, { outcome: 'unknown' });
      if (frozen.state === 'unreadable')
        report(
          { record, field: 'items' },
          'unreadable',
          { ...args, why: frozen.why },
          { outcome: 'unknown' },
        );
      if (frozen.state === 'read' && frozen.count !== count)
        report({ record, field: 'count' }, 'count', { ...args, actual: frozen.count });
    }
  },
});
