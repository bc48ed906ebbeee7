import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { smallProgram } from '../testing/small-program.ts';
import { takenOut } from './taken-out.ts';

const { graph } = parseRepository(
  repository({
    'program/program.md': `${smallProgram['program/program.md']}`.replace(
      '---\n',
      '---\nremoved: [POL-27, PRV-01, VEND-SUPPORT, ceo]\n',
    ),
    'program/roles/ceo.md': '---\ntitle: CEO\n---\n\n## Duties\n\nLeads.\n',
    'controls/frameworks/tsc-2017.yaml':
      'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\nrequirements:\n  - { id: CC6.1, title: Access, category: security }\n  - { id: P1.1, title: Notice, category: privacy }\n',
  }),
);

it('knows ids that are listed and not here', () => {
  const { hasId } = takenOut(graph);
  expect(['POL-27', 'PRV-01', 'ceo', 'POL-26'].map(hasId)).toEqual([true, true, false, false]);
});

it.each([
  ['policies/POL-27-privacy.md', true],
  ['policies/POL-27.md', true],
  ['policies/POL-270.md', false],
  ['risk-register/vendors/VEND-SUPPORT.md', true],
  ['controls/prv/README.md', true],
  ['controls/prv', true],
  ['controls/iam/README.md', false],
  ['program/criteria/P1.1.md', true],
  ['program/criteria/CC6.1.md', false],
  ['program/criteria/P9.9.md', false],
])('%s: %s', (path, known) => {
  expect(takenOut(graph).hasPath(path)).toBe(known);
});
