import { defineRule, faultsOf } from './rule.ts';

export const datesAreReal = defineRule({
  id: 'dates-are-real',
  group: 'shape',
  severity: 'error',
  summary: 'Every date is a day that exists, and every instant has its zone.',
  why: 'A date that does not exist cannot prove when something was done, and a time without a zone can mean two days.',
  fix: 'Write the day as `2026-07-12`, an instant as `2026-07-12T09:30:00Z`.',
  messages: {
    date: '`{field}` is {actual}; expected a day that exists, such as `2026-07-12`.',
    moment: '`{field}` is {actual}; expected a day that exists, or an instant with its zone.',
  },
  examples: [
    {
      name: 'February has no 30th',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\neffective: 2026-02-28\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: '28', to: '30' },
      problems: [{ message: 'date', path: 'policies/POL-09-access-control.md', line: 7 }],
    },
    {
      name: 'a day as people write it',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\neffective: 2026-02-28\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: '2026-02-28', to: '28 Feb 2026' },
      problems: [{ message: 'date', path: 'policies/POL-09-access-control.md', line: 7 }],
    },
    {
      name: 'a time without a zone',
      files: {
        'evidence/2026/EV-20260612-IAM-03.md':
          "---\nid: EV-20260612-IAM-03\ntitle: Access review of the second quarter\ntype: access-review\nsupports:\n  - control: IAM-03\nperformed: {at: '2026-06-12T10:00:00Z', by: it-lead}\ncollected: {at: 2026-06-12, by: it-lead, method: export}\nresult: {outcome: pass}\n---\n",
      },
      change: { path: 'evidence/2026/EV-20260612-IAM-03.md', from: '10:00:00Z', to: '10:00:00' },
      problems: [{ message: 'moment', path: 'evidence/2026/EV-20260612-IAM-03.md', line: 7 }],
    },
  ],
  check: faultsOf('dates-are-real'),
});
