import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import {
  categoriesInScope,
  controlsThatApply,
  coveredCriteria,
  defaultCriteria,
  isInScope,
} from './scope.ts';

const files = {
  'program/program.md': `---
title: SOC 2 program
organization: Example Company
service: Ledgerly
phase: evidence
categories:
  - { category: security, inScope: true, reason: Always in }
  - { category: privacy, inScope: false, reason: Business customers only }
---
`,
  'controls/frameworks/tsc-2017.yaml': `id: tsc-2017
title: SOC 2 criteria
publisher: AICPA
default: true
requirements:
  - { id: CC6.1, title: Access, category: security }
  - { id: CC6.2, title: Accounts, category: security }
  - { id: CC6.4, title: Buildings, category: security }
  - { id: P1.1, title: Notice, category: privacy }
`,
  'controls/frameworks/iso27001.yaml': `id: iso27001
title: ISO 27001
publisher: ISO
requirements:
  - { id: A.5.15, title: Access control }
`,
  'controls/iam/IAM-01.md': control(
    'IAM-01',
    'planned',
    '[{ id: CC6.1, role: key }, { id: CC6.2, role: supporting }]',
  ),
  'controls/iam/IAM-02.md': control('IAM-02', 'not-applicable', '[{ id: P1.1, role: key }]'),
  'controls/iam/IAM-03.md': control('IAM-03', 'planned', '[{ id: CC6.2, role: key }]'),
  'controls/iam/IAM-13.md': control(
    'IAM-13',
    'inherited\neffective: 2026-07-01\nreplaces: IAM-03',
    '[{ id: CC6.2, role: supporting }]',
  ),
  'risk-register/vendors/VEND-CLOUD.md': vendor('VEND-CLOUD', 'active', 'CC6.4'),
  'risk-register/vendors/VEND-OLD.md': vendor('VEND-OLD', 'off-boarded', 'CC6.2'),
};
const { graph } = parseRepository(repository(files));

describe('what is in scope', () => {
  it('takes the criteria of the default framework alone', () => {
    expect(defaultCriteria(graph).map(({ id }) => id)).toEqual(['CC6.1', 'CC6.2', 'CC6.4', 'P1.1']);
  });

  it('follows the categories, and takes frameworks without categories as they come', () => {
    expect(categoriesInScope(graph)).toEqual(['security']);
    const within = graph.requirements.filter((each) => isInScope(graph, each)).map(({ id }) => id);
    expect(within).toEqual(['iso27001/A.5.15', 'CC6.1', 'CC6.2', 'CC6.4']);
  });

  it('counts key controls that apply, and subservice organizations in use', () => {
    expect(controlsThatApply(graph, '2026-07-01').map(({ id }) => id)).toEqual(['IAM-01', 'IAM-13']);
    expect([...coveredCriteria(graph, '2026-07-01')]).toEqual(['CC6.1', 'CC6.4', 'CC6.5']);
  });
});

function control(id: string, status: string, criteria: string): string {
  return `---
id: ${id}
title: Access
owner: it-lead
status: ${status}
nature: preventive
automation: manual
version: '1.0'
statement: The IT lead grants access and keeps the ticket.
frequencies: [{ every: per-event, proof: population }]
criteria: ${criteria}
policies: [POL-09]
---
`;
}

function vendor(id: string, status: string, criterion: string): string {
  return `---
id: ${id}
title: Example Cloud
owner: infrastructure-lead
service: Hosting
status: ${status}
tier: critical
subservice: { method: carve-out, criteria: [${criterion}], csocs: [{ text: It wipes its media., criteria: [CC6.5] }], monitoredBy: [TPR-04] }
---
`;
}
