import { coveredCriteria, defaultCriteria } from '../assess/scope.ts';
import { defineRule } from './rule.ts';

const program = `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: evidence
categories:
  - { category: security, inScope: true, reason: Every report includes it }
  - { category: privacy, inScope: false, reason: Business contacts only }
---
`;
const framework = `id: tsc-2017
title: SOC 2 criteria
publisher: AICPA
default: true
requirements:
  - { id: CC6.1, title: Access is restricted, category: security }
`;
const control = `---
id: IAM-04
title: Multi-factor sign-in
owner: it-lead
status: planned
nature: preventive
automation: automated
version: '1.0'
statement: The identity provider asks for a second factor at each sign-in.
frequencies: [{ every: continuous, proof: state }]
criteria: [{ id: CC6.1, role: key }]
policies: [POL-10]
---
`;
const vendor = `---
id: VEND-CLOUD
title: Example Cloud
owner: infrastructure-lead
service: Hosting
status: active
tier: critical
subservice:
  method: carve-out
  criteria: [CC6.1]
  csocs: [{ text: The host admits only authorized people, criteria: [CC6.1] }]
  monitoredBy: [TPR-04]
---
`;
const files = { 'program/program.md': program, 'controls/frameworks/tsc-2017.yaml': framework };

export const criterionHasKeyControl = defineRule({
  id: 'criterion-has-key-control',
  group: 'coverage',
  severity: 'error',
  summary: 'Each criterion in scope is answered by a key control, ours or a subservice organization’s.',
  why: 'A report must show at least one control for each criterion of its categories. An auditor who finds none reports that the criterion is not met.',
  fix: 'Name {criterion} with `role: key` in `criteria` of the control that meets it, write that control with `npm run new -- control`, or take the category out of scope and say why.',
  messages: {
    gap: '{criterion} ({title}) is in scope, but no key control answers it; expected a control that names it with `role: key`.',
  },
  examples: [
    {
      name: 'the only control that answers the criterion is a supporting one',
      files: { ...files, 'controls/iam/IAM-04-multi-factor.md': control },
      change: { path: 'controls/iam/IAM-04-multi-factor.md', from: 'role: key', to: 'role: supporting' },
      problems: [{ message: 'gap', path: 'program/program.md', line: 7 }],
    },
    {
      name: 'the subservice organization that answers it is no longer used',
      files: { ...files, 'risk-register/vendors/VEND-CLOUD.md': vendor },
      change: {
        path: 'risk-register/vendors/VEND-CLOUD.md',
        from: 'status: active',
        to: 'status: off-boarded',
      },
      problems: [{ message: 'gap', path: 'program/program.md', line: 7 }],
    },
    {
      name: 'a category comes into scope before a control answers its criteria',
      files: {
        'program/program.md': program,
        'controls/frameworks/tsc-2017.yaml': framework
          .replace('CC6.1', 'P1.1')
          .replace('security', 'privacy'),
      },
      change: { path: 'program/program.md', from: 'privacy, inScope: false', to: 'privacy, inScope: true' },
      problems: [{ message: 'gap', path: 'program/program.md', line: 8 }],
    },
  ],
  check({ graph, assessment: { today } }, report) {
    const covered = coveredCriteria(graph, today);
    for (const record of graph.all('program')) {
      record.data.categories.forEach(({ category, inScope }, index) => {
        const gaps = defaultCriteria(graph).filter(
          (each) => inScope && each.category === category && !covered.has(each.id),
        );
        for (const { id, title } of gaps) {
          report({ record, field: `categories[${index}]` }, 'gap', { criterion: id, title }, { subject: id });
        }
      });
    }
  },
});
