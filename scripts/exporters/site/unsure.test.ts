import { expect, it } from 'vitest';
import { parseRepository } from '../../parse/repository.ts';
import { record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { unsureIn } from './unsure.ts';
import { at, policy } from './visible.test-data.ts';

it.each([
  ['nothing wrong', { ...policy, classification: 'internal' }, false],
  ['another wrong field', { ...policy, version: 'one' }, false],
  ['an unknown classification', { ...policy, classification: 'secret' }, true],
  ['a classification that is no text', { ...policy, classification: ['restricted'] }, true],
  ['an empty one', { ...policy, classification: null }, true],
  ['one left from a template', { ...policy, classification: '{{classification}}' }, true],
  ['a misspelled one', { ...policy, clasification: 'restricted' }, true],
  ['one among many unknown fields', { ...policy, ...many('field'), Classification: 'restricted' }, true],
])('%s', (_, data, expected) => {
  const { faults } = parseRepository(repository({ [at.policy]: record(data) }));
  const problems = faults.map(({ rule, message, spot }) => ({
    rule,
    message,
    path: spot.path,
    field: spot.field ?? null,
  }));
  expect([...unsureIn(problems)]).toEqual(expected ? [at.policy] : []);
});

it('knows that of very many wrong values not all are named', () => {
  const problem = { rule: 'values-are-valid', path: at.policy, field: 'criteria[50].id' };
  expect([...unsureIn([{ ...problem, message: 'many' }])]).toEqual([at.policy]);
  expect([...unsureIn([{ ...problem, message: 'choice' }])]).toEqual([]);
});

function many(name: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${name}${index}`, index]));
}
