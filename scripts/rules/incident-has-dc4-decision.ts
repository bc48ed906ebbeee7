import { windowsOver } from '../assess/current-audit.ts';
import { dayOfMoment, isIn } from '../model/calendar.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/incidents/INC-2026-001.md';
const audit = 'program/audits/AUD-2026.md';
const decision = 'dc4: { disclose: false, reason: Nobody was affected., by: ceo, on: 2026-06-30 }\n';
const open = `---
id: INC-2026-001
title: Service slow after a network change
owner: it-lead
severity: low
status: contained
times: { detected: '2026-06-30T23:30:00Z' }
---
`;
const decided = open.replace('status: contained\n', `status: closed\n${decision}`);
const auditText = `---
id: AUD-2026
title: Type 2 of the first half of 2026
owner: security-lead
type: type2
status: in-progress
categories: [security]
window: { from: 2026-01-01, to: 2026-06-30 }
---
`;

export const incidentHasDc4Decision = defineRule({
  id: 'incident-has-dc4-decision',
  group: 'scope',
  severity: 'warning',
  summary:
    'For each incident that is closed, or lies in a window that is over, management decided whether the system description tells of it (DC 4).',
  why: 'The system description must tell of incidents that came from controls that failed, or that kept a promise from being kept. Without a decision and its reason, nobody can show that an incident was weighed and not forgotten.',
  fix: 'Decide on {incident}, and write `dc4` with `disclose`, the reason, who decided and when.',
  messages: {
    closed:
      '`dc4` of {incident} is missing although it is closed; expected the decision whether the system description tells of it.',
    window:
      '`dc4` of {incident} is missing, and the window of {audit} that holds it ended on {end}; expected the decision whether the system description tells of it.',
  },
  examples: [
    {
      name: 'an incident is closed without a decision',
      files: { [path]: decided },
      change: { path, from: decision, to: '' },
      problems: [{ message: 'closed', path, line: 2 }],
    },
    {
      name: 'an incident without a decision is closed',
      files: { [path]: open },
      change: { path, from: 'status: contained', to: 'status: closed' },
      problems: [{ message: 'closed', path, line: 2 }],
    },
    {
      name: 'the day after the window, for an incident of its last day',
      files: { [path]: open, [audit]: auditText },
      today: '2026-06-30',
      change: { today: '2026-07-01' },
      problems: [{ message: 'window', path, line: 2 }],
    },
    {
      name: 'an incident comes to lie on the first day of the window',
      files: { [path]: open.replace('2026-06-30', '2025-12-31'), [audit]: auditText },
      change: { path, from: '2025-12-31', to: '2026-01-01' },
      problems: [{ message: 'window', path, line: 2 }],
    },
    {
      name: 'an incident comes to lie on the last day of the window',
      files: { [path]: open.replace('2026-06-30', '2026-07-01'), [audit]: auditText },
      today: '2026-07-02',
      change: { path, from: '2026-07-01', to: '2026-06-30' },
      problems: [{ message: 'window', path, line: 2 }],
    },
  ],
  check({ graph, assessment: { today, timezone } }, report) {
    const over = windowsOver(graph, today);
    for (const record of graph.all('incident')) {
      const { dc4, status, times } = record.data;
      if (dc4 !== undefined) continue;
      const where = { record, field: 'dc4', at: 'name' } as const;
      const day = dayOfMoment(times.occurred ?? times.detected, timezone);
      const held = over.find(({ window }) => isIn(day, window));
      if (status === 'closed') report(where, 'closed', { incident: record.id });
      else if (held !== undefined) {
        const args = { incident: record.id, audit: held.audit.id, end: held.window.to };
        report(where, 'window', args, { subject: held.audit.id });
      }
    }
  },
});
