import { windowsOver } from '../assess/current-audit.ts';
import { furthest, installmentsOf, stillApplies } from '../assess/installments.ts';
import { shared } from '../model/calendar.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/populations/POP-2026-Q2-IAM-10.md';
const other = 'evidence/populations/POP-2026-Q2-IAM-10-PAYROLL.md';
const audit = 'program/audits/AUD-2026.md';
const control = 'controls/iam/IAM-10-leaver-access.md';
const population = `---
id: POP-2026-Q2-IAM-10
title: Leavers of the second quarter
source: HR system
query: All people whose last day lies in the quarter
control: IAM-10
covers: { from: 2026-04-01, to: 2026-06-30 }
count: 0
stage: final
---
`;
const files = {
  [path]: population,
  [audit]: `---
id: AUD-2026
title: Type 2 of 2026
owner: security-lead
type: type2
status: in-progress
categories: [security]
window: { from: 2026-04-01, to: 2026-06-30 }
---
`,
  [control]: `---
id: IAM-10
title: Leaver access removed
owner: it-lead
status: implemented
nature: preventive
automation: manual
version: '1.0'
statement: The IT lead removes the access of each leaver within one business day and keeps the ticket.
frequencies: [{ every: per-event, proof: population }]
criteria: []
policies: [POL-09]
---
`,
};
const successor = 'controls/iam/IAM-12-leaver-access.md';
const interim = { ...files, [path]: population.replace('stage: final', 'stage: interim') };
const short = { ...files, [path]: population.replace('to: 2026-06-30', 'to: 2026-06-29') };

export const populationIsFinalAfterWindow = defineRule({
  id: 'population-is-final-after-window',
  group: 'evidence',
  severity: 'warning',
  summary:
    'When the window of an audit is over, each list reaches its last day, pulled when that day had come.',
  why: 'Interim lists say nothing of the weeks after them. Auditors roll forward to the last day of the window, and ask for the list that was pulled then.',
  fix: 'Pull the days after the last installment and freeze them with `npm run population` and `--stage final`.',
  messages: {
    short:
      '{population} is the last list of {control} from its source and ends on {to}, but the window of {audit} ended on {end}; expected an installment that reaches that day.',
    interim:
      '{population} holds the last day of the window of {audit}, {end}, but its stage is `interim`; expected a final one, pulled on that day or later.',
  },
  examples: [
    {
      name: 'the last installment is an interim one',
      files,
      change: { path, from: 'stage: final', to: 'stage: interim' },
      problems: [{ message: 'interim', path, line: 9 }],
    },
    {
      name: 'a list stays interim, and another control takes its place only after the window',
      files: {
        ...interim,
        [successor]: files[control].replace(
          'id: IAM-10',
          'id: IAM-12\nreplaces: IAM-10\neffective: 2026-06-30',
        ),
      },
      change: { path: successor, from: 'effective: 2026-06-30', to: 'effective: 2026-07-01' },
      problems: [{ message: 'interim', path, line: 9 }],
    },
    {
      name: 'one day is missing at the end',
      files,
      change: { path, from: 'to: 2026-06-30', to: 'to: 2026-06-29' },
      problems: [{ message: 'short', path, line: 7 }],
    },
    {
      name: 'the day after the window, for an interim list',
      files: interim,
      today: '2026-06-30',
      change: { today: '2026-07-01' },
      problems: [{ message: 'interim', path, line: 9 }],
    },
    {
      name: 'the only list comes to touch the window on its first day',
      files: {
        ...files,
        [path]: population.replace('2026-04-01, to: 2026-06-30', '2026-01-01, to: 2026-03-31'),
      },
      change: { path, from: 'to: 2026-03-31', to: 'to: 2026-04-01' },
      problems: [{ message: 'short', path, line: 7 }],
    },
    {
      name: 'a control that does not apply any more comes back',
      files: { ...short, [control]: files[control].replace('status: implemented', 'status: not-applicable') },
      change: { path: control, from: 'status: not-applicable', to: 'status: implemented' },
      problems: [{ message: 'short', path, line: 7 }],
    },
    {
      name: 'the list from another source that takes over begins on the last day that this one holds',
      files: {
        ...short,
        [other]: population
          .replace('POP-2026-Q2-IAM-10', 'POP-2026-Q2-IAM-10-PAYROLL')
          .replace('HR system', 'Payroll')
          .replace('from: 2026-04-01', 'from: 2026-06-30'),
      },
      change: { path: other, from: 'from: 2026-06-30', to: 'from: 2026-06-29' },
      problems: [{ message: 'short', path, line: 7 }],
    },
    {
      name: 'another control takes nothing over',
      files: {
        ...short,
        [other]: population
          .replace('POP-2026-Q2-IAM-10', 'POP-2026-Q2-IAM-10-PAYROLL')
          .replace('HR system', 'Payroll')
          .replace('from: 2026-04-01', 'from: 2026-06-30'),
      },
      change: { path: other, from: 'control: IAM-10', to: 'control: IAM-11' },
      problems: [{ message: 'short', path, line: 7 }],
    },
  ],
  check({ graph, assessment }, report) {
    const lists = installmentsOf(graph);
    for (const { audit, window } of windowsOver(graph, assessment.today)) {
      for (const { control, list } of lists) {
        const inside = list.filter(({ data }) => shared(data.covers, window) !== null);
        const last = furthest(inside);
        if (last === undefined || !stillApplies(graph, control, window.to)) continue;
        const { to } = last.data.covers;
        const args = { population: last.id, control, audit: audit.id, to, end: window.to };
        const options = {
          subject: audit.id,
          related: [{ spot: { path: audit.path, field: 'window.to' }, text: audit.id }],
        };
        const taken = lists.some(
          (each) => each.control === control && each.list.some(({ data }) => data.covers.from > to),
        );
        const final = inside.some(({ data }) => data.stage === 'final' && data.covers.to >= window.to);
        if (to < window.to && !taken) report({ record: last, field: 'covers.to' }, 'short', args, options);
        if (to >= window.to && !final) report({ record: last, field: 'stage' }, 'interim', args, options);
      }
    }
  },
});
