import { describe, expect, it, vi } from 'vitest';
import { largestText, readText } from './text.ts';

const problemsOf = (bytes: Uint8Array) => {
  const { text, faults } = readText({ path: 'x.md', bytes: bytes.length, type: 'file' }, () => bytes);
  return [text, faults.map(({ rule, message, spot }) => `${rule} ${message} ${spot.line}`)];
};

describe('text', () => {
  it.each([
    ['plain', 'a\nb\n', 'a\nb\n', []],
    ['nothing', '', '', []],
    ['a mark', '\ufeffa\n', 'a\n', ['text-has-no-bom bom 1']],
    ['CRLF', 'a\r\nb\r\n', 'a\r\nb\r\n', ['line-endings-are-lf crlf 1']],
    ['a mark and CRLF', '\ufeffa\r\n', 'a\r\n', ['text-has-no-bom bom 1', 'line-endings-are-lf crlf 1']],
    ['a lone CR', 'a\nb\rc\r\n', null, ['text-has-line-breaks cr 2']],
    ['a CR at the end', 'a\r', null, ['text-has-line-breaks cr 1']],
    ['NUL', 'a\nb\u0000', null, ['text-is-utf-8 nul 2']],
    ['letters of every size', 'é✓😀\n', 'é✓😀\n', []],
  ])('%s', (_, written, text, problems) => {
    expect(problemsOf(Buffer.from(written))).toEqual([text, problems]);
  });

  it.each(['ff', 'c3', 'c0af', 'eda080', 'f5808080', '61e962'])('bytes %s are not UTF-8', (hex) => {
    expect(problemsOf(Buffer.from(hex, 'hex'))).toEqual([null, ['text-is-utf-8 invalid 1']]);
  });

  it('is not read when it is larger than allowed', () => {
    const read = vi.fn(() => Buffer.from('a'));
    const at = (bytes: number) =>
      readText({ path: 'x.md', bytes, type: 'file' }, read).faults.map(({ rule }) => rule);
    expect(at(largestText + 1)).toEqual(['file-size-in-limit']);
    expect(read).not.toHaveBeenCalled();
    expect(at(largestText)).toEqual([]);
  });

  it('is read from a window on a larger buffer', () => {
    expect(problemsOf(Buffer.from('xxabcxx').subarray(2, 5))).toEqual(['abc', []]);
  });
});
