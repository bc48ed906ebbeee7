import type { Graph } from '../../model/graph.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { Audience } from '../../model/site-data.ts';
import { parseRepository } from '../../parse/repository.ts';
import { record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { type Options, visibleTo } from './visible.ts';

export const restricted = { classification: 'restricted' };
export const open = { classification: 'public' };

export const control = {
  title: 'Access reviewed',
  owner: 'it-lead',
  status: 'implemented',
  nature: 'detective',
  automation: 'manual',
  version: '1.0',
  statement: 'Somebody reviews.',
  frequencies: [{ every: 'quarterly', proof: 'occurrence' }],
  criteria: [],
  policies: [],
};
export const policy = { id: 'POL-01', title: 'Access', owner: 'it-lead', version: '1.0', status: 'approved' };
export const evidence = {
  id: 'EV-20260401-SCAN',
  title: 'Scan',
  type: 'vulnerability-scan',
  supports: [{ control: 'IAM-03' }],
  performed: { at: '2026-04-01', by: 'it-lead' },
  collected: { at: '2026-04-01', by: 'run', method: 'api' },
  result: { outcome: 'pass' },
};
export const vendor = {
  ...{ id: 'VEND-CLOUD', title: 'Cloud', owner: 'it-lead' },
  ...{ service: 'Computing', status: 'active', tier: 'high' },
};

export const at = {
  policy: 'policies/POL-01.md',
  evidence: 'evidence/2026/EV-20260401-SCAN.md',
  vendor: 'risk-register/vendors/VEND-CLOUD.md',
  risk: 'risk-register/risks/RISK-001.md',
  system: 'program/systems/SYS-APP.md',
} as const;

/** A role and a control that anyone inside may see, and a secret one of each. */
const base = {
  'controls/frameworks/tsc-2017.yaml':
    'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\nrequirements:\n  - { id: CC6.1, title: Access }\n',
  'program/README.md': '# Program\n\nIAM-03, IAM-04 and [the secret](roles/secret-role.md).\n',
  'program/roles/it-lead.md': record({ title: 'IT lead', holders: ['@ada'] }),
  'program/roles/secret-role.md': record({ title: 'Mole hunter', aliases: ['MOLE-1'], ...restricted }),
  'controls/iam/IAM-03.md': record({ id: 'IAM-03', ...control, aliases: ['DCF-3'] }),
  'controls/iam/IAM-04.md': record({ id: 'IAM-04', ...control, ...restricted }),
};

export function graphOf(files: Readonly<Record<string, string>> = {}): Graph {
  return parseRepository(repository({ ...base, ...files })).graph;
}

/** What an audience sees of the base with one more record; undefined when it does not see that record. */
export function only(
  audience: Audience,
  path: string,
  data: object,
  { body = '', ...options }: Options & { readonly body?: string } = {},
): AnyRecord | undefined {
  const graph = visibleTo(graphOf({ [path]: record({ ...data }, body) }), audience, options);
  return graph.records.find((each) => each.path === path);
}
