import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breachesOf, context, htmlOf } from './body.test-data.ts';
import { bodyOf, wordsOf } from './body.ts';

describe('raw HTML', () => {
  it.each([
    ['scripts', '<script>alert(1)</script>', ''],
    ['scripts in a line', 'a <script>b</script>', '<p>a b</p>'],
    ['images with handlers', '<img src=x onerror=alert(1)>', ''],
    ['images in a line', 'a <img src=x onerror=alert(1)> b', '<p>a  b</p>'],
    ['frames', '<iframe src="https://a.b"></iframe>', ''],
    ['styles', '<style>*{display:none}</style>', ''],
    ['forms', 'a <form id=b><input name=c></form>', '<p>a </p>'],
    ['drawings', '<svg onload=alert(1)><a href="javascript:b">c</a></svg>', '<p>c</p>'],
    ['links', 'a <a href="javascript:b" id="c" style="d">e</a>', '<p>a e</p>'],
    ['comments', '<!-- secret --> a <!-- secret -->', ''],
    ['comments in a line', 'a <!-- secret --> b', '<p>a  b</p>'],
    ['entities', '&lt;script&gt;alert(1)&lt;/script&gt;', '<p><script>alert(1)</script></p>'],
    ['declarations', '<!DOCTYPE html><?php a ?>', ''],
    ['languages that are more than a name', '```a"onload=b\nc\n```', '<pre><code>c\n</code></pre>'],
  ])('%s', (_, markdown, expected) => {
    const { tree } = bodyOf(markdown, context);
    expect([htmlOf(tree), breachesOf(tree)]).toEqual([expected, []]);
  });
});

describe('what nests without end', () => {
  const many = 5000;
  it.each([
    ['quotes', `${'> '.repeat(many)}a`],
    ['lists', `${'- '.repeat(many)}a`],
    ['emphasis', `${'*a **b '.repeat(many)}${'c** d*'.repeat(many)}`],
    ['stars', `${'*'.repeat(many)}a${'*'.repeat(many)}`],
    ['strikethrough', `${'~~a '.repeat(many)}${'b~~ '.repeat(many)}`],
    ['strikethrough with one tilde', `${'~a '.repeat(many)}${'b~ '.repeat(many)}`],
    ['brackets', `${'['.repeat(many)}a${'](b)'.repeat(many)}`],
    ['images', `${'!['.repeat(many)}a${'](b)'.repeat(many)}`],
    ['lists in a note', `[^1]: ${'- '.repeat(many)}a`],
    ['notes in notes', Array.from({ length: many }, (_, index) => `[^${index}]: `).join('')],
    ['closing brackets', 'a]'.repeat(20 * many)],
    ['pairs of tildes', 'a~b~'.repeat(2 * many)],
  ])('%s become a sentence', (_, markdown) => {
    const body = bodyOf(markdown, context);
    expect(wordsOf(body)).toContain('nested too deeply');
    expect(body.headings).toEqual([]);
  });

  it.each([
    ['forty quotes', `${'> '.repeat(40)}a`],
    ['forty emphases', `${'*a **b '.repeat(20)}${'c** d*'.repeat(20)}`],
    ['many flat emphases', '**a** *b* '.repeat(300)],
    ['many globs in a fence', `\`\`\`\n${'*.ts **/a_b_c\n'.repeat(300)}\`\`\``],
    ['many pairs of tildes', 'a ~b~ '.repeat(300)],
    ['a long table of emphasis', `|a|b|\n|-|-|\n${'|**a**|~b~|\n'.repeat(300)}`],
  ])('%s are shown', (_, markdown) => {
    expect(wordsOf(bodyOf(markdown, context))).not.toContain('nested too deeply');
  });
});

describe('any text', () => {
  const pieces = [
    ...['# ', '## ', '- ', '1. ', '> ', '    ', '\n', '\n\n', '|', '|-|-|\n', '- [x] ', '---\n', '===\n'],
    ...[
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```',
      '```mermaid\n',
      '$',
      '\\',
      '&#9;',
      '&#x6a;',
      '&lt;',
      '&amp;',
      '\0',
      '\u202e',
    ],
    ...[
      '[',
      ']',
      '](',
      ')',
      '![',
      '](javascript:a)',
      '](data:a)',
      '](//a.b)',
      '](../secret.md)',
      '](#a "b")',
    ],
    ...['[a]', '[a]: javascript:b\n', '[a]: https://c.d "e"\n', '[^1]', '[^1]: ', '<https://a.b>', '<a@b.c>'],
    ...[
      '<script>',
      '</script>',
      '<img src=x onerror=y>',
      '<!--',
      '-->',
      '<b id=c>',
      '<br>',
      '<style>',
      '<![CDATA[',
    ],
    ...[
      'IAM-03',
      'CC6.1',
      'POL-99',
      'www.a.b',
      'https://c.d',
      'accTitle: x\n',
      'accDescr {',
      '}',
      'a',
      ' ',
      'ü',
      '🙂',
    ],
    ...['__proto__', 'constructor', '](__proto__)', '[^__proto__]', '\ud800'],
  ];
  const nasty = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

  it('gives a tree within the list, the same each time, whose headings have their elements', () => {
    fc.assert(
      fc.property(nasty, (markdown) => {
        const body = bodyOf(markdown, context);
        expect(breachesOf(body.tree)).toEqual([]);
        expect(JSON.stringify(bodyOf(markdown, context))).toBe(JSON.stringify(body));
        const page = htmlOf(body.tree);
        for (const { id, text, depth } of body.headings)
          expect(page).toContain(`<h${depth} id="${id}">${text}</h${depth}>`);
        wordsOf(body);
      }),
      { numRuns: 500 },
    );
  });
});
