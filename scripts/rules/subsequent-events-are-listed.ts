import { subsequentEvents } from '../assess/subsequent-events.ts';
import { defineRule } from './rule.ts';

const path = 'program/audits/AUD-2026.md';
const incident = 'risk-register/incidents/INC-2026-001.md';
const finding = 'risk-register/findings/FIND-001.md';
const audit = `---
id: AUD-2026
title: Type 2 of the first months of 2026
owner: security-lead
type: type2
status: fieldwork
categories: [security]
window: { from: 2026-01-01, to: 2026-05-31 }
subsequentEvents: [{ record: INC-2026-001 }, { record: FIND-001 }]
---
`;
const files = {
  [path]: audit,
  [incident]: `---
id: INC-2026-001
title: Service down after a network change
owner: it-lead
severity: high
status: closed
times: { detected: '2026-06-01T08:00:00Z' }
---
`,
  [finding]: `---
id: FIND-001
title: An account outlived its owner
owner: it-lead
kind: deviation
source: self-assessment
detected: 2026-07-01
status: open
---
`,
};
const unlisted = { ...files, [path]: audit.replace('{ record: INC-2026-001 }, ', '') };

export const subsequentEventsAreListed = defineRule({
  id: 'subsequent-events-are-listed',
  group: 'scope',
  severity: 'warning',
  summary:
    'An audit lists each incident and finding after its last day and before its report as a subsequent event.',
  why: 'The firm asks, and management states in its letter, what happened after the window and before the report. An event that comes out later makes both look as if it had been hidden.',
  fix: 'Add {event} to `subsequentEvents` of {audit}, with a note on what it means for the report, and tell the firm.',
  messages: {
    missing:
      '`subsequentEvents` of {audit} does not name {event}, which came on {day}, after its last day {last}; expected every incident and finding until the report.',
  },
  examples: [
    {
      name: 'an incident the day after the window',
      files,
      change: { path, from: '{ record: INC-2026-001 }, ', to: '' },
      problems: [{ message: 'missing', path, line: 9 }],
    },
    {
      name: 'a finding of today',
      files,
      change: { path, from: ', { record: FIND-001 }', to: '' },
      problems: [{ message: 'missing', path, line: 9 }],
    },
    {
      name: 'a finding of a day before the report is noticed on the day of the report, and not after it',
      files: {
        ...unlisted,
        [path]: audit.replace(
          'subsequentEvents: [{ record: INC-2026-001 }, { record: FIND-001 }]',
          'report: { issued: 2026-06-20, opinion: unqualified }\nsubsequentEvents: [{ record: INC-2026-001 }]',
        ),
        [finding]: files[finding].replace(
          'detected: 2026-07-01',
          'occurred: { from: 2026-06-10, to: 2026-06-10 }\ndetected: 2026-06-21',
        ),
      },
      change: { path: finding, from: 'detected: 2026-06-21', to: 'detected: 2026-06-20' },
      problems: [{ message: 'missing', path, line: 10 }],
    },
    {
      name: 'an incident of a day before the report is noticed on the day of the report, and not after it',
      files: {
        [path]: audit.replace(
          'subsequentEvents: [{ record: INC-2026-001 }, { record: FIND-001 }]',
          'report: { issued: 2026-06-20, opinion: unqualified }',
        ),
        [incident]: files[incident].replace(
          "times: { detected: '2026-06-01T08:00:00Z' }",
          "times: { occurred: '2026-06-01T08:00:00Z', detected: '2026-06-21T08:00:00Z' }",
        ),
      },
      change: { path: incident, from: "'2026-06-21T", to: "'2026-06-20T" },
      problems: [{ message: 'missing', path, line: 2 }],
    },
    {
      name: 'an audit that was planned is in fieldwork',
      files: { ...unlisted, [path]: unlisted[path]?.replace('status: fieldwork', 'status: planned') ?? '' },
      change: { path, from: 'status: planned', to: 'status: fieldwork' },
      problems: [{ message: 'missing', path, line: 9 }],
    },
  ],
  check({ graph, assessment: { today, timezone } }, report) {
    for (const audit of graph.all('audit')) {
      for (const { record, day, listed } of subsequentEvents(graph, audit, today, timezone)) {
        if (listed) continue;
        const last = audit.data.window?.to ?? audit.data.asOf ?? '';
        const args = { audit: audit.id, event: record.id, day, last };
        const related = [{ spot: { path: record.path }, text: record.title }];
        const where = { record: audit, field: 'subsequentEvents', at: 'name' } as const;
        report(where, 'missing', args, { related, subject: record.id });
      }
    }
  },
});
