import { currentEvidence } from '../assess/current-evidence.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260610-CNF-01.md';
const evidence = `---
id: EV-20260610-CNF-01
title: Encryption of the database
type: configuration
supports: [{ control: CRY-01 }]
performed: { at: 2026-06-10, by: it-lead }
collected: { at: 2026-06-10, by: it-lead, method: api, system: SYS-APP, environment: production }
result: { outcome: pass }
---
`;
const system = 'program/systems/SYS-APP.md';
const systemText = `---
id: SYS-APP
title: Application
owner: it-lead
type: application
environment: production
inScope: true
---
`;
const files = { [path]: evidence, [system]: systemText };

export const evidenceIsFromProduction = defineRule({
  id: 'evidence-is-from-production',
  group: 'evidence',
  severity: 'error',
  summary: 'Evidence comes from a system in scope, from production or the company’s own systems.',
  why: 'A test system is set up by other people with other care. What it shows says nothing about the place where customers’ data lie, and an auditor sends it back.',
  fix: 'Pull {evidence} again from the real system. A penetration test may be run against a copy; take the type `penetration-test` for it.',
  messages: {
    environment:
      '`collected.environment` of {evidence} is `{environment}`; expected `production` or `corporate`.',
    system:
      '`collected.system` of {evidence} is {system}, which is a {environment} system; expected one in production or a corporate one.',
    scope: '`collected.system` of {evidence} is {system}, which is not in scope; expected a system in scope.',
  },
  examples: [
    {
      name: 'a setting of the staging environment',
      files,
      change: { path, from: 'environment: production', to: 'environment: staging' },
      problems: [{ message: 'environment', path, line: 7 }],
    },
    {
      name: 'a setting that was read from a developer’s machine, of a system that is not described',
      files: { [path]: evidence.replace('production', 'corporate') },
      change: { path, from: 'environment: corporate', to: 'environment: development' },
      problems: [{ message: 'environment', path, line: 7 }],
    },
    {
      name: 'the system turns out to be a staging system',
      files,
      change: { path: system, from: 'environment: production', to: 'environment: staging' },
      problems: [{ message: 'system', path, line: 7 }],
    },
    {
      name: 'both say staging',
      files: { ...files, [path]: evidence.replace('environment: production', 'environment: corporate') },
      change: { path, from: 'environment: corporate', to: 'environment: staging' },
      problems: [{ message: 'environment', path, line: 7 }],
    },
    {
      name: 'the system leaves the scope',
      files,
      change: { path: system, from: 'inScope: true', to: 'inScope: false' },
      problems: [{ message: 'scope', path, line: 7 }],
    },
    {
      name: 'a penetration test of a copy becomes a setting',
      files: {
        ...files,
        [path]: evidence
          .replace('type: configuration', 'type: penetration-test')
          .replace('environment: production', 'environment: staging'),
      },
      change: { path, from: 'type: penetration-test', to: 'type: configuration' },
      problems: [{ message: 'environment', path, line: 7 }],
    },
  ],
  check({ graph }, report) {
    for (const record of currentEvidence(graph)) {
      const { type, collected } = record.data;
      const environment = collected.environment ?? 'production';
      const where = { record, field: 'collected.system' };
      const copyAllowed = type === 'penetration-test';
      if (!copyAllowed && tests.includes(environment)) {
        const field = 'collected.environment';
        report({ record, field }, 'environment', { evidence: record.id, environment });
      }
      for (const { to } of graph.out(record.id, 'collectedFrom')) {
        if (to?.kind !== 'system') continue;
        const args = { evidence: record.id, system: to.id, environment: to.data.environment };
        const related = [{ spot: { path: to.path }, text: to.title }];
        if (to.data.inScope === false) report(where, 'scope', args, { related });
        else if (!copyAllowed && tests.includes(to.data.environment))
          report(where, 'system', args, { related });
      }
    }
  },
});

const tests: readonly string[] = ['staging', 'development'];
