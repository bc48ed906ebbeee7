import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { columnOf, largestItems, readItems } from './items.ts';

const read = (text: string, path = 'items.csv') => readItems(Buffer.from(text), path);
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('encodings', () => {
  it.each([
    ['UTF-16, little end first', Buffer.from('\ufeffid,who\n1,Zoë 😀\n', 'utf16le')],
    ['UTF-16, big end first', utf16be('id,who\n1,Zoë 😀\n')],
    ['UTF-8', Buffer.from('id,who\n1,Zoë 😀\n')],
  ])('%s', (_, bytes) => {
    const before = Buffer.from(bytes);
    expect(readItems(bytes, 'a.csv')).toMatchObject({ items: { rows: [{ cells: ['1', 'Zoë 😀'] }] } });
    expect(bytes).toEqual(before);
  });

  it.each([
    ['Latin-1', Buffer.from('id,who\n1,Zo\u00eb\n', 'latin1'), 'it is no UTF-8, and has no byte order mark'],
    ['UTF-16 without a mark', Buffer.from('id,who\n', 'utf16le'), 'line 1 holds the character NUL'],
    ['half a character', Buffer.from([0xff, 0xfe, 0x61]), 'it is no UTF-16'],
    ['half a pair', Buffer.from([0xff, 0xfe, 0x61, 0, 0, 0xd8]), 'it is no UTF-16'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'line 1 holds the character NUL'],
  ])('refuses %s', (_, bytes, refused) => {
    expect(readItems(bytes, 'a.csv')).toEqual({ refused });
  });

  it('refuses other formats, and what is too large', () => {
    expect(read('PK', 'items.xlsx')).toEqual({ refused: 'it is neither CSV nor JSON' });
    expect(readItems(new Uint8Array(largestItems + 1), 'a.csv')).toEqual({
      refused: 'it is larger than 50 MiB',
    });
    expect('items' in readItems(Buffer.from(`a\n${'x'.repeat(largestItems - 2)}`), 'a.csv')).toBe(true);
  });
});

it('gives a column by name, or the first', () => {
  const result = read('id,who\n1,ada\n2,lee\n');
  if (!('items' in result)) throw new Error(result.refused);
  expect(columnOf(result.items, 'who')).toEqual(['ada', 'lee']);
  expect(columnOf(result.items, undefined)).toEqual(['1', '2']);
  expect(columnOf(result.items, 'Who')).toBeUndefined();
});

it('takes time in step with the rows, up to 200,000', { timeout: 60_000 }, () => {
  const file = (rows: number) =>
    Buffer.from(
      `id,who,when,note\n${Array.from({ length: rows }, (_, at) => `C-${at},"ada, ""the"" first",2026-07-12T10:00Z,=A${at}\n`).join('')}`,
    );
  const time = (bytes: Uint8Array) => {
    const runs = [1, 2, 3].map(() => {
      const from = performance.now();
      const result = readItems(bytes, 'a.csv');
      expect('items' in result).toBe(true);
      return performance.now() - from;
    });
    return Math.min(...runs);
  };
  const [small, large] = [file(50_000), file(200_000)];
  time(small);
  expect(time(large) / time(small)).toBeLessThan(10);
});
