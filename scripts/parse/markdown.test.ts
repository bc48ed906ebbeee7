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

describe('diagrams', () => {
  const described = 'flowchart LR\naccDescr: Access ends with the work.\n';

  it.each([
    ['backticks', `\`\`\`mermaid\n${described}\`\`\`\n`],
    ['tildes', `~~~mermaid\n${described}~~~\n`],
    ['a long fence', `\`\`\`\`\`\`mermaid\n${described}\`\`\`\n\`\`\`\`\`\`\n`],
    ['another case', `\`\`\`Mermaid\n${described}\`\`\`\n`],
    ['more words behind the first', `\`\`\` \t mermaid title="a"\n${described}\`\`\`\n`],
    ['an entity', `\`\`\`&#109;ermaid\n${described}\`\`\`\n`],
    ['an escape that is none', `\`\`\`mermaid \\n\n${described}\`\`\`\n`],
    ['three spaces before it', `   ~~~mermaid\n   ${described}   ~~~\n`],
    ['no end', `\`\`\`mermaid\n${described}`],
    ['CRLF', `\`\`\`mermaid\n${described}\`\`\`\n`.replaceAll('\n', '\r\n')],
    ['a list around it', `- a\n\n  \`\`\`mermaid\n  ${described.replace('\n', '\n  ')}\n  \`\`\`\n`],
    ['a quote around it', `> ~~~mermaid\n> ${described.replace('\n', '\n> ')}> ~~~\n`],
  ])('with %s are read', (_, text) => {
    expect(read(text).diagrams).toEqual([{ kind: 'flowchart', words: 5 }]);
  });

  it.each([
    ['another language', `\`\`\`mermaids\n${described}\`\`\`\n`],
    ['no language', `\`\`\`\n${described}\`\`\`\n`],
    ['the word behind another', `\`\`\`js mermaid\n${described}\`\`\`\n`],
    ['a word with a blank as an entity', `\`\`\`mermaid&#32;a\n${described}\`\`\`\n`],
    ['four spaces before it', `    \`\`\`mermaid\n    ${described}`],
    ['two backticks', `\`\`mermaid\n${described}\`\`\n`],
    ['a longer fence around it', `~~~~\n~~~mermaid\n${described}~~~\n~~~~\n`],
    ['a comment around it', `<!--\n~~~mermaid\n${described}~~~\n-->\n`],
  ])('with %s are none', (_, text) => {
    expect(read(text).diagrams).toEqual([]);
  });

  it('come in their order, and the words in them are no prose', () => {
    const found = read('~~~mermaid\npie\n[a](b) POL-09 TODO\n~~~\n\n~~~MERMAID\ngantt\n~~~\n');
    expect(found).toEqual({
      ...read('~~~\n~~~'),
      diagrams: [
        { kind: 'pie', words: 0 },
        { kind: 'gantt', words: 0 },
      ],
    });
  });

  it('cost bodies without one nothing', () => {
    const { diagrams } = read('Words.\n');
    expect(read('<b>More</b> words.\n\n```js\n1\n```\n').diagrams).toBe(diagrams);
    expect(read('').diagrams).toBe(diagrams);
    expect(Object.isFrozen(diagrams)).toBe(true);
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
