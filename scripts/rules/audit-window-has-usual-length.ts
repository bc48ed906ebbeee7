import { addDuration } from '../model/calendar.ts';
import { defineRule } from './rule.ts';

const path = 'program/audits/AUD-2026.md';
const audit = `---
id: AUD-2026
title: Type 2 of 2026
owner: security-lead
type: type2
status: in-progress
categories: [security]
window: { from: 2026-01-01, to: 2026-03-31 }
---
`;

export const auditWindowHasUsualLength = defineRule({
  id: 'audit-window-has-usual-length',
  group: 'scope',
  severity: 'warning',
  summary: 'The window of a Type 2 audit is three to twelve months long.',
  why: 'Customers expect at least three months of operation, and a report that covers more than a year is old before it is read. Firms rarely agree to other lengths.',
  fix: 'Agree with the firm on another `window` of {audit}, and keep the old one in `windowHistory`.',
  messages: {
    short:
      '`window` of {audit} ends on {to}, less than three months after its first day; expected {least} or later.',
    long: '`window` of {audit} ends on {to}, more than twelve months after its first day; expected {most} or earlier.',
  },
  examples: [
    {
      name: 'one day is missing from three months',
      files: { [path]: audit },
      change: { path, from: 'to: 2026-03-31', to: 'to: 2026-03-30' },
      problems: [{ message: 'short', path, line: 8 }],
    },
    {
      name: 'a month is far too short',
      files: { [path]: audit },
      change: { path, from: 'to: 2026-03-31', to: 'to: 2026-01-31' },
      problems: [{ message: 'short', path, line: 8 }],
    },
    {
      name: 'one day more than twelve months',
      files: { [path]: audit.replace('2026-03-31', '2026-12-31') },
      change: { path, from: 'to: 2026-12-31', to: 'to: 2027-01-01' },
      problems: [{ message: 'long', path, line: 8 }],
    },
    {
      name: 'two years are far too long',
      files: { [path]: audit.replace('2026-03-31', '2026-12-31') },
      change: { path, from: 'to: 2026-12-31', to: 'to: 2027-12-31' },
      problems: [{ message: 'long', path, line: 8 }],
    },
    {
      name: 'an internal audit of one week becomes a Type 2 audit',
      files: { [path]: audit.replace('type: type2', 'type: internal').replace('2026-03-31', '2026-01-07') },
      change: { path, from: 'type: internal', to: 'type: type2' },
      problems: [{ message: 'short', path, line: 8 }],
    },
    {
      name: 'a window of two months',
      files: { [path]: audit.replace('window: { from: 2026-01-01, to: 2026-03-31 }\n', '') },
      change: {
        path,
        from: 'categories: [security]',
        to: 'categories: [security]\nwindow: { from: 2026-01-01, to: 2026-02-28 }',
      },
      problems: [{ message: 'short', path, line: 8 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('audit')) {
      const { type, window } = record.data;
      if (type !== 'type2' || window === undefined) continue;
      const where = { record, field: 'window.to' };
      const args = { audit: record.id, to: window.to };
      const least = lastDay(window.from, 'P3M');
      const most = lastDay(window.from, 'P12M');
      if (window.to < least) report(where, 'short', { ...args, least });
      if (window.to > most) report(where, 'long', { ...args, most });
    }
  },
});

/** The last day of a window of whole months: READINESS §3. */
function lastDay(from: string, length: string): string {
  return addDuration(addDuration(from, length), 'P1D', -1);
}
