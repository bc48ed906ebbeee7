import { datesToCome } from '../assess/dates-done.ts';
import { dayOf } from '../model/calendar.ts';
import { defineRule } from './rule.ts';

const evidence = 'evidence/2026/EV-20260630-IAM-03.md';
const reviewed = (at: string) =>
  `---
id: EV-20260630-IAM-03
title: Access review
type: export
supports: [{ control: IAM-03 }]
performed: { at: 2026-06-30, by: it-lead }
collected: { at: 2026-06-30, by: it-lead, method: export }
result: { outcome: pass }
review: { by: ceo, at: ${at}, outcome: accepted }
artifacts: [{ uri: 'https://example.com/review.csv' }]
---
`;
const finding = 'risk-register/findings/FIND-001.md';

export const datesDoneArePast = defineRule({
  id: 'dates-done-are-past',
  group: 'shape',
  severity: 'error',
  summary: 'What was done, reviewed or approved has a day that is not still to come.',
  why: 'A review dated next year is usually a slip of the year. It counts on no day before, so the evidence would show nothing and nobody would see why.',
  fix: 'Correct the date. What is only planned does not belong into the record yet. A day of grace is left, because the day begins earlier in other time zones.',
  messages: {
    toCome: '`{field}` is `{at}`, which is still to come; expected a day by now, and today is {today}.',
  },
  examples: [
    {
      name: 'evidence whose review is dated the day after tomorrow',
      files: { [evidence]: reviewed('2026-07-02') },
      change: { path: evidence, from: 'at: 2026-07-02', to: 'at: 2026-07-03' },
      problems: [{ message: 'toCome', path: evidence, line: 9 }],
    },
    {
      name: 'the same, judged as if it were a day before',
      files: { [evidence]: reviewed('2026-08-02') },
      today: '2026-08-01',
      change: { today: '2026-07-31' },
      problems: [{ message: 'toCome', path: evidence, line: 9 }],
    },
    {
      name: 'a clock that is set back makes nothing that was done since a slip',
      files: { [evidence]: reviewed('2026-07-02') },
      today: '2026-06-01',
      change: { path: evidence, from: 'at: 2026-07-02', to: 'at: 2026-07-03' },
      problems: [{ message: 'toCome', path: evidence, line: 9 }],
    },
    {
      name: 'an action of a finding that was done in a month to come',
      files: {
        [finding]:
          '---\nid: FIND-001\ntitle: An account outlived its owner\nowner: it-lead\nkind: deviation\nsource: self-assessment\noccurred: { from: 2026-03-02, to: 2026-03-09 }\ndetected: 2026-03-09\nstatus: open\nactions:\n  - { what: Tell IT by a ticket, who: it-lead, due: 2026-08-01, done: 2026-06-20 }\n---\n',
      },
      change: { path: finding, from: 'done: 2026-06-20', to: 'done: 2026-09-20' },
      problems: [{ message: 'toCome', path: finding, line: 11 }],
    },
  ],
  check({ graph, assessment }, report) {
    const { timezone, snapshot } = assessment;
    // Who sets the clock back asks what was due then: what was done since is no slip.
    const [, today = assessment.today] = [assessment.today, dayOf(snapshot.instant, timezone)].sort();
    for (const record of graph.records) {
      for (const { field, at } of datesToCome(record.kind, record.data, today, timezone))
        report({ record, field }, 'toCome', { field, at, today });
    }
  },
});
