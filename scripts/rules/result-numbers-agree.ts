import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260610-IAM-03.md';
const evidence = `---
id: EV-20260610-IAM-03
title: Access review of the second quarter
type: access-review
supports: [{ control: IAM-03 }]
performed: { at: 2026-06-10, by: it-lead }
collected: { at: 2026-06-10, by: it-lead, method: export }
result: { outcome: fail, population: 40, tested: 25, deviations: 25 }
---
`;
const finding = 'risk-register/findings/FIND-001-accounts.md';
const findingText = `---
id: FIND-001
title: Two accounts outlived their owners
owner: it-lead
kind: deviation
source: self-assessment
detected: 2026-06-10
instances: { population: 40, tested: 40, deviations: 2 }
status: open
---
`;

export const resultNumbersAgree = defineRule({
  id: 'result-numbers-agree',
  group: 'evidence',
  severity: 'error',
  summary: 'No more items failed than were tested, and no more were tested than there are.',
  why: 'An auditor’s report says “d deviations in n tested of N”. Numbers that cannot be true make a reader doubt the rest.',
  fix: 'Count again in {record} and correct the number that is wrong.',
  messages: {
    more: '`{field}` of {record} is {count}, but `{of}` is {most}; expected {most} or less.',
  },
  examples: [
    {
      name: 'more deviations than items tested',
      files: { [path]: evidence },
      change: { path, from: 'deviations: 25', to: 'deviations: 26' },
      problems: [{ message: 'more', path, line: 8 }],
    },
    {
      name: 'more items tested than there are',
      files: { [path]: evidence },
      change: { path, from: 'tested: 25', to: 'tested: 41' },
      problems: [{ message: 'more', path, line: 8 }],
    },
    {
      name: 'more deviations than items, and nobody says how many were tested',
      files: { [path]: evidence.replace('tested: 25, ', '') },
      change: { path, from: 'deviations: 25', to: 'deviations: 41' },
      problems: [{ message: 'more', path, line: 8 }],
    },
    {
      name: 'a finding with more deviations than items tested',
      files: { [finding]: findingText },
      change: { path: finding, from: 'deviations: 2', to: 'deviations: 42' },
      problems: [{ message: 'more', path: finding, line: 8 }],
    },
  ],
  check({ graph }, report) {
    const counted = [
      ...graph.all('evidence').map((record) => ({ record, place: 'result', counts: record.data.result })),
      ...graph
        .all('finding')
        .map((record) => ({ record, place: 'instances', counts: record.data.instances ?? {} })),
    ];
    for (const { record, place, counts } of counted) {
      const given = numbersOf(counts);
      given.forEach(({ name, count }, index) => {
        const whole = given[index - 1];
        if (whole === undefined || count <= whole.count) return;
        const [field, of] = [`${place}.${name}`, `${place}.${whole.name}`];
        const related = [{ spot: { path: record.path, field: of }, text: of }];
        report(
          { record, field },
          'more',
          { record: record.id, field, count, of, most: whole.count },
          { related },
        );
      });
    }
  },
});

type Numbers = { readonly [K in 'population' | 'tested' | 'deviations']?: number | undefined };

/** The numbers that are there, each to be no more than the one before it. */
function numbersOf(counts: Numbers): readonly { readonly name: string; readonly count: number }[] {
  return (['population', 'tested', 'deviations'] as const).flatMap((name) => {
    const count = counts[name];
    return count === undefined ? [] : [{ name, count }];
  });
}
