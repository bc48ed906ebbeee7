import type { Answers } from '../../model/setup.ts';
import { parseRepository } from '../../parse/repository.ts';
import { repository } from '../../testing/repository.ts';
import { snapshotOfTexts, type Texts } from './memory.ts';
import { planSetup, type SetupPlan } from './plan.ts';

export const moment = repository({});
const role = (title: string, backup = '') =>
  `---\ntitle: ${title}\nholders: []\n${backup}---\n\n## Duties\n\nWork.\n`;
const control = (id: string, criterion: string, policy: string) =>
  `---\nid: ${id}\ntitle: A control\nowner: security-lead\nstatus: planned\nnature: preventive\nautomation: manual\nversion: '1.0'\nstatement: The lead does it.\nfrequencies: [{ every: annual, proof: occurrence }]\ncriteria: [{ id: ${criterion}, role: key }]\npolicies: [${policy}]\n---\n`;
const policy = (id: string) =>
  `---\nid: ${id}\ntitle: A policy\nowner: security-lead\nversion: '0.1'\nstatus: draft\napprover: ceo\n---\n`;

/** A starter of eight records, of which two categories and a vendor can go. */
export const starter: Readonly<Record<string, string>> = {
  'README.md': '# Upstream\n',
  'scripts/upstream.json': '{\n  "version": "0.1.0",\n  "files": {}\n}\n',
  'controls/frameworks/tsc-2017.yaml':
    'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\ngroups:\n  - { id: CC6, title: Access, category: security }\n  - { id: A1, title: Availability, category: availability }\nrequirements:\n  - { id: CC6.1, title: Access, group: CC6, category: security }\n  - { id: A1.1, title: Capacity, group: A1, category: availability }\n',
  'program/program.md': `---
title: SOC 2 program of Example Company # kept
organization: Example Company
service: Ledgerly, a made-up service
example: true
phase: readiness
categories:
  - { category: security, inScope: true, reason: Always. }
  - { category: availability, inScope: true, reason: Promised. }
products: [Ledgerly]
locations:
  - One small office
  - Homes of staff who work remotely
  - Two regions
---

## The company is an example

Made up.

## Scope

Words.
`,
  'program/system-description.md': `# System description

The promises are:

| Commitment | In short |
|---|---|
| CMT-02 | they are told |
| CMT-03 | it is there |

Vendors without a part in them:

- VEND-SUPPORT: the support desk

Criteria that customers help with:

| Criterion | How |
|---|---|
| CC6.1 | their users |
| A1.1 | their peaks |
`,
  'program/commitments/CMT-02.md':
    '---\nid: CMT-02\ntitle: Word\nowner: ceo\nsource: Terms\ntext: We tell you.\ncontrols: [IAM-01]\n---\n\n| Id | Is |\n|---|---|\n| AVL-01 | a row |\n| IAM-01 | a row |\n\n- AVL-01 in a list of a record\n',
  'program/roles/ceo.md': role('CEO', 'backup: security-lead\n'),
  'program/roles/security-lead.md': role('Security lead', 'backup: ceo\n'),
  'program/systems/SYS-APP.md':
    '---\nid: SYS-APP\ntitle: Production application\nowner: ceo\ntype: application\nenvironment: production\ninScope: true\ndataFlows:\n  - to: VEND-SUPPORT\n    data: Names\n    protection: TLS\nhostedBy: VEND-CLOUD\nrto: PT8H\n---\n',
  'program/criteria/A1.1.md': '# Capacity\n\nAVL-01 answers it.\n',
  'program/commitments/CMT-03.md':
    '---\nid: CMT-03\ntitle: Uptime\nowner: ceo\nsource: Terms\ntext: We are there.\ncontrols: [AVL-01]\n---\n',
  'policies/POL-09.md': policy('POL-09'),
  'policies/POL-25.md': policy('POL-25'),
  'controls/iam/IAM-01.md': control('IAM-01', 'CC6.1', 'POL-09'),
  'controls/avl/AVL-01.md': control('AVL-01', 'A1.1', 'POL-25'),
  'controls/avl/README.md': '# Availability\n\nAVL-01.\n',
  'risk-register/risks/RISK-001.md':
    '---\nid: RISK-001\ntitle: A risk\nowner: ceo\ncategory: security\ncommitments: [CMT-03] # promised\ninherent: { likelihood: 3, impact: 3 }\nresidual: { likelihood: 3, impact: 3, why: Nothing works yet. }\ncontrols: [IAM-01, AVL-01]\ntreatment: mitigate\n---\n',
  'risk-register/vendors/VEND-CLOUD.md':
    '---\nid: VEND-CLOUD\ntitle: Example Cloud\nowner: ceo\nservice: Hosting\nstatus: active\ntier: high\nsystems: [SYS-APP]\n---\n',
  'risk-register/vendors/VEND-SUPPORT.md':
    '---\nid: VEND-SUPPORT\ntitle: Example Desk\nowner: ceo\nservice: Support\nstatus: active\ntier: low\n---\n',
};

export const answers: Answers = {
  company: 'Northwind',
  product: 'Northwind Desk',
  categories: ['security'],
  report: { type: 'type2', months: 6 },
  cloud: 'A cloud',
  vendors: { 'VEND-SUPPORT': 'none' },
  github: { plan: 'team', repository: 'northwind/soc2' },
  people: { executive: '@ada', engineering: '@grace', operations: '@ada' },
  workplace: 'remote',
};

export const texts: Texts = new Map(Object.entries(starter));
export const plan = (from: Texts, given: Answers): SetupPlan => {
  const made = planSetup(from, given, (name) => `${name} of {{company}} for {{product}}\n`, moment);
  if (made === null) throw new Error('no plan');
  return made;
};
export const pathsOf = ({ files }: SetupPlan) => files.map(({ path }) => path);
export const graphOf = (of: Texts) => parseRepository(snapshotOfTexts(of, moment)).graph;
export const first = plan(texts, answers);
