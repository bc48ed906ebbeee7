import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../model/snapshot.ts';
import { base, body, good, head, path, problemsOf } from '../testing/bad-input.ts';
import { repository } from '../testing/repository.ts';

/** Everything that can be wrong in a file: each is one problem at its line, and the rest is still judged. */
const withFront = (front: string): string => `---\n${front}---\n${body}`;
const withBody = (text: string): string => `---\n${head}---\n${body}\n${text}\n`;
const withCustom = (yaml: string): string => withFront(`${head}custom:\n${yaml}`);
/** Line of the first line of `custom`, and of the first line that `withBody` adds. */
const customLine = 8;
const bodyLine = 8 + body.split('\n').length;
const unlucky = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const program = '{ "id": (globalThis.ranFromFrontMatter = true) }\n';
const steps = (n: number): string => Array.from({ length: n }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join('');
const languages = [
  'js',
  'JS',
  'javascript',
  'JavaScript',
  ' js',
  '\tjs',
  'json',
  'coffee',
  'coffeescript',
  'cson',
  'toml',
  'yaml',
  'node',
];

const inMemory: readonly (readonly [name: string, text: string | Uint8Array, problem: string])[] = [
  ['broken YAML', withFront(head.replace('Access', 'Access: a')), `front-matter-parses broken 3`],
  ['an open quote', withFront(head.replace('Access', "'Access")), `front-matter-parses broken 6`],
  ['tabs', withCustom('\tteam: it\n'), `front-matter-parses tab ${customLine}`],
  ['a doubled field', withFront(`${head}owner: cfo\n`), `front-matter-parses duplicate 7`],
  ['an unknown field', withFront(`${head}reviewEvry: P1Y\n`), `fields-are-known unknown 7`],
  ['a wrong type', withFront(head.replace('it-lead', '[it-lead]')), `values-are-valid type 4`],
  ['a number where text belongs', withFront(head.replace("'0.1'", '0.1')), `values-are-valid unquoted 5`],
  ['a day that does not exist', withFront(`${head}effective: 2026-02-30\n`), `dates-are-real date 7`],
  ['no closing fence', `---\n${head}${body}`, `front-matter-is-fenced unclosed 1`],
  ...languages.map(
    (tag) =>
      [
        `language ${JSON.stringify(tag)}`,
        `---${tag}\n${program}---\n${body}`,
        `front-matter-is-fenced language 1`,
      ] as const,
  ),
  [
    'a function as a value',
    withFront(`${head}custom:\n  a: !!js/function 'globalThis.ranFromFrontMatter = true'\n`),
    `front-matter-parses tag ${customLine}`,
  ],
  [
    'a bomb of aliases',
    withCustom(
      `  a: &a [x, x]\n${[...'bcdefghijk'].map((name, i) => `  ${name}: &${name} [*${'abcdefghijk'[i]}, *${'abcdefghijk'[i]}]\n`).join('')}`,
    ),
    `front-matter-parses anchor ${customLine}`,
  ],
  [
    '5,000 brackets in front matter',
    withCustom(`  a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`),
    `front-matter-parses deep ${customLine}`,
  ],
  [
    '5,000 braces in front matter',
    withCustom(`  a: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}\n`),
    `front-matter-parses deep ${customLine}`,
  ],
  [
    '5,000 dashes in front matter',
    withCustom(`  - ${'- '.repeat(5000)}a\n`),
    `front-matter-parses deep ${customLine}`,
  ],
  ['700 indents in front matter', withCustom(`${steps(700)}`), `front-matter-parses deep 56`],
  ['5,000 quotes', withBody('> '.repeat(5000)), `nesting-in-limit body ${bodyLine}`],
  ['5,000 lists', withBody(`${'- '.repeat(5000)}a`), `nesting-in-limit body ${bodyLine}`],
  ['5,000 brackets', withBody('['.repeat(5000) + ']'.repeat(5000)), `nesting-in-limit body ${bodyLine}`],
  [
    '16,000 unknown fields',
    withFront(`${head}${Array.from({ length: 16_000 }, (_, i) => `field${i}: 1\n`).join('')}`),
    `fields-are-known many 7`,
  ],
  ['200,000 blank lines', withFront(`${head}${'\n'.repeat(200_000)}`), `front-matter-parses gap 7`],
  [
    'front matter of a megabyte',
    withFront(`${head}custom: {a: ${'x'.repeat(900_000)}}\n`),
    `front-matter-parses large 1`,
  ],
  ['a NUL', good.replace('Everyone', 'Every\u0000one'), `text-is-utf-8 nul 15`],
  ['invalid UTF-8', unlucky(good.replace('Everyone', 'Zo\u00eb')), `text-is-utf-8 invalid 1`],
  ['a byte order mark', `\ufeff${good}`, `text-has-no-bom bom 1`],
  ['CRLF', good.replaceAll('\n', '\r\n'), `line-endings-are-lf crlf 1`],
  ['CR alone', good.replaceAll('\n', '\r'), `text-has-line-breaks cr 1`],
  [
    '`__proto__` as a field',
    withFront(`${head}__proto__: {polluted: true}\n`),
    `front-matter-parses prototype 7`,
  ],
  [
    '`__proto__` within a field',
    withCustom('  __proto__: {polluted: true}\n'),
    `front-matter-parses prototype ${customLine}`,
  ],
  [
    '`__proto__` deep inside',
    withCustom('  a:\n    - b: {"__proto__": {polluted: true}}\n'),
    `front-matter-parses prototype ${customLine + 1}`,
  ],
  [
    '`__proto__` in disguise',
    withCustom('  "\\x5f_proto__": {polluted: true}\n'),
    `front-matter-parses prototype ${customLine}`,
  ],
  [
    '`constructor.prototype`',
    withFront(`${head}constructor: {prototype: {polluted: true}}\n`),
    `fields-are-known unknown 7`,
  ],
  ['an empty file', '', `front-matter-is-fenced blank 1`],
  ['an id of the wrong form', good.replace('POL-09', 'POL-9'), 'id-is-well-formed form 2'],
];

describe('a bad file', () => {
  it.each(inMemory)('%s is one problem', (_, text, problem) => {
    expect(newProblems(repository({ ...base, [path]: text }))).toEqual([`${path} ${problem}`]);
    expect((globalThis as Record<string, unknown>).ranFromFrontMatter).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is not read when it is too large', () => {
    const read = repository(base);
    const reading = (each: string): Uint8Array => {
      if (each === path) throw new Error('the file was read');
      return read.read(each);
    };
    const files = read.files.map((file) =>
      file.path === path ? { ...file, bytes: 50 * 1024 * 1024 } : file,
    );
    expect(newProblems({ ...read, files, read: reading })).toEqual([`${path} file-size-in-limit text 1`]);
  });
});

describe('two files', () => {
  it('with one id are one problem, at the second', () => {
    const other = 'policies/POL-09-remote-work.md';
    expect(newProblems(repository({ ...base, [other]: good }))).toContain(`${other} id-is-unique twice 2`);
  });

  it('whose ids differ by case are one problem, at the second', () => {
    const other = 'program/roles/iam-03.md';
    const files = { ...base, [other]: '---\ntitle: A role\n---\n\n## Duties\n\nNone.\n' };
    const found = newProblems(repository(files)).filter((each) => !/holder|is-connected/.test(each));
    expect(found).toEqual([`${other} id-is-unique case 2`]);
  });

  it('whose names differ by case are one problem, at the second', () => {
    const other = 'policies/POL-09-ACCESS-control.md';
    const shape = newProblems(repository({ ...base, [other]: good.replace('POL-09', 'POL-11') }));
    expect(shape).toContain(`${path} file-name-is-portable collision 1`);
  });
});

/** The problems that are not there in the good repository; those that are must still be told. */
function newProblems(snapshot: Snapshot, before: Snapshot = repository(base)): readonly string[] {
  const [was, is] = [problemsOf(before), problemsOf(snapshot)];
  expect(is).toContain('policies/POL-10-backup.md fields-are-known unknown 6');
  const known = new Set(was);
  return is.filter((each) => !known.has(each));
}
