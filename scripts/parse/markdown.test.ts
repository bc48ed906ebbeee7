import { describe, expect, it } from 'vitest';
import { readBody } from './markdown.ts';

const read = (text: string) => readBody(text, (word) => word);
const depthOf = (text: string): readonly number[] => {
  const lines: number[] = [];
  readBody(
    text,
    (word) => word,
    (line) => lines.push(line),
  );
  return lines;
};

describe('headings', () => {
  it('have the slugs of GitHub, numbered as anchors, plain as sections', () => {
    const { anchors, sections } = read(
      '# A `b` *c*\n## A [link](x)\n## A ![pic](x)\n### D & E\n\nSetext\ntwo\n---\n\n## A link\n',
    );
    expect(anchors).toEqual(['a-b-c', 'a-link', 'a-pic', 'd--e', 'setext-two', 'a-link-1']);
    expect(sections).toEqual(['a-link', 'a-pic', 'setext-two', 'a-link']);
  });

  it('in code and in comments are none', () => {
    expect(read('```\n## A\n```\n\n    ## B\n\n<!--\n## C\n-->\n').sections).toEqual([]);
  });
});

describe('links', () => {
  it.each([
    ['[a](b.md)', ['b.md']],
    ['[a](<b c.md> "title")', ['b c.md']],
    ['[a](b\\_c.md)', ['b_c.md']],
    ['[a](b&amp;c.md)', ['b&c.md']],
    ['[a](ä b)', []],
    ['[a](ä%20b)', ['ä%20b']],
    ['[a](javascript:alert(1))', ['javascript:alert(1)']],
    ['[a]( data:text/html,x )', ['data:text/html,x']],
    ['![a](b.png)', ['b.png']],
    ['[![a](b.png)](c.md)', ['c.md', 'b.png']],
    ['[a][b]\n\n[b]: c.md', ['c.md']],
    ['[b]\n\n[B]: c.md', ['c.md']],
    ['<https://example.com>', ['https://example.com']],
    ['https://example.com', []],
    ['`[a](b)`', []],
    ['<a href="b">c</a>', []],
    ['| [a](b) |\n|---|\n| [c](d) |', ['b', 'd']],
    ['[^1]\n\n[^1]: note.md', []],
    ['[^1]\n\n[^1]: [a](b.md)', ['b.md']],
    ['![a [b](c.md)](d.png)', ['d.png']],
    ['[a]()', ['']],
  ])('%j', (text, links) => {
    expect(read(text).links).toEqual(links);
  });
});

describe('words that look like ids', () => {
  it.each([
    ['See POL-09.', ['POL-09']],
    ['POL-09, POL-09 and IAM-03/IAM-04', ['POL-09', 'IAM-03']],
    ['CC6.1 and CC6.10, A1.2, PI1.5, P8.1', ['CC6.1', 'CC6.10', 'A1.2', 'PI1.5', 'P8.1']],
    ['CC6.1.2 and xPOL-09 and POL-09x', []],
    ['EV-20260712-IAM-03 and VEND-CLOUD', ['EV-20260712-IAM-03', 'VEND-CLOUD']],
    ['`POL-09` and <b>POL-10</b>', ['POL-10']],
    ['[POL-09](x.md) ![POL-10](y.png)', ['POL-09']],
    ['**POL-09**', ['POL-09']],
    ['https://example.com/POL-09', []],
    ['pol-09', []],
  ])('%j', (text, mentions) => {
    expect(read(text).mentions).toEqual(mentions);
  });
});

describe('leftovers', () => {
  it.each([
    ['{{owner}}', ['{{owner}}']],
    ['> Write here: why', ['Write here:']],
    ['TODO, TBD and FIXME', ['TODO', 'TBD', 'FIXME']],
    ['a todo list', []],
    ['Lorem ipsum', ['Lorem ipsum']],
    ['[Company Name] and [Your name] and [Date]', ['[Company Name]', '[Your name]', '[Date]']],
    ['[Company policy](a.md)', []],
    ['[Dates] and [Yours]', []],
    ['`{{owner}}`', []],
    ['{{{{{{', []],
  ])('%j', (text, placeholders) => {
    expect(read(text).placeholders).toEqual(placeholders);
  });
});

describe('depth', () => {
  it.each([
    ['quotes', 'a\n\n', '> '],
    ['lists', 'a\n\n', '- '],
    ['brackets', 'a\n\n', '['],
  ])('of %s is told once, at its line', (_, before, mark) => {
    expect(depthOf(`${before}${mark.repeat(3000)}x`)).toEqual([3]);
    expect(depthOf(`${before}${mark.repeat(20)}x`)).toEqual([]);
  });

  it('is not told of many brackets side by side', () => {
    expect(depthOf('[a](b) '.repeat(500))).toEqual([]);
  });
});

it('reads hostile lines in a moment', () => {
  for (const mark of [
    '{{',
    '{{a',
    '[Company',
    'AA-A-',
    '*a ',
    '`a',
    '<',
    '![',
    '|a',
    '&#x',
    '\\',
    '[a](',
    '<!--',
    '~~',
  ])
    read(mark.repeat(20_000));
}, 20_000);
