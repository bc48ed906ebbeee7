import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { smallStarter } from '../testing/setup/small-starter.ts';
import { askAnswers } from './ask-answers.ts';

const { graph } = parseRepository(repository(smallStarter));

/** Somebody who types these lines and then nothing but Enter. */
function typing(lines: readonly string[]) {
  const left = [...lines];
  const shown: string[] = [];
  let closed = 0;
  const asker = {
    ask: async (prompt: string) => {
      shown.push(prompt);
      return left.shift() ?? '';
    },
    close: () => {
      closed += 1;
    },
  };
  return { asker, shown, print: (text: string) => void shown.push(text), closed: () => closed };
}

it('asks until it can read the answer, and puts off what is not answered', async () => {
  const { asker, print, shown, closed } = typing([
    'Northwind',
    'Desk',
    'safety',
    'privacy',
    'type2 6',
    'later',
    '',
    'Proton',
  ]);
  expect(await askAnswers(asker, print, graph, 'https://github.com/northwind/soc2')).toEqual({
    company: 'Northwind',
    product: 'Desk',
    categories: ['security', 'privacy'],
    report: { type: 'type2', months: 6 },
    mail: 'Proton',
    github: { repository: 'northwind/soc2' },
    workplace: 'remote',
  });
  expect(shown.join('')).toContain('`safety` is no category');
  expect(shown.filter((text) => /^\n\d\/7 /.test(text))).toHaveLength(7);
  expect(closed()).toBe(1);
});

it('offers what was answered before', async () => {
  const files = {
    ...smallStarter,
    'program/program.md': `${smallStarter['program/program.md']}`
      .replace(
        'example: true',
        'example: false\ntarget: { type: type2, months: 9 }\nproducts: [Desk]\nlater: [cloud]',
      )
      .replace('organization: Small Company', 'organization: Northwind'),
    'program/roles/ceo.md': `${smallStarter['program/roles/ceo.md']}`.replace('[]', "['@ada']"),
  };
  const { asker, print } = typing([]);
  expect(await askAnswers(asker, print, parseRepository(repository(files)).graph, null)).toEqual({
    company: 'Northwind',
    product: 'Desk',
    categories: ['security'],
    report: { type: 'type2', months: 9 },
    people: { executive: '@ada' },
  });
});

it('closes the conversation when the reader leaves', async () => {
  const { asker, print, closed } = typing([]);
  const leaving = { ...asker, ask: async () => Promise.reject(new Error('left')) };
  await expect(askAnswers(leaving, print, graph, null)).rejects.toThrow('left');
  expect(closed()).toBe(1);
});
