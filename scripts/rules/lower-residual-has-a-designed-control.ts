import { isInPlace } from '../assess/in-force.ts';
import { scoreOf } from '../assess/risk-score.ts';
import { defineRule } from './rule.ts';

const path = 'risk-register/risks/RISK-001-leaver.md';
const risk = `---
id: RISK-001
title: A leaver keeps access
owner: it-lead
category: security
inherent: { likelihood: 4, impact: 4 }
residual: { likelihood: 3, impact: 4, why: Accounts are closed on the last day. }
controls: [IAM-10, IAM-03]
treatment: mitigate
---
`;
const control = 'controls/iam/IAM-10-leaver-access.md';
const controlText = `---
id: IAM-10
title: Leaver access
owner: it-lead
status: implemented
nature: preventive
automation: manual
version: '1.0'
statement: The IT lead closes all accounts of a leaver on the last day and keeps the ticket.
frequencies: [{ every: per-event, proof: population }]
criteria: []
policies: [POL-09]
---
`;
const planned = {
  'controls/iam/IAM-03-access-review.md': controlText
    .replace('IAM-10', 'IAM-03')
    .replace('implemented', 'planned'),
};
const equal = risk.replace('likelihood: 3', 'likelihood: 4');

export const lowerResidualHasADesignedControl = defineRule({
  id: 'lower-residual-has-a-designed-control',
  group: 'risk',
  severity: 'error',
  summary: 'A residual risk below the inherent one names a control that is in place.',
  why: 'A control that is only planned lowers nothing. An auditor reads the register as what management believed, and asks which control made the difference.',
  fix: 'Set `residual` of {risk} equal to `inherent` until a control is implemented, or name in `controls` the one that is.',
  messages: {
    none: 'The residual score of {risk} is {residual}, below the inherent score of {inherent}, but it names no control; expected one that is implemented or inherited.',
    planned:
      'The residual score of {risk} is {residual}, below the inherent score of {inherent}, but none of its controls is in place; expected one that is implemented or inherited.',
  },
  examples: [
    {
      name: 'the control is only planned',
      files: { ...planned, [path]: risk, [control]: controlText },
      change: { path: control, from: 'status: implemented', to: 'status: planned' },
      problems: [{ message: 'planned', path, line: 7 }],
    },
    {
      name: 'the vendor’s control is found not to apply',
      files: {
        ...planned,
        [path]: risk,
        [control]: controlText.replace('status: implemented', 'status: inherited'),
      },
      change: { path: control, from: 'status: inherited', to: 'status: not-applicable' },
      problems: [{ message: 'planned', path, line: 7 }],
    },
    {
      name: 'the rating is lowered ahead of the control',
      files: { ...planned, [path]: equal },
      change: {
        path,
        from: 'residual: { likelihood: 4, impact: 4',
        to: 'residual: { likelihood: 5, impact: 3',
      },
      problems: [{ message: 'planned', path, line: 7 }],
    },
    {
      name: 'the controls are taken out',
      files: { ...planned, [path]: risk, [control]: controlText },
      change: { path, from: 'controls: [IAM-10, IAM-03]\n', to: '' },
      problems: [{ message: 'none', path, line: 7 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('risk')) {
      const [inherent, residual] = [scoreOf(record.data.inherent), scoreOf(record.data.residual)];
      if (residual >= inherent) continue;
      const controls = graph.out(record.id, 'mitigatedBy').map(({ to }) => to);
      if (controls.some((each) => each?.kind === 'control' && isInPlace(each))) continue;
      const related = [{ spot: { path: record.path, field: 'inherent' }, text: 'the inherent rating' }];
      const message = controls.length === 0 ? 'none' : 'planned';
      report({ record, field: 'residual' }, message, { risk: record.id, inherent, residual }, { related });
    }
  },
});
