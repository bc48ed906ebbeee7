import { controlsThatApply } from '../assess/scope.ts';
import { defineRule } from './rule.ts';

const path = 'program/systems/SYS-APP-ledgerly.md';
const controlPath = 'controls/iam/IAM-09-tenant-isolation.md';
const system = `---
id: SYS-APP
title: Ledgerly
owner: engineering-lead
type: application
environment: production
inScope: true
---
`;
const control = `---
id: IAM-09
title: Customers are kept apart
owner: engineering-lead
status: planned
nature: preventive
automation: automated
version: '1.0'
statement: The application checks at each request that a record belongs to the customer who asks.
frequencies: [{ every: continuous, proof: state }]
criteria: [{ id: CC6.1, role: key }]
policies: [POL-09]
systems: [SYS-APP]
---
`;

export const systemInScopeIsProtected = defineRule({
  id: 'system-in-scope-is-protected',
  group: 'scope',
  severity: 'warning',
  summary: 'At least one control operates on each system in scope.',
  why: 'A system that the description names and no control touches is the first that an auditor asks about, and the first that an attacker finds.',
  fix: 'Name {system} in `systems` of the controls that protect it, or set `inScope` to `false` and add the reason to the program’s `exclusions`.',
  messages: {
    none: 'No control operates on {system}, which is in scope; expected at least one that names it in `systems`.',
  },
  examples: [
    {
      name: 'the only control that names the system looks at another one',
      files: { [path]: system, [controlPath]: control },
      change: { path: controlPath, from: '[SYS-APP]', to: '[SYS-CODE]' },
      problems: [{ message: 'none', path, line: 7 }],
    },
    {
      name: 'a system comes into scope',
      files: { [path]: system.replace('inScope: true', 'inScope: false') },
      change: { path, from: 'inScope: false', to: 'inScope: true' },
      problems: [{ message: 'none', path, line: 7 }],
    },
  ],
  check({ graph, assessment: { today } }, report) {
    const named = controlsThatApply(graph, today).flatMap(({ data }) => data.systems ?? []);
    const systems = new Set(named.map((written) => graph.find(written)?.id));
    for (const record of graph.all('system')) {
      if (record.data.inScope && !systems.has(record.id)) {
        report({ record, field: 'inScope' }, 'none', { system: record.id });
      }
    }
  },
});
