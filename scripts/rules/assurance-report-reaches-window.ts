import { windowsOver } from '../assess/current-audit.ts';
import { wasInUse } from '../assess/vendor-assurance.ts';
import { lastLooks, neededFrom, shownUntil } from '../assess/vendor-window.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/vendors/VEND-CLOUD.md';
const audit = 'program/audits/AUD-2026.md';
const look = 'evidence/2026/EV-20260331-TPR-04.md';
const vendor = `---
id: VEND-CLOUD
title: Example Cloud
owner: infrastructure-lead
service: Hosting
status: active
tier: critical
assuranceReports:
  - type: soc2-type2
    period: { from: 2025-04-01, to: 2026-03-30 }
---
`;
const old = vendor.replace('to: 2026-03-30', 'to: 2026-03-29');
const auditText = `---
id: AUD-2026
title: Type 2 of the first half of 2026
owner: security-lead
type: type2
status: fieldwork
categories: [security]
window: { from: 2026-01-01, to: 2026-06-30 }
---
`;
const looked = `---
id: EV-20260331-TPR-04
title: Example Cloud is looked at
type: vendor-review
supports: [{ control: TPR-04, instances: [VEND-CLOUD] }]
performed: { at: 2026-03-31, by: it-lead }
collected: { at: 2026-03-31, by: it-lead, method: observation }
result: { outcome: pass }
review: { by: ceo, at: 2026-04-02, outcome: accepted }
---
`;
const files = { [path]: vendor, [audit]: auditText };

export const assuranceReportReachesWindow = defineRule({
  id: 'assurance-report-reaches-window',
  group: 'vendors',
  severity: 'warning',
  summary:
    'When a window is over, the report on each critical vendor, or the letter after it, ends at most three months before the window, or somebody has looked at the vendor since.',
  why: 'Our report rests on the vendor for the whole window. What its report does not reach, nobody has tested, and an auditor asks what we know of those months.',
  fix: 'Ask {vendor} for a newer report or a bridge letter and write it into `assuranceReports`; or look at what it shows of itself, and file that as evidence that names {vendor} in `instances`.',
  messages: {
    short:
      'The last assurance report or letter on {vendor} ends on {until}, more than three months before the window of {audit} ended on {end}; expected one that reaches {needed}, or evidence that somebody has looked since.',
  },
  examples: [
    {
      name: 'the report ends a day too early',
      files,
      change: { path, from: 'to: 2026-03-30', to: 'to: 2026-03-29' },
      problems: [{ message: 'short', path, line: 9 }],
    },
    {
      name: 'the letter that follows the report ends a day too early',
      files: {
        ...files,
        [path]: old.replace(/\n---\n$/, '\n    bridge: { from: 2026-03-30, to: 2026-03-30 }\n---\n'),
      },
      change: { path, from: 'to: 2026-03-30 }\n---', to: 'to: 2026-03-29 }\n---' },
      problems: [{ message: 'short', path, line: 9 }],
    },
    {
      name: 'the day after the window',
      files: { ...files, [path]: old },
      today: '2026-06-30',
      change: { today: '2026-07-01' },
      problems: [{ message: 'short', path, line: 9 }],
    },
    {
      name: 'a high vendor becomes a critical one',
      files: { ...files, [path]: old.replace('tier: critical', 'tier: high') },
      change: { path, from: 'tier: high', to: 'tier: critical' },
      problems: [{ message: 'short', path, line: 9 }],
    },
    {
      name: 'a vendor that is not used yet comes into use',
      files: { ...files, [path]: old.replace('status: active', 'status: proposed') },
      change: { path, from: 'status: proposed', to: 'status: active' },
      problems: [{ message: 'short', path, line: 9 }],
    },
    {
      name: 'a vendor that is left now was used until the window’s last day',
      files: {
        ...files,
        [path]: old.replace(
          'status: active',
          'status: off-boarded\noffboarded: { on: 2026-06-29, accessRemoved: true, dataReturned: true }',
        ),
      },
      change: { path, from: 'on: 2026-06-29', to: 'on: 2026-06-30' },
      problems: [{ message: 'short', path, line: 10 }],
    },
    {
      name: 'an old report on a vendor that had none',
      files: { ...files, [path]: old.replace(/assuranceReports:\n( {2}.*\n)+/, '') },
      change: {
        path,
        from: 'tier: critical\n',
        to: 'tier: critical\nassuranceReports: [{ type: soc2-type1, asOf: 2026-03-29 }]\n',
      },
      problems: [{ message: 'short', path, line: 8 }],
    },
    {
      name: 'nobody has looked at the vendor after all',
      files: { ...files, [path]: old, [look]: looked },
      change: { remove: look },
      problems: [{ message: 'short', path, line: 9 }],
    },
    {
      name: 'somebody looked, but a day too early',
      files: {
        ...files,
        [path]: old,
        [look]: looked.replace('performed: { at: 2026-03-31', 'performed: { at: 2026-03-30'),
      },
      change: { path: look, from: 'performed: { at: 2026-03-30', to: 'performed: { at: 2026-03-29' },
      problems: [{ message: 'short', path, line: 9 }],
    },
    {
      name: 'an internal audit asks nothing of vendors, a Type 2 audit does',
      files: { [path]: old, [audit]: auditText.replace('type: type2', 'type: internal') },
      change: { path: audit, from: 'type: internal', to: 'type: type2' },
      problems: [{ message: 'short', path, line: 9 }],
    },
    {
      name: 'an audit that is closed asks no more',
      files: { [path]: old, [audit]: auditText.replace('status: fieldwork', 'status: closed') },
      change: { path: audit, from: 'status: closed', to: 'status: reported' },
      problems: [{ message: 'short', path, line: 9 }],
    },
  ],
  check({ graph, assessment: { today, timezone } }, report) {
    const over = windowsOver(graph, today).filter(
      ({ audit: { data } }) => data.type === 'type2' && data.status !== 'closed',
    );
    const critical = graph.all('vendor').filter(({ data }) => data.tier === 'critical');
    for (const { audit, window } of over) {
      const looks = lastLooks(graph, timezone);
      const needed = neededFrom(window.to);
      for (const record of critical.filter((each) => wasInUse(each, window.to))) {
        const until = shownUntil(record);
        if (until === null || until >= needed || (looks.get(record.id) ?? '') >= needed) continue;
        const args = { vendor: record.id, until, audit: audit.id, end: window.to, needed };
        const related = [{ spot: { path: audit.path, field: 'window.to' }, text: audit.id }];
        report({ record, field: 'assuranceReports' }, 'short', args, { related, subject: audit.id });
      }
    }
  },
});
