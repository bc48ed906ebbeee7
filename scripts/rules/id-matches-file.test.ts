import { expect, it } from 'vitest';
import { prepare } from '../testing/examples.ts';
import { idIsWellFormed } from './id-is-well-formed.ts';
import { idMatchesFile } from './id-matches-file.ts';
import { runRules } from './run.ts';

it('does not ask for the name that a file has, where only the form of its id is wrong', () => {
  for (const example of idIsWellFormed.examples.filter(({ name }) => name.startsWith('small letters'))) {
    const { graph, faults, context } = prepare(example).bad;
    const rules = [idIsWellFormed, idMatchesFile];
    const found = runRules(rules, graph, faults, context.assessment, context.ownSeverities);
    expect(found.map(({ rule }) => rule)).toEqual(['id-is-well-formed']);
  }
  expect.assertions(1);
});
