import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { currentEvidence } from './current-evidence.ts';

function current(records: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(records).map(([id, more]) => [
    `evidence/2026/${id}.md`,
    `---\nid: ${id}\ntitle: Access review\ntype: access-review\nsupports: [{ control: IAM-03 }]\nperformed: { at: 2026-06-10, by: it-lead }\ncollected: { at: 2026-06-10, by: it-lead, method: export }\nresult: { outcome: pass }\n${more}---\n`,
  ]);
  const { graph } = parseRepository(repository(Object.fromEntries(files)));
  return currentEvidence(graph).map(({ id }) => id);
}

const review = (outcome: string) => `review: { by: ceo, at: 2026-06-11, outcome: ${outcome} }\n`;

it.each([
  ['no review', { 'EV-20260610-A': '' }, ['EV-20260610-A']],
  ['accepted', { 'EV-20260610-A': review('accepted') }, ['EV-20260610-A']],
  ['returned', { 'EV-20260610-A': review('returned') }, ['EV-20260610-A']],
  ['rejected', { 'EV-20260610-A': review('rejected') }, []],
  ['superseded', { 'EV-20260610-A': '', 'EV-20260610-B': 'supersedes: EV-20260610-A\n' }, ['EV-20260610-B']],
  [
    'superseded by what was rejected',
    { 'EV-20260610-A': '', 'EV-20260610-B': `supersedes: EV-20260610-A\n${review('rejected')}` },
    ['EV-20260610-A'],
  ],
  ['superseded by itself', { 'EV-20260610-A': 'supersedes: EV-20260610-A\n' }, ['EV-20260610-A']],
  ['something unknown superseded', { 'EV-20260610-A': 'supersedes: EV-20250610-A\n' }, ['EV-20260610-A']],
] as const)('%s', (_, records, expected) => {
  expect(current(records)).toEqual(expected);
});
