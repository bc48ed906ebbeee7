import { describe, expect, it } from 'vitest';
import { type MarkdownNode, parseDocument } from '../parse/document.ts';
import { codeCell, codeSpan } from './exact-scalar.ts';
import { stepsToDraw } from './sample.ts';

/** What a reader of the Markdown sees in code. */
function codeIn(node: MarkdownNode): readonly string[] {
  if (node.type === 'inlineCode') return [String(node.value)];
  return (node.children ?? []).flatMap(codeIn);
}
const texts = ['20260701', 'a|b', 'a`b', '`', '``', '`a', 'a`', 'a``b`c', '\\'];

describe('text in code', () => {
  it.each(texts)('reads %j back as it is, in a line', (text) => {
    expect(codeIn(parseDocument(`The seed (${codeSpan(text)}), then.\n`))).toEqual([text]);
  });

  it.each(texts)('reads %j back as it is, in a table', (text) => {
    expect(codeIn(parseDocument(`| Key | Hash |\n|---|---|\n| ${codeCell(text)} | \`f\` |\n`))).toEqual([
      text,
      'f',
    ]);
  });

  it('stays on one line, and says when there is nothing', () => {
    expect(codeSpan(' two\nlines\u202e ')).toBe('`two lines`');
    expect(codeSpan('\u200b')).toBe('(empty)');
  });
});

it('tells whoever draws again the very seed and column that were used', () => {
  const population = { path: 'items.csv', sha256: '0'.repeat(64), key: 'id|`no`' };
  const steps = stepsToDraw({ population, seed: 'a`b|c', asked: 1, first: undefined });
  expect(codeIn(parseDocument(steps.join('\n')))).toEqual(expect.arrayContaining(['a`b|c', 'id|`no`']));
});
