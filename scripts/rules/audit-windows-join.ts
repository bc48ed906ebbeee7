import { windowJoints } from '../assess/audit-windows.ts';
import { defineRule } from './rule.ts';

const path = 'program/audits/AUD-2026.md';
const before = 'program/audits/AUD-2025.md';
const audit = `---
id: AUD-2026
title: Type 2 of 2026
owner: security-lead
type: type2
status: in-progress
categories: [security]
window: { from: 2026-01-01, to: 2026-06-30 }
---
`;
const earlier = audit
  .replaceAll('2026', '2025')
  .replace('from: 2025-01-01, to: 2025-06-30', 'from: 2025-07-01, to: 2025-12-31');
const named = audit.replace('window:', 'gapBefore: The firm changed.\nwindow:');
const files = { [path]: audit, [before]: earlier };

export const auditWindowsJoin = defineRule({
  id: 'audit-windows-join',
  group: 'scope',
  severity: 'warning',
  summary:
    'The windows of successive audits of one type share no day, and those of Type 2 audits touch, or the gap is named.',
  why: 'Customers read one report after the other and ask what held in between. A day in two windows is tested twice, and nobody can say which report speaks for it.',
  fix: 'Agree with the firm on a `window` of {audit} that begins the day after the one before it ends.',
  messages: {
    gap: {
      text: '`window` of {audit} begins on {begins}, but that of {before} ends on {ends}; expected no day between them, or the reason in `gapBefore`: {from} to {to} is in no report.',
      fix: 'Begin `window` of {audit} the day after that of {before} ends, or say in `gapBefore` why not, and what stands for the days between, such as a letter of management.',
    },
    overlap:
      '`window` of {audit} begins on {begins}, but that of {before} ends on {ends}; expected no day in two windows of one type, and {from} to {to} is in both.',
  },
  examples: [
    {
      name: 'one day is in no window',
      files,
      change: { path: before, from: 'to: 2025-12-31', to: 'to: 2025-12-30' },
      problems: [{ message: 'gap', path, line: 8 }],
    },
    {
      name: 'one day is in two windows',
      files,
      change: { path: before, from: 'to: 2025-12-31', to: 'to: 2026-01-01' },
      problems: [{ message: 'overlap', path, line: 8 }],
    },
    {
      name: 'the reason for a gap is taken out',
      files: { [path]: named, [before]: earlier.replace('to: 2025-12-31', 'to: 2025-11-30') },
      change: { path, from: 'gapBefore: The firm changed.\n', to: '' },
      problems: [{ message: 'gap', path, line: 8 }],
    },
    {
      name: 'a reason is none for an overlap',
      files: { [path]: named, [before]: earlier },
      change: { path: before, from: 'to: 2025-12-31', to: 'to: 2026-01-31' },
      problems: [{ message: 'overlap', path, line: 9 }],
    },
    {
      name: 'two internal audits need not touch, two Type 2 audits do',
      files: {
        [path]: audit.replace('type: type2', 'type: internal'),
        [before]: earlier.replace('to: 2025-12-31', 'to: 2025-11-30'),
        'program/audits/AUD-2024.md': audit
          .replaceAll('2026', '2024')
          .replace('type: type2', 'type: internal'),
      },
      change: { path, from: 'type: internal', to: 'type: type2' },
      problems: [{ message: 'gap', path, line: 8 }],
    },
  ],
  check({ graph }, report) {
    for (const { is, days, before, next } of windowJoints(graph)) {
      const { type, gapBefore, window } = next.data;
      if (is === 'gap' && (type !== 'type2' || gapBefore !== undefined)) continue;
      const ends = before.data.window?.to ?? '';
      const args = { audit: next.id, before: before.id, begins: window?.from ?? '', ends, ...days };
      const related = [{ spot: { path: before.path, field: 'window.to' }, text: before.id }];
      report({ record: next, field: 'window.from' }, is, args, { related });
    }
  },
});
