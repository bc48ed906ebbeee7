import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { nextSteps } from './next.ts';
import { readinessOf } from './readiness.ts';
import { phaseToBegin, roadmapOf } from './roadmap.ts';

const program = `---
title: Program
organization: Acorn
service: Notes
example: false
phase: scope
categories: [{ category: security, inScope: true, reason: Always }]
products: [Notes]
exclusions: [{ what: The website, why: No data }]
---
`;
/** Everything that the first phase needs. */
const scoped = {
  'program/program.md': program,
  'program/system-description.md': '# Description\n',
  'program/roles/ceo.md': "---\ntitle: Chief\nholders: ['@ann']\n---\n",
  'program/systems/SYS-APP.md':
    '---\nid: SYS-APP\ntitle: App\nowner: ceo\ntype: application\nenvironment: production\ninScope: true\ndataFlows: [{ to: SYS-APP, data: Notes, protection: TLS }]\n---\n',
  'program/commitments/CMT-01.md':
    '---\nid: CMT-01\ntitle: Promise\nowner: ceo\nsource: Terms\ntext: We keep notes.\ncontrols: [IAM-01]\n---\n',
};

describe('the roadmap', () => {
  it('has six phases, and one of them is now', () => {
    const roadmap = roadmapOf(measured(scoped));
    expect(roadmap.map(({ id, when }) => `${id} ${when}`)).toEqual([
      'scope now',
      'readiness ahead',
      'remediation ahead',
      'evidence ahead',
      'audit ahead',
      'continuous ahead',
    ]);
  });

  it('lets the next phase begin when every milestone of this one is reached', () => {
    expect(phaseToBegin(roadmapOf(measured(scoped)))?.id).toBe('readiness');
    const { graph, readiness, problems } = measured(scoped);
    expect(nextSteps(graph, readiness, problems)[0]?.id).toBe('begin-a-phase');
  });

  it.each([
    ['the program is still the example', 'program/program.md', 'example: false', 'example: true'],
    ['a role has no holder', 'program/roles/ceo.md', "['@ann']", '[]'],
    ['a promise names no control', 'program/commitments/CMT-01.md', '[IAM-01]', '[]'],
    ['nothing is left out', 'program/program.md', '[{ what: The website, why: No data }]', '[]'],
    [
      'a system says nothing of its data',
      'program/systems/SYS-APP.md',
      '[{ to: SYS-APP, data: Notes, protection: TLS }]',
      '[]',
    ],
  ])('keeps it back while %s', (_, path, from, to) => {
    const files: Readonly<Record<string, string>> = scoped;
    const changed = { ...files, [path]: (files[path] ?? '').replace(from, to) };
    expect(changed[path]).not.toBe(files[path]);
    expect(phaseToBegin(roadmapOf(measured(changed)))).toBeNull();
  });

  it('does not count nothing as done', () => {
    const [, readiness] = roadmapOf(measured(scoped));
    expect(readiness?.milestones.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
      'criteriaCovered unknown',
      'reviewsDone no',
      'answersSettled unknown',
    ]);
  });

  it('ends with the last phase', () => {
    const last = { ...scoped, 'program/program.md': program.replace('phase: scope', 'phase: continuous') };
    expect(phaseToBegin(roadmapOf(measured(last)))).toBeNull();
  });
});

function measured(files: Readonly<Record<string, string>>) {
  const { graph } = parseRepository(repository(files));
  const readiness = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' });
  return { graph, readiness, problems: [] };
}
