import { saysNothing } from '../assess/says-nothing.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/populations/POP-2026-Q2-IAM-10.md';
const population = `---
id: POP-2026-Q2-IAM-10
title: Leavers of the second quarter
source: HR system
query: All people whose last day lies in the quarter
control: IAM-10
covers: { from: 2026-04-01, to: 2026-06-30 }
count: 11
sourceCount: 12
completeness: One person came back before the last day, see the ticket.
stage: final
---
`;
const equal = population
  .replace('sourceCount: 12', 'sourceCount: 11')
  .replace('completeness: One person came back before the last day, see the ticket.\n', '');

export const populationCountsAgree = defineRule({
  id: 'population-counts-agree',
  group: 'evidence',
  severity: 'error',
  summary: 'A population has as many items as its source counts, or says why not.',
  why: 'The change or the leaver that is missing from the list is the one that an auditor worries about. A difference without a word makes the whole list, and every sample from it, worthless.',
  fix: 'Pull the list again to its last page, or say in `completeness` of {population} what was left out and why.',
  messages: {
    differ:
      '`count` of {population} is {count}, but its source counts {sourceCount}; expected the same count, or the reason in `completeness`.',
  },
  examples: [
    {
      name: 'one item fewer than the source, and no reason',
      files: { [path]: population },
      change: {
        path,
        from: 'completeness: One person came back before the last day, see the ticket.\n',
        to: '',
      },
      problems: [{ message: 'differ', path, line: 8 }],
    },
    {
      name: 'the word for nothing is no reason',
      files: { [path]: population },
      change: { path, from: 'One person came back before the last day, see the ticket.', to: 'None.' },
      problems: [{ message: 'differ', path, line: 8 }],
    },
    {
      name: 'the source counts one more',
      files: { [path]: equal },
      change: { path, from: 'sourceCount: 11', to: 'sourceCount: 12' },
      problems: [{ message: 'differ', path, line: 8 }],
    },
    {
      name: 'the source counts one less',
      files: { [path]: equal },
      change: { path, from: 'sourceCount: 11', to: 'sourceCount: 10' },
      problems: [{ message: 'differ', path, line: 8 }],
    },
    {
      name: 'a source that was not counted is counted',
      files: { [path]: equal.replace('sourceCount: 11\n', '') },
      change: { path, from: 'count: 11\n', to: 'count: 11\nsourceCount: 12\n' },
      problems: [{ message: 'differ', path, line: 8 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('population')) {
      const { count, sourceCount = count, completeness = '' } = record.data;
      const related = [{ spot: { path: record.path, field: 'sourceCount' }, text: 'the source' }];
      if (count !== sourceCount && saysNothing.test(completeness))
        report(
          { record, field: 'count' },
          'differ',
          { population: record.id, count, sourceCount },
          { related },
        );
    }
  },
});
