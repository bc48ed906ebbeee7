import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync(new URL('../handbook/glossary.md', import.meta.url), 'utf8');
const terms = [...text.matchAll(/^\*\*(.+?)\.\*\* (.+)$/gm)].map(([, term = '', words = '']) => ({
  term,
  words,
}));

it('explains its terms in alphabetic order, each once', () => {
  const names = terms.map(({ term }) => term.toLowerCase());
  expect(names.length).toBeGreaterThanOrEqual(30);
  expect(names).toEqual([...new Set(names)].sort());
});

it.each(terms)('$term takes two sentences at most', ({ words }) => {
  expect(words.match(/[.?!](?= [A-Z]|$)/g)?.length).toBeLessThanOrEqual(2);
  expect(words).toMatch(/\.$/);
});
