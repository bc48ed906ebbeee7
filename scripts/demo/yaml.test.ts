import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../parse/front-matter.ts';
import { type Fields, recordText, type Value } from './yaml.ts';

const back = (fields: Fields) => readFrontMatter('evidence/2026/a.md', recordText(fields, 'Body.\n'));
const name = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/);
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[\p{C}\p{Z}]/gu, ' ')),
  fc.integer({ min: 0, max: 1e6 }),
  fc.boolean(),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ) as fc.Arbitrary<Value>,
}));

describe('a record’s text', () => {
  it('reads back as the fields it was made from', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true }), (fields) => {
        expect(back(fields).data).toEqual(fields);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '2026-07',
    '2026-Q3',
    '2026',
    '1.0',
    'true',
    'No',
    '~',
    '- a',
    'a: b',
    "it's",
    '',
    ' a',
    'a ',
    '0x1F',
    '1e5',
  ])('keeps %j a string', (text) => {
    expect(back({ text, list: [text], map: { text } }).data).toEqual({ text, list: [text], map: { text } });
  });

  it('keeps a hash of digits alone a string, and leaves out what is absent', () => {
    const sha256 = `${'1'.repeat(20)}e${'2'.repeat(43)}`;
    expect(back({ sha256, gone: undefined, map: { gone: undefined, a: 1 } }).data).toEqual({
      sha256,
      map: { a: 1 },
    });
    expect(back({ sha256: '3'.repeat(64) }).data).toEqual({ sha256: '3'.repeat(64) });
  });

  it('writes what fits on a line on one, and the body below', () => {
    expect(recordText({ id: 'EV-1', at: { from: '2026-07-01', to: '2026-07-02' } }, '## What\n')).toBe(
      '---\nid: EV-1\nat: { from: 2026-07-01, to: 2026-07-02 }\n---\n\n## What\n',
    );
  });
});
