import { expect, it } from 'vitest';
import type { Graph } from '../model/graph.ts';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { firstSameHand, sameHand } from './same-hand.ts';

function roles(holders: Readonly<Record<string, string>>): Graph {
  const files = Object.entries(holders).map(([id, names]) => [
    `program/roles/${id}.md`,
    `---\ntitle: ${id}\naliases: [${id}-office]\nholders: [${names}]\n---\n\n## Duties\n`,
  ]);
  return parseRepository(repository(Object.fromEntries(files))).graph;
}

it.each([
  ['one role', 'ceo', 'ceo', { ceo: '' }, 'role'],
  ['one role by two names', 'ceo', 'ceo-office', { ceo: 'nora' }, 'role'],
  ['two roles of two people', 'ceo', 'it-lead', { ceo: 'nora', 'it-lead': 'sam' }, null],
  ['two roles of one person', 'ceo', 'it-lead', { ceo: 'nora', 'it-lead': 'Nora' }, 'person'],
  ['one person, written twice', 'ceo', 'it-lead', { ceo: 'nora, Nora', 'it-lead': 'nora' }, 'person'],
  ['a second holder of the first role', 'ceo', 'it-lead', { ceo: 'nora, sam', 'it-lead': 'nora' }, null],
  ['a second holder of the second role', 'ceo', 'it-lead', { ceo: 'nora', 'it-lead': 'nora, sam' }, null],
  ['two roles that nobody holds', 'ceo', 'it-lead', { ceo: '', 'it-lead': '' }, null],
  ['no role at all', 'run', 'run', { ceo: 'nora' }, null],
  ['a role and a word', 'ceo', 'run', { ceo: 'nora' }, null],
] as const)('%s', (_, a, b, holders, expected) => {
  const graph = roles(holders);
  expect(sameHand(graph, a, b)).toBe(expected);
  expect(sameHand(graph, b, a)).toBe(expected);
});

it('names the first field that is the same hand', () => {
  const graph = roles({ ceo: 'nora', 'it-lead': 'sam', 'hr-lead': 'nora' });
  const others = [
    { field: 'owner', role: 'it-lead' },
    { field: 'approver', role: undefined },
    { field: 'who', role: 'hr-lead' },
    { field: 'by', role: 'ceo' },
  ];
  expect(firstSameHand(graph, 'ceo', others)).toEqual({ field: 'who', role: 'hr-lead', same: 'person' });
  expect(firstSameHand(graph, 'ceo', others.slice(0, 2))).toBeNull();
});
