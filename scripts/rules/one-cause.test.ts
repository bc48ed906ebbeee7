import { expect, it } from 'vitest';
import { prepare } from '../testing/examples.ts';
import { rules } from './index.ts';
import type { Example } from './rule.ts';
import { runRules } from './run.ts';

const framework = 'controls/frameworks/tsc-2017.yaml';
const program = 'program/program.md';
const files = {
  [framework]:
    'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\nrequirements:\n  - { id: CC6.1, title: Access, category: security }\n  - { id: CC6.2, title: Accounts, category: security }\n',
  'controls/frameworks/iso27001-2022.yaml':
    'id: iso27001-2022\ntitle: ISO 27001\npublisher: ISO\nrequirements:\n  - { id: A.5.15, title: Access, core: [CC6.1, CC6.2] }\n',
  [program]:
    '---\nid: program\ntitle: Ours\norganization: Ours\nservice: Ours\nphase: scope\ncategories: [{category: security, inScope: true, reason: Always.}]\n---\n',
  'program/criteria/CC6.1.md': 'Roles decide who reaches what; CC6.2 says how.\n',
  'controls/iam/IAM-03-review.md':
    "---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: Access is reviewed each quarter.\nfrequencies: [{every: quarterly, proof: occurrence}]\ncriteria: [{id: CC6.1, role: key}, {id: CC6.2, role: key}, {id: iso27001-2022/A.5.15, role: key}]\npolicies: [POL-09]\n---\n",
  'program/roles/it-lead.md': '---\ntitle: IT lead\n---\n',
};

it.each<[string, Example['change'], readonly string[]]>([
  [
    'the criteria are gone',
    { remove: framework },
    [
      'No criteria could be read from `controls/frameworks/`, so 2 references to criteria lead nowhere; expected a framework file with the criteria.',
    ],
  ],
  [
    'the criteria cannot be read',
    { path: framework, from: 'title: SOC 2', to: 'title: [SOC 2' },
    [
      expect.stringContaining('The YAML cannot be read'),
      'No criteria could be read from `controls/frameworks/`, so 2 references to criteria lead nowhere; expected a framework file with the criteria.',
    ] as readonly string[],
  ],
  [
    'the program is gone',
    { remove: program },
    ['`program/program.md` is missing; expected the file that says what the program covers.'],
  ],
])('is told once, and not at each file that rests on it: %s', (name, change, expected) => {
  const [before, after] = Object.values(prepare({ name, files, change, problems: [] })).map(
    ({ graph, faults, context }) =>
      runRules(rules, graph, faults, context.assessment, context.ownSeverities).map(({ text }) => text),
  );
  expect(after?.filter((text) => !before?.includes(text))).toEqual(expected);
});
