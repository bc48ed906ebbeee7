import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeLines } from '../../parse/whole-lines.ts';
import { withoutRows } from './rows.ts';
import { withRows } from './rows-back.ts';

const page = `# Promises

The commitments are:

| Commitment | In short |
|---|---|
| CMT-01 | kept |
| CMT-03 | up |
| [CMT-04](x.md) | right |
| \`CMT-03\` | code is an example |
| CMT-03, CMT-01 | both |

The vendors:

| Vendor | Does |
|---|---|
| VEND-PEOPLE | payroll |

- CMT-03: about it
  in two lines
- **CMT-01** stays
  1. CMT-04 below it
- Of CMT-03, later on

End.
`;
const gone =
  (...ids: readonly string[]) =>
  (id: string) =>
    ids.includes(id);
const cutOf = (text: string, ids: readonly string[], items = true) =>
  withoutRows(text, gone(...ids), { items });

describe('cutting', () => {
  it('takes rows and items that begin with an id that is gone', () => {
    expect(cutOf(page, ['CMT-03', 'CMT-04']).text).toBe(
      page
        .replace('| CMT-03 | up |\n| [CMT-04](x.md) | right |\n', '')
        .replace('- CMT-03: about it\n  in two lines\n', '')
        .replace('  1. CMT-04 below it\n', ''),
    );
  });

  it('takes a table that loses all its rows, with one blank line', () => {
    expect(cutOf(page, ['VEND-PEOPLE']).text).toBe(
      page.replace('\n| Vendor | Does |\n|---|---|\n| VEND-PEOPLE | payroll |\n', ''),
    );
  });

  it('takes a list that loses all its items, and leaves the sentence before it', () => {
    const list = (items: string) => `Words:\n\n${items}More.\n`;
    expect(cutOf(list('- CMT-03\n\n- CMT-04, said so\n\n'), ['CMT-03', 'CMT-04']).text).toBe(list(''));
  });

  it('leaves lists alone where only tables are asked for', () => {
    expect(cutOf(page, ['CMT-03'], false).text).toBe(page.replace('| CMT-03 | up |\n', ''));
  });

  it('leaves a text with a lone carriage return alone', () => {
    expect(cutOf('Words\r- CMT-03\n\n', ['CMT-03']).cuts).toEqual([]);
  });

  it('leaves front matter, code and the first line of an item that has more', () => {
    const text =
      '---\nid: POL-01\nlist:\n  - CMT-03\n---\n\n```\n- CMT-03\n| a |\n|---|\n| CMT-03 |\n```\n\n- - CMT-03\n  - CMT-01\n';
    expect(cutOf(text, ['CMT-03']).text).toBe(text);
  });
});

describe('putting back', () => {
  const ids = ['CMT-03', 'CMT-04'];
  const { text: cut, cuts } = cutOf(page, ids);
  const back = (text: string) => withRows(text, cuts);

  it('gives the same bytes', () => {
    expect(back(cut)).toEqual({ text: page, unplaced: [] });
  });

  it('finds the place in a page that was changed above', () => {
    const more = 'Words of ours.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n';
    expect(back(more + cut)).toEqual({ text: more + page, unplaced: [] });
  });

  it('goes below the nearest line that is still there, and never above the table', () => {
    const table = (...rows: readonly string[]) =>
      `| Id | Is |\n|---|---|\n${rows.map((id) => `| ${id} | x |\n`).join('')}`;
    const made = cutOf(table('CMT-01', 'CMT-02', 'CMT-03', 'CMT-05'), ids);
    const below = (text: string) => withRows(text, made.cuts).text;
    expect(below(table('CMT-01', 'CMT-05'))).toBe(table('CMT-01', 'CMT-03', 'CMT-05'));
    expect(below(table('CMT-07', 'CMT-05'))).toBe(table('CMT-03', 'CMT-07', 'CMT-05'));
    expect(withRows('| Id | Is |\n| :- | :- |\n| CMT-07 | x |\n', made.cuts).unplaced).toEqual(made.cuts);
  });

  it('does not write twice what somebody wrote again', () => {
    const row = '| CMT-03 | up |\n| [CMT-04](x.md) | right |\n';
    const again = cut.replace('| CMT-01 | kept |\n', `| CMT-01 | kept |\n${row}`);
    expect(back(again).text).toBe(page);
    const elsewhere = `${row}\n${cut}`;
    expect(back(elsewhere).text.split(row)).toHaveLength(2);
  });
});

const idsOf = ['CMT-01', 'CMT-02', 'AVL-01', 'A1.2', 'POL-27'] as const;
const words = fc.constantFrom(...idsOf, 'word', '`CMT-01`', 'CMT-01 and CMT-02', '**AVL-01**', '');
const inline = fc
  .tuple(words, fc.constantFrom('', ' said', ', so', ' to A1.2', '|'))
  .map((parts) => parts.join(''));
const piece = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '  ', '    ', '> '),
      fc.constantFrom('- ', '* ', '1. ', '2) ', '- - ', ''),
      inline,
    )
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('', '> ', '- ', '  '), inline).map(([before, cell]) => `${before}| ${cell} | b |`),
  fc.constantFrom('| a | b |\n|---|---|', '|---|---|', '---', '# Head', '```', '', '', '<div>', '[^1]: note'),
);
const anyPage = fc
  .tuple(
    fc.array(fc.tuple(piece, fc.constantFrom('\n', '\n', '\n', '\r\n')), { maxLength: 25 }),
    fc.boolean(),
  )
  .map(([lines, open]) => {
    const text = lines.map((parts) => parts.join('')).join('');
    return open ? text.trimEnd() : text;
  });

describe('any page and any ids', () => {
  const front = fc.constantFrom('', '---\nid: POL-01\ntitle: A\n---\n\n', '---\nid: POL-01\r\n---\r\n');
  const subset = fc.subarray([...idsOf]);

  it('come back byte for byte', () => {
    fc.assert(
      fc.property(front, anyPage, subset, fc.boolean(), (head, body, ids, items) => {
        const { text, cuts } = cutOf(head + body, ids, items);
        expect(withRows(text, JSON.parse(JSON.stringify(cuts)))).toEqual({ text: head + body, unplaced: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('lose whole lines alone', () => {
    fc.assert(
      fc.property(anyPage, subset, (body, ids) => {
        const { text, cuts } = cutOf(body, ids);
        const sorted = (lines: readonly string[]) => [...lines].sort();
        expect(sorted([...wholeLines(text), ...cuts.flatMap(({ lines }) => lines)])).toEqual(
          sorted(wholeLines(body)),
        );
      }),
    );
  });
});
