import { isBefore, orderedDates } from '../assess/ordered-dates.ts';
import { defineRule } from './rule.ts';

export const datesAreOrdered = defineRule({
  id: 'dates-are-ordered',
  group: 'shape',
  severity: 'error',
  summary: 'What comes first has the earlier date.',
  why: 'A period that ends before it begins holds no day, so nothing can be due, covered or excused in it.',
  fix: 'Correct whichever of the two dates is wrong.',
  messages: {
    before:
      '`{next}` is `{nextAt}`, which is before `{first}` (`{firstAt}`); expected the same day or a later one.',
  },
  examples: [
    {
      name: 'a report whose period ends before it begins',
      files: {
        'risk-register/vendors/VEND-CLOUD.md':
          '---\nid: VEND-CLOUD\ntitle: Example Cloud\nowner: it-lead\nservice: Servers and storage\nstatus: active\ntier: critical\ncontract: {kind: Master agreement, signed: 2026-01-15, renews: 2026-01-15}\nassuranceReports:\n  - type: soc2-type2\n    period: {from: 2025-04-01, to: 2025-04-01}\n---\n',
      },
      change: { path: 'risk-register/vendors/VEND-CLOUD.md', from: 'to: 2025-04-01', to: 'to: 2025-03-31' },
      problems: [{ message: 'before', path: 'risk-register/vendors/VEND-CLOUD.md', line: 11 }],
    },
    {
      name: 'a contract that renews before it was signed',
      files: {
        'risk-register/vendors/VEND-CLOUD.md':
          '---\nid: VEND-CLOUD\ntitle: Example Cloud\nowner: it-lead\nservice: Servers and storage\nstatus: active\ntier: critical\ncontract: {kind: Master agreement, signed: 2026-01-15, renews: 2026-01-15}\nassuranceReports:\n  - type: soc2-type2\n    period: {from: 2025-04-01, to: 2025-04-01}\n---\n',
      },
      change: {
        path: 'risk-register/vendors/VEND-CLOUD.md',
        from: 'renews: 2026-01-15',
        to: 'renews: 2026-01-14',
      },
      problems: [{ message: 'before', path: 'risk-register/vendors/VEND-CLOUD.md', line: 8 }],
    },
    {
      name: 'a finding noticed before it happened',
      files: {
        'risk-register/findings/FIND-001.md':
          '---\nid: FIND-001\ntitle: An account outlived its owner\nowner: it-lead\nkind: deviation\nsource: self-assessment\noccurred: {from: 2026-03-02, to: 2026-03-09}\ndetected: 2026-03-09\nstatus: open\n---\n',
      },
      change: {
        path: 'risk-register/findings/FIND-001.md',
        from: 'detected: 2026-03-09',
        to: 'detected: 2026-03-01',
      },
      problems: [{ message: 'before', path: 'risk-register/findings/FIND-001.md', line: 8 }],
    },
    {
      name: 'an incident contained before it was noticed, by the clock of another zone',
      files: {
        'risk-register/incidents/INC-2026-01.md':
          "---\nid: INC-2026-01\ntitle: Mail account taken over\nowner: it-lead\nseverity: low\nstatus: contained\ntimes:\n  detected: '2026-05-04T23:30:00-05:00'\n  contained: '2026-05-05T04:30:00Z'\n---\n",
      },
      change: { path: 'risk-register/incidents/INC-2026-01.md', from: '04:30', to: '04:29' },
      problems: [{ message: 'before', path: 'risk-register/incidents/INC-2026-01.md', line: 9 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const record of graph.records) {
      for (const { first, next } of orderedDates(record.kind, record.data)) {
        if (!isBefore(next.at, first.at, assessment.timezone)) continue;
        report(
          { record, field: next.field },
          'before',
          { first: first.field, firstAt: first.at, next: next.field, nextAt: next.at },
          { related: [{ spot: { path: record.path, field: first.field }, text: first.field }] },
        );
      }
    }
  },
});
