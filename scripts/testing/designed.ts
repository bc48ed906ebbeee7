/** A record's file: each value is written as JSON, which is YAML; what is undefined is left out. */
export function record(fields: Readonly<Record<string, unknown>>, body = ''): string {
  const written = Object.entries(fields).filter(([, value]) => value !== undefined);
  const lines = written.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

export const program = {
  title: 'Program',
  organization: 'Example Company',
  service: 'Ledgerly',
  example: false,
  phase: 'readiness',
  categories: [
    { category: 'security', inScope: true, reason: 'Always in.' },
    { category: 'availability', inScope: true, reason: 'Promised.' },
    { category: 'privacy', inScope: false, reason: 'No personal data.' },
  ],
} as const;

export const policy = {
  id: 'POL-09',
  title: 'Access Control Policy',
  owner: 'it-lead',
  approver: 'ceo',
  version: '1.0',
  status: 'approved',
  effective: '2026-02-01',
} as const;

export const control = {
  id: 'IAM-03',
  title: 'Access reviewed',
  owner: 'it-lead',
  status: 'implemented',
  nature: 'detective',
  automation: 'manual',
  version: '1.0',
  effective: '2026-03-01',
  statement: 'Each quarter the owner of each system reviews its accounts.',
  frequencies: [{ every: 'quarterly', proof: 'occurrence' }],
  criteria: [{ id: 'CC6.2', role: 'key' }],
  policies: ['POL-09'],
  testProcedure: ['Inspect the review.'],
  populationSource: 'The export of each system.',
  evidenceExpected: ['The decisions.'],
} as const;

export const walkthrough = {
  id: 'EV-20260401-IAM-03',
  title: 'Walkthrough of the review',
  type: 'walkthrough',
  supports: [{ control: 'IAM-03' }],
  performed: { at: '2026-04-01', by: 'it-lead' },
  collected: { at: '2026-04-01', by: 'it-lead', method: 'observation' },
  result: { outcome: 'pass' },
  review: { by: 'ceo', at: '2026-04-02', outcome: 'accepted' },
} as const;

export const vendor = {
  id: 'VEND-CLOUD',
  title: 'Example Cloud',
  owner: 'it-lead',
  service: 'Computing',
  status: 'active',
  tier: 'critical',
  subservice: { method: 'carve-out', criteria: ['CC6.4'], csocs: [], monitoredBy: ['IAM-03'] },
} as const;

/** Where accounts are kept; not in the designed program itself. */
export const identityProvider = {
  id: 'SYS-IDP',
  title: 'Identity provider',
  owner: 'it-lead',
  type: 'application',
  environment: 'corporate',
  inScope: true,
} as const;

export const finding = {
  id: 'FIND-001',
  title: 'Reviews miss service accounts',
  owner: 'it-lead',
  kind: 'design',
  source: 'self-assessment',
  controls: ['IAM-03'],
  detected: '2026-05-01',
  status: 'open',
} as const;

/** Where the records above lie. */
export const at = {
  program: 'program/program.md',
  policy: 'policies/POL-09-access-control.md',
  control: 'controls/iam/IAM-03-access-review.md',
  walkthrough: 'evidence/2026/EV-20260401-IAM-03.md',
  vendor: 'risk-register/vendors/VEND-CLOUD.md',
  finding: 'risk-register/findings/FIND-001.md',
  itLead: 'program/roles/it-lead.md',
  ceo: 'program/roles/ceo.md',
  framework: 'controls/frameworks/tsc-2017.yaml',
} as const;

/** A small program on 2026-07-01 in which every condition for `designed` holds; CC6.4 is a gap and P1.1 is out of scope. */
export function designedProgram(): Record<string, string> {
  return {
    [at.program]: record(program),
    [at.itLead]: record({ title: 'IT Lead', holders: ['ada'], reportsTo: 'ceo' }),
    [at.ceo]: record({ title: 'Chief Executive', holders: ['grace'] }),
    [at.policy]: record(policy),
    [at.control]: record(control),
    [at.walkthrough]: record(walkthrough),
    [at.framework]: framework,
  };
}

const framework = `id: tsc-2017
title: Criteria
publisher: AICPA
default: true
groups:
  - { id: CC6, title: Access, category: security }
  - { id: A1, title: Availability, category: availability }
  - { id: P1, title: Notice, category: privacy }
requirements:
  - { id: CC6.2, group: CC6, category: security, title: People get access when approved }
  - { id: CC6.4, group: CC6, category: security, title: Physical access is restricted }
  - { id: A1.1, group: A1, category: availability, title: Capacity is watched }
  - { id: P1.1, group: P1, category: privacy, title: Notice is given }
`;
