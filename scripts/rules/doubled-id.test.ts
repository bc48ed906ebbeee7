import { expect, it } from 'vitest';
import { prepare } from '../testing/examples.ts';
import { rules } from './index.ts';
import { runRules } from './run.ts';

const control = (version: string) =>
  `---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '${version}'\nstatement: Access is reviewed each quarter.\nfrequencies: [{every: quarterly, proof: occurrence}]\npolicies: [POL-09]\n---\n`;
const policy = "---\nid: POL-09\ntitle: Access\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n";

it.each([
  ['controls/iam/IAM-03-copy.md', control('1.0')],
  ['policies/POL-09-copy.md', policy],
])('a copy that keeps its id causes no problem but that: %s', (path, text) => {
  const { good, bad } = prepare({
    name: path,
    files: {
      'controls/iam/IAM-03-access-review.md': control('1.0'),
      'policies/POL-09-access.md': policy,
      'program/roles/it-lead.md': '---\ntitle: IT lead\n---\n',
    },
    change: { add: path, text },
    problems: [],
  });
  const [before, after] = [good, bad].map(({ graph, faults, context }) =>
    runRules(
      rules.filter(({ group }) => group !== 'shape'),
      graph,
      faults,
      context.assessment,
      context.ownSeverities,
    ).map(({ rule, text: words }) => `${rule}: ${words}`),
  );
  expect(after?.filter((line) => !before?.includes(line))).toEqual([]);
});
