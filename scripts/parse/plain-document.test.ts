import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyFrom, bodyOf } from '../exporters/site/body.ts';
import { parseDocument } from './document.ts';
import { plainDocument } from './plain-document.ts';

/** Everything leads somewhere, so that links and ids are in the tree. */
const context = {
  path: 'policies/POL-09.md',
  pageOf: (id: string) => ({ path: '/controls/', title: id }),
  pageOfFile: (path: string) => `/${path}/`,
  sourceOf: () => null,
};

describe('a plain body makes the same page as with the exact parser', () => {
  it.each(['policies', 'controls', 'program', 'risk-register', 'scripts/handbook'])('in %s', (folder) => {
    const bodies = markdownBelow(folder).map((path) => {
      const text = readFileSync(path, 'utf8');
      return text.startsWith('---\n') ? text.slice(text.indexOf('\n---\n', 3) + 5) : text;
    });
    expect(bodies.filter(differs)).toEqual([]);
    expect(bodies.filter((body) => plainDocument(body) !== null).length / bodies.length).toBeGreaterThan(0.6);
  });

  it('in the examples of CommonMark', () => {
    expect(tests.map(({ markdown }) => markdown).filter(differs)).toEqual([]);
    expect(tests.filter(({ markdown }) => plainDocument(markdown) !== null).length).toBeGreaterThan(200);
  });

  it('in documents put together at random', () => {
    let plain = 0;
    fc.assert(
      fc.property(document(), (markdown) => {
        if (plainDocument(markdown) !== null) plain += 1;
        expect(differs(markdown)).toBe(false);
      }),
      { numRuns: 1000 },
    );
    expect(plain).toBeGreaterThan(100);
  });
});

describe('what is doubtful is left to the exact parser', () => {
  it.each([
    ...['a <b> c', 'a ~b~', '- [ ] a', '- [x] a', 'a[^1]', '[a]: b', 'https://a.b', 'see www.a.b', 'a@b.cd'],
    ...['![a](b)', 'a\n===', '    code', '\ta', 'a &amp; b', 'a\r\nb', 'a\0', `${'> '.repeat(30)}a`],
    ...['a\\\\b', 'a\n:-', '😀', 'a\u00a0', `${'['.repeat(30)}`],
  ])('%j', (markdown) => {
    expect(plainDocument(markdown)).toBeNull();
  });

  it.each(['`<b>` and `a@b.c`', '[a](https://b.c)', '```html\n<a>\n```', 'R&D', '[ours] and [theirs][a]'])(
    'but not %j',
    (markdown) => {
      expect(plainDocument(markdown)).not.toBeNull();
    },
  );
});

function differs(markdown: string): boolean {
  const document = plainDocument(markdown);
  if (document === null) return false;
  const exact = bodyFrom(parseDocument(markdown), markdown, context);
  return JSON.stringify(bodyOf(markdown, context)) !== JSON.stringify(exact);
}

const starts = [
  '¦¦¦ ¦  ¦   ¦    ¦     ¦- ¦* ¦+ ¦-   ¦1. ¦2. ¦7. ¦1) ¦10. ¦> ¦>¦> > ¦  - ¦   1. ',
  '    - ¦- - ¦- > ¦> - ¦>  ¦# ¦## ¦### ¦#¦\\',
].flatMap((row) => row.split('¦'));
const words = [
  'a¦b¦word¦IAM-03¦POL-09¦ ¦ ¦  ¦.¦,¦*¦*¦**¦**¦***¦_¦_¦__¦`¦`¦``¦\\¦\\*¦\\|¦|¦|¦`a|b`',
  '`a\\|b`¦[¦]¦(¦)¦[a](b)¦[a](b "c")¦[a](<b c> \'d\')¦[*a*](b)¦[a](b¦](c)¦[¦!¦#¦ #¦ ##¦-¦+',
  ':¦=¦"¦–¦é¦[a](https://b.c/)¦`<b>`¦<¦`x@y.z`¦1.¦2)¦>¦&¦1',
].flatMap((row) => row.split('¦'));
const lines = [
  '¦¦¦¦ ¦---¦***¦* * *¦- - -¦-¦*¦+¦1.¦7.¦>¦=¦===¦```¦~~~¦```js x¦````¦``` a`b¦| a | b |',
  '|---|:-:|¦| - | -: |¦|-|¦a | b¦--|--¦| a \\| b | c |¦| a¦|:-¦# a #¦## a ##  ¦# a \\#¦#',
  '# #¦- a¦- b¦  - c¦  d¦1. a¦2. b¦   c¦> a¦> - b¦lazy¦a\\¦a  ¦| `a | b` | *c* |',
  '| a | b | c | d |¦* a¦+ a¦> ```¦- ```¦- | a | b |¦  |---|---|¦> | a |¦> |---|¦  ```',
  '    a¦- # a¦-     a¦1.     a¦- ---',
].flatMap((row) => row.split('¦'));

function document(): fc.Arbitrary<string> {
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((all) => all.join(''));
  const built = fc
    .tuple(fc.constantFrom(...starts), text, fc.constantFrom('', '', '', '  ', '\\', ' '))
    .map((parts) => parts.join(''));
  const line = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: built });
  return fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 7 }), fc.constantFrom('', '\n', '\n\n'))
    .map(([all, end]) => all.join('\n') + end);
}

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort();
}

it('takes a moment over a long line of dashes below a pipe', () => {
  // Time of this process alone: others may keep the machine busy.
  const before = process.cpuUsage();
  plainDocument(`|a\n|${'-'.repeat(100_000)}x\n`);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
});
