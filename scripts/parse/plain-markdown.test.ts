import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from './markdown.ts';
import { readPlain } from './plain-markdown.ts';

/** Read line by line where that is enough, and by the parser alone. */
const quickly = (body: string) => readBody(body, (word) => word);
const byParser = (body: string) =>
  readBody(
    body,
    (word) => word,
    undefined,
    () => undefined,
  );

describe('a plain body', () => {
  const plain = [
    '# Access review',
    '',
    'IAM-03 carries out [this part](../policies/POL-09.md#scope) with `npm run check` and *care*.',
    '',
    '## Steps ##',
    '',
    '1. Pull the list, see CC6.1.',
    '2. **Nobody** reviews their own access: [why](#why).',
    '',
    '| Item | Count |',
    '|---|---|',
    '| accounts | 12 |',
    '',
    '### Why',
  ].join('\n');

  it('is read without the parser', () => {
    expect(readPlain(plain)).toBeDefined();
    expect(quickly(plain)).toEqual({
      anchors: ['access-review', 'steps', 'why'],
      sections: ['steps'],
      duties: [],
      links: ['../policies/POL-09.md#scope', '#why'],
      mentions: ['IAM-03', 'CC6.1'],
      placeholders: [],
      diagrams: [],
    });
  });

  it.each([
    ['HTML', '<b>x</b>'],
    ['an entity', 'a &amp; b'],
    ['an escape', 'a \\[b'],
    ['an image', '![a](b)'],
    ['a footnote', 'a[^1]'],
    ['a definition', '[a]: b'],
    ['a reference', '[a][b]'],
    ['a shortcut', '[a]'],
    ['a task', '- [ ] a'],
    ['a title', '[a](b "c")'],
    ['a fence', '```\na\n```'],
    ['a diagram', '```mermaid\npie\n```'],
    ['another fence', '~~~\na\n~~~'],
    ['double backticks', '``a``'],
    ['an open backtick', 'a ` b'],
    ['indented code', '    a'],
    ['a tab', '\ta'],
    ['a quote', '> a'],
    ['an underlined heading', 'A\n==='],
    ['a line', '* * *'],
    ['a heading in an item', '- # A'],
    ['an item in an item', '- - a'],
    ['an empty item', '-'],
    ['code in an item', '-     a'],
    ['an underscore that may be emphasis', '_a_'],
    ['a link in a table', '| [a](b) |'],
    ['an id in a table', '| IAM-03 |'],
    ['emphasis in a heading', '# *A*'],
    ['a link in a heading', '# [A](b)'],
    ['CRLF', 'a\r\nb'],
    ['nested brackets', '[[a]](b)'],
    ['parentheses in an address', '[a](b(c))'],
    ['code in an address', '[a](`b`)'],
    ['an autolink', '<https://example.com>'],
  ])('is none with %s', (_, body) => {
    expect(readPlain(body)).toBeUndefined();
  });
});

describe('both ways of reading agree', () => {
  it('on every example of the CommonMark specification', () => {
    const wrong = tests.filter(
      ({ markdown }) => JSON.stringify(quickly(markdown)) !== JSON.stringify(byParser(markdown)),
    );
    expect(wrong.map(({ number }) => number)).toEqual([]);
  });

  it('on whatever is put together from the marks that matter', () => {
    let answered = 0;
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 14 }), (fragments) => {
        const body = fragments.join('');
        if (readPlain(body) !== undefined && body.trim() !== '') answered += 1;
        expect(quickly(body)).toEqual(byParser(body));
      }),
      { numRuns: 20_000 },
    );
    // Otherwise the property would say little.
    expect(answered).toBeGreaterThan(2000);
  });
});

const word = fc.constantFrom(
  'IAM-03',
  'POL-09',
  'CC6.1',
  'A1.2',
  'word',
  'two words',
  'a_b',
  'X',
  '-03',
  'IAM-',
  '.5',
  '7',
  'é',
  '\u00a0',
  '{',
  'TODO',
);
const mark = fc.constantFrom(
  ' ',
  '  ',
  '   ',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '# ',
  '## ',
  '### a #',
  '#',
  ' #',
  '- ',
  '* ',
  '1. ',
  '+ ',
  '`',
  '`x`',
  '`IAM-03`',
  '``',
  '*',
  '**',
  '_',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '[a](b)',
  '[IAM-03](c#d)',
  '[`x`](y)',
  '[a *b* c](d)',
  '](',
  '!',
  '|',
  '| a | b |',
  '\n|---|---|\n',
  '---',
  '===',
  '>',
  ':',
  '.',
  '/',
  '"',
  '<',
  '&',
  '\\',
  '\t',
  '    ',
  '\n```mermaid\n',
  '\n~~~ Mermaid\n',
);
const fragment = fc.oneof({ weight: 3, arbitrary: word }, { weight: 4, arbitrary: mark });
