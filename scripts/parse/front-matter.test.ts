import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

describe('front matter that is well', () => {
  it.each([
    ['LF', '---\nid: POL-09\n---\nText\n', 'Text\n', 4],
    ['CRLF', '---\r\nid: POL-09\r\n---\r\nText\r\n', 'Text\r\n', 4],
    ['nothing after it', '---\nid: POL-09\n---', '', 4],
    ['blanks after the closing fence', '---\nid: POL-09\n--- \t\nText', 'Text', 4],
    ['comments and blank lines', '---\n# first\n\nid: POL-09\n---\n\nText', '\nText', 6],
    ['a rule in the text', '---\nid: POL-09\n---\nA\n\n---\n\nB', 'A\n\n---\n\nB', 4],
    ['dashes within a value', '---\nid: POL-09\n---\n--- not a fence', '--- not a fence', 4],
  ])('%s', (_, text, body, bodyLine) => {
    expect(readFrontMatter('x.md', text)).toEqual({ data: { id: 'POL-09' }, body, bodyLine, faults: [] });
  });

  it.each([
    ['2026-02-30', '2026-02-30'],
    ['2026-07-12T10:00:00Z', '2026-07-12T10:00:00Z'],
    ['yes', 'yes'],
    ['0x10', 16],
    ['1.0', 1],
    ["'1.0'", '1.0'],
    ['~', null],
    ['{<<: {a: 1}}', { '<<': { a: 1 } }],
  ])('a value %s stays %j', (yaml, value) => {
    expect(readFrontMatter('x.md', `---\nvalue: ${yaml}\n---\n`).data).toEqual({ value });
  });

  it('takes a separator that YAML does not know for a part of the value', () => {
    const { data, bodyLine } = readFrontMatter('x.md', '---\ntitle: a\u2028---\nid: b\n---\nText');
    expect(data).toEqual({ title: 'a\u2028---', id: 'b' });
    expect(bodyLine).toBe(5);
  });
});

const id = 'id: POL-09\n';
const refused: readonly (readonly [name: string, text: string, problem: string])[] = [
  ['nothing', '', 'blank 1:1'],
  ['blanks', ' \n\n', 'blank 1:1'],
  ['text', '# Policy\n', 'missing 1:1'],
  ['a blank line first', `\n---\n${id}---\n`, 'missing 1:1'],
  ['no end', `---\n${id}`, 'unclosed 1:1'],
  ['an indented end', `---\n${id} ---\n`, 'unclosed 1:1'],
  ['four dashes', `----\n${id}----\n`, 'fence 1:1'],
  ['a blank after the dashes', `--- \n${id}---\n`, 'fence 1:1'],
  ['only dashes', '---', 'fence 1:1'],
  ['a language', `---js\n${id}---\n`, 'language 1:1'],
  ['a language in capitals', `---JSON\n${id}---\n`, 'language 1:1'],
  ['a language after a blank', `--- toml\n${id}---\n`, 'language 1:1'],
  ['a colon', `---\n${id}title: a: b\n---\n`, 'broken 3:9'],
  ['an indent', `---\n${id} title: a\n---\n`, 'broken 3:7'],
  ['an unknown alias', `---\n${id}title: *a\n---\n`, 'broken 3:10'],
  ['a directive', `---\n%YAML 1.2\n${id}---\n`, 'broken 3:1'],
  ['a control character', `---\n${id}title: "a\u0007"\n---\n`, 'broken 3:11'],
  ['a tab', `---\n${id}plan:\n\twhat: a\n---\n`, 'tab 4:1'],
  ['a doubled name', `---\n${id}title: a\n${id}---\n`, 'duplicate 4:1'],
  ['a doubled name inside', `---\n${id}plan: {a: 1, a: 2}\n---\n`, 'duplicate 3:1'],
  ['a doubled name in CRLF', `---\r\nid: a\r\nid: b\r\n---\r\n`, 'duplicate 3:1'],
  ['a tag', `---\n${id}title: !!binary aGk=\n---\n`, 'tag 3:21'],
  ['an anchor', `---\n${id}title: &a b\n---\n`, 'anchor 3:8'],
  ['an anchor that looks like text before', `---\ntitle: R&D\nplan:\n  - &D\n    a: b\n---\n`, 'anchor 4:5'],
  ['a prototype', `---\n${id}__proto__: 1\n---\n`, 'prototype 3:1'],
  ['depth', `---\n${id}a: ${'['.repeat(60)}\n---\n`, 'deep 3:53'],
  ['a gap', `---\n${id}${' \n'.repeat(3000)}---\n`, 'gap 3:1'],
  ['too much', `---\n${id}a: ${'b'.repeat(300_000)}\n---\n`, 'large 1:1'],
  ['an end of document', `---\n${id}...\n---\n`, 'separator 3:1'],
  ['dashes at a line', `---\n---a: b\n---\n`, 'separator 2:1'],
  ['a list', '---\n- a\n---\n', 'shape 2:1'],
  ['a word', '---\nhello\n---\n', 'shape 2:1'],
  ['nothing between', '---\n---\n', 'empty 1:1'],
  ['a comment between', '---\n# later\n---\n', 'empty 1:1'],
  ['no field', '---\n{}\n---\n', 'empty 1:1'],
];

describe('front matter that is refused', () => {
  it.each(refused)('%s', (_, text, problem) => {
    const { data, faults } = readFrontMatter('x.md', text);
    expect(data).toBeNull();
    expect(faults.map(({ message, spot }) => `${message} ${spot.line}:${spot.column}`)).toEqual([problem]);
    for (const value of Object.values(faults[0]?.args ?? {})) expect(String(value).length).toBeLessThan(100);
  });

  it('is refused again the second time', () => {
    const text = `---\n${id}title: a: b\n---\n`;
    expect(readFrontMatter('x.md', text)).toEqual(readFrontMatter('x.md', text));
  });
});
