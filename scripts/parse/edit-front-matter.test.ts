import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editFrontMatter, type FieldChange } from './edit-front-matter.ts';
import { readFrontMatter } from './front-matter.ts';

const record = `---
id: POL-09
# who answers for it
title: Access Control Policy # its name
owner: it-lead
service: >-
  A long text that is folded
  over two lines
controls:
  # the first one
  - IAM-01 # key
  - IAM-02

systems: [SYS-APP, SYS-CLOUD] # both
target: { type: type1 }
plan:
  - what: Buy keys
    who: it-lead
  - what: 'Hand: them out'
    who: ceo
empty:
---

# Body

owner: it-lead
---
`;

describe('a change', () => {
  it.each<readonly [string, FieldChange, string, string]>([
    ['of a text', set('owner', 'ceo'), 'owner: it-lead\nservice', 'owner: ceo\nservice'],
    ['keeps the comment', set('title', 'a: b'), 'Access Control Policy #', "'a: b' #"],
    [
      'of a folded text',
      set('service', 'Short'),
      '>-\n  A long text that is folded\n  over two lines\n',
      'Short\n',
    ],
    [
      'of a list',
      set('controls', []),
      'controls:\n  # the first one\n  - IAM-01 # key\n  - IAM-02\n',
      'controls: []\n  # the first one\n',
    ],
    ['of an item', { path: ['controls', 0], value: 'CHG-01' }, '- IAM-01 #', '- CHG-01 #'],
    ['that takes an item', { path: ['controls', 0], value: undefined }, '  - IAM-01 # key\n', ''],
    ['that takes the last item', { path: ['controls', 1], value: undefined }, '  - IAM-02\n', ''],
    [
      'that adds an item',
      { path: ['controls', 2], insert: 'IAM-03' },
      '- IAM-02\n',
      '- IAM-02\n  - IAM-03\n',
    ],
    ['that puts an item first', { path: ['systems', 0], insert: 'SYS-IDP' }, '[SYS-APP', '[SYS-IDP, SYS-APP'],
    ['in brackets', { path: ['systems', 1], value: undefined }, ', SYS-CLOUD]', ']'],
    ['in braces', { path: ['target', 'months'], value: 6 }, '{ type: type1 }', '{ type: type1, months: 6 }'],
    [
      'of a field of an item',
      { path: ['plan', 0, 'who'], value: 'ceo' },
      'keys\n    who: it-lead',
      'keys\n    who: ceo',
    ],
    ['that takes a first key', { path: ['plan', 0, 'what'], value: undefined }, 'what: Buy keys\n    ', ''],
    ['of an empty value', set('empty', ['a']), 'empty:\n', 'empty: [a]\n'],
    ['that adds a key', set('github', { plan: 'free' }), 'empty:\n', 'empty:\ngithub:\n  plan: free\n'],
    [
      'that adds a key before another',
      { path: ['status'], value: 'draft', before: 'owner' },
      'owner: it-lead\nservice',
      'status: draft\nowner: it-lead\nservice',
    ],
    ['that takes a key', set('target', undefined), 'target: { type: type1 }\n', ''],
  ])('%s', (_, change, from, to) => {
    expect(record.split(from)).toHaveLength(2);
    expect(editFrontMatter(record, [change])).toBe(record.replace(from, () => to));
  });

  it('that says what is there changes nothing', () => {
    expect(editFrontMatter(record, [set('owner', 'it-lead'), set('systems', ['SYS-APP', 'SYS-CLOUD'])])).toBe(
      record,
    );
  });

  it('is refused without front matter, behind a byte order mark, and where its path leads nowhere', () => {
    expect(editFrontMatter('# Page\n', [set('a', 1)])).toBeNull();
    expect(editFrontMatter(`\ufeff${record}`, [set('owner', 'ceo')])).toBeNull();
    expect(editFrontMatter(record, [{ path: ['owner', 'name'], value: 'x' }])).toBeNull();
  });
});

describe('the laws of editing', () => {
  const words = fc
    .oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        'yes',
        'a: b',
        '#x',
        '- x',
        '😀 Ü',
        'it\'s "so"',
        ' x ',
        '',
        '---',
        'null',
        '1.0',
        'a\nb\n',
        '@ada',
      ),
      fc
        .array(fc.stringMatching(/^[a-z#:'"-]{1,12}$/), { minLength: 20, maxLength: 40 })
        .map((list) => list.join(' ').slice(0, 200)),
    )
    .filter((text) => text !== '__proto__');
  const plain = { noNullPrototype: true };
  const scalar = fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null));
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 5 }),
    fc.record({ type: scalar, months: scalar }, plain),
    fc.array(fc.record({ who: scalar, what: scalar }, plain), { maxLength: 3 }),
  );
  const place = fc.constantFrom<FieldChange['path']>(
    ['title'],
    ['service'],
    ['controls'],
    ['controls', 0],
    ['controls', 1],
    ['systems'],
    ['systems', 1],
    ['target'],
    ['target', 'type'],
    ['target', 'more'],
    ['plan'],
    ['plan', 0],
    ['plan', 1, 'what'],
    ['plan', 0, 'new'],
    ['empty'],
    ['added'],
  );
  const text = fc.constantFrom(record, record.replaceAll('\n', '\r\n'));

  it('gives exactly the wanted value, leaves the rest, and does nothing the second time', () => {
    fc.assert(
      fc.property(text, place, value, (before, path, wanted) => {
        const change = { path, value: wanted };
        const after = editFrontMatter(before, [change]);
        expect(after).not.toBeNull();
        expect(fieldAt(after ?? '', path)).toEqual(wanted);
        expect(readFrontMatter('', after ?? '').body).toBe(readFrontMatter('', before).body);
        expect(editFrontMatter(after ?? '', [change])).toBe(after);
        // Every line of another field is still there, byte for byte.
        for (const line of before.split('\n').filter((each) => /^(?:id|owner|# who)/.test(each)))
          expect(after).toContain(`${line}\n`);
        if (before.includes('\r')) expect(after).not.toMatch(/[^\r]\n/);
      }),
      { numRuns: 1500 },
    );
  });

  it('comes back to the same bytes when an item is put in and taken out', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('controls', 'systems', 'plan'),
        fc.nat(2),
        scalar,
        (before, field, index, item) => {
          const there = editFrontMatter(before, [{ path: [field, index], insert: item }]);
          expect(fieldAt(there ?? '', [field, index])).toEqual(item);
          expect(editFrontMatter(there ?? '', [{ path: [field, index], value: undefined }])).toBe(before);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function set(field: string, value: unknown): FieldChange {
  return { path: [field], value };
}

function fieldAt(text: string, path: FieldChange['path']): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)[step],
    readFrontMatter('', text).data,
  );
}
