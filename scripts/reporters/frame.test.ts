import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frame } from './frame.ts';
import { cellOf, visible, widthOf } from './visible.ts';

/** The text above the caret, up to it. */
function beforeCaret(rows: readonly string[]): string {
  const at = rows.findIndex((row) => /^\s+│ +\^$|^\s+│ \^$/.test(row));
  const caret = (rows[at] ?? '').indexOf('^');
  let before = '';
  for (const character of rows[at - 1] ?? '') {
    if (widthOf(before + character) > caret) break;
    before += character;
  }
  return before.replace(/^> +\d+ │ /, '');
}

it('shows the line between its neighbors', () => {
  expect(frame(['one', 'two', 'three', 'four'], 2, 3)).toEqual([
    '  1 │ one',
    '> 2 │ two',
    '    │   ^',
    '  3 │ three',
  ]);
  expect(frame(['one'], 1, 1)).toEqual(['> 1 │ one', '    │ ^']);
  expect(
    frame(
      Array.from({ length: 12 }, () => 'x'),
      9,
      1,
    )[0],
  ).toBe('   8 │ x');
});

it('is empty without such a line', () => {
  expect(frame([], 1, 1)).toEqual([]);
  expect(frame(['one'], 2, 1)).toEqual([]);
});

describe('the caret', () => {
  it.each([
    ['plain: value', 8, 'plain: '],
    ['\ttab', 2, '  '],
    ['権限: x', 5, '権限: '],
    ['e\u0301: x', 3, 'e\u0301'],
    ['😀 x', 4, '😀 '],
    ['\u202eback', 2, '\\u202e'],
    ['\u001b[2Jx', 5, '␛[2J'],
    ['short', 99, 'short'],
    ['short', 0, ''],
    ['line\r', 5, 'line'],
  ])('in %j at column %i stands after %j', (line, column, before) => {
    expect(beforeCaret(frame([line], 1, column))).toBe(before);
  });

  it('stands at the same character of any line, which is cut around it', () => {
    const character = fc.oneof(
      fc.constantFrom('a', ' ', '\t', '権', '😀', '\u0301', '\u001b', '\u202e', '\ud800'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 300 }),
        fc.array(character, { maxLength: 300 }),
        (left, right) => {
          const before = left.join('').replace(/[\ud800-\udbff]$/, '');
          const line = `${before}X${right.join('')}`;
          const rows = frame([line], 1, before.length + 1);
          const shown = beforeCaret(rows);
          const row = (rows[0] ?? '').replace(/^> 1 │ /, '');
          expect(row.slice(shown.length)).toMatch(/^X/);
          expect(rows.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          expect(Array.from(row).length).toBeLessThan(96 * 9);
        },
      ),
    );
  });
});

describe('visible', () => {
  it.each([
    ['plain “words” – 権限 😀', 'plain “words” – 権限 😀'],
    ['a\nb\r\n\tc', 'a\\u000ab\\u000d\\u000a\\u0009c'],
    ['\u001b[31m', '\\u001b[31m'],
    ['\u202e\u2066\u200b\ufeff\u00ad', '\\u202e\\u2066\\u200b\\ufeff\\u00ad'],
    ['\u2028\u2029\u0085', '\\u2028\\u2029\\u0085'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud83d', '\\ud83d'],
  ])('shows %j as %j', (raw, shown) => {
    expect(visible(raw)).toBe(shown);
  });

  it('shows a control character of a frame as its picture', () => {
    expect(['\t', '\u0000', '\u001b', '\u007f', 'a'].map(cellOf)).toEqual(['  ', '␀', '␛', '\\u007f', 'a']);
  });
});
