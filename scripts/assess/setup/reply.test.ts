import { expect, it } from 'vitest';
import { setupQuestions } from '../../model/kinds/program-fields.ts';
import { setupDialog } from './questions.ts';
import { readReply } from './reply.ts';

const prompts = setupDialog.flatMap((question) => question.prompts);
const at = (path: string) => prompts.find((prompt) => prompt.path === path) as (typeof prompts)[number];

it.each([
  ['company', ' Northwind  Traders ', { company: 'Northwind Traders' }],
  ['company', '', {}],
  ['company', 'later', {}],
  ['categories', '', { categories: ['security'] }],
  ['categories', 'Privacy, availability', { categories: ['security', 'availability', 'privacy'] }],
  ['report', '', { report: { type: 'type1' } }],
  ['report', 'type2 12 months', { report: { type: 'type2', months: 12 } }],
  ['github.plan', 'Team', { 'github.plan': 'team' }],
  ['github.repository', 'north/soc2', { 'github.repository': 'north/soc2' }],
  ['people.executive', '@ada', { 'people.executive': '@ada' }],
  ['workplace', '', { workplace: 'remote' }],
  ['workplace', 'Graz, New York', { workplace: 'offices', offices: ['Graz', 'New York'] }],
])('%s: %j', (path, line, answers) => {
  expect(readReply(at(path), line, at(path).recommended)).toEqual({ answers });
});

it.each([
  ['categories', 'safety', 'safety'],
  ['report', 'type3', 'type3'],
  ['report', 'type2 5', 'type2 5'],
  ['report', 'type1 6', 'type1 6'],
  ['github.plan', 'gold', 'gold'],
  ['github.repository', 'soc2', 'soc2'],
])('%s refuses %j', (path, line, named) => {
  const reply = readReply(at(path), line, null);
  expect('wrong' in reply ? reply.wrong : '').toContain(`\`${named}\` is no `);
});

it('asks seven questions, which can all be put off', () => {
  expect(setupDialog).toHaveLength(7);
  expect([...new Set(prompts.map(({ key }) => key))]).toEqual([...setupQuestions]);
});
