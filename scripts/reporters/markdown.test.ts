import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { fullReport, problem, reportOf } from '../testing/report.ts';
import { markdown } from './markdown.ts';
import { cell, code } from './markdown-escape.ts';
import { visible } from './visible.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Every node of a text, as GitHub's Markdown reads it. */
function nodesOf(text: string): readonly Nodes[] {
  const below = (node: Nodes): readonly Nodes[] => [
    node,
    ...('children' in node ? node.children.flatMap(below) : []),
  ];
  return below(parser.parse(text));
}

/** The cells of a one-row table: their words, and what else is in them. */
function rowOf(content: string) {
  const nodes = nodesOf(`| a | b |\n| --- | --- |\n| ${content} | end |\n`);
  const words = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : []));
  const types = nodes
    .map(({ type }) => type)
    .filter((type) => !['root', 'table', 'tableRow', 'tableCell', 'text'].includes(type));
  const html = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
  return {
    cells: nodes.filter(({ type }) => type === 'tableCell').length,
    words: words.slice(2, -1).join(''),
    types,
    html,
  };
}

describe('a cell', () => {
  it.each([
    ['a | b', 'a &#124; b'],
    ['`a|b`', '<code>a&#124;b</code>'],
    ['one ` alone', 'one &#96; alone'],
    ['<b>&amp;', '&#60;b&#62;&#38;amp;'],
    ['@octocat', '&#64;&#8203;octocat'],
    ['#123', '&#35;&#8203;123'],
    ['GH-12', 'GH-&#8203;12'],
    ['http://x.y www.x.y', 'http&#58;&#8203;//x.y www&#8203;.x.y'],
    [':tada:', '&#58;&#8203;tada:'],
    [
      '**b** _i_ ~s~ [l](x) ![i](x)',
      '&#42;&#42;b&#42;&#42; &#95;i&#95; &#126;s&#126; &#91;l&#93;(x) &#33;&#91;i&#93;(x)',
    ],
    ['CC6.1: 3 of 4 (75%)', 'CC6.1: 3 of 4 (75%)'],
    ['a\nb', 'a&#92;u000ab'],
  ])('%j becomes %j', (raw, escaped) => {
    expect(cell(raw)).toBe(escaped);
  });

  it('holds the words and no markup but code, whatever they are', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '|',
        '`',
        '\\',
        '\\|',
        '<',
        '<!--',
        '_www.a.b',
        '</details>',
        '[x](y)',
        '**',
        '_',
        '~~',
        '@a',
        '#1',
        'http://a.b',
        'www.a.b',
        'a@b.cd',
        '&lt;',
        '\n',
        '$x$',
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = `x${parts.join('')}x`;
        const plain = rowOf(code(text));
        expect(plain).toMatchObject({ cells: 4, types: ['html', 'html'] });
        expect(plain.words.replaceAll('\u200b', '')).toBe(visible(text));
        const mixed = rowOf(cell(text));
        expect(mixed.cells).toBe(4);
        expect(mixed.types.every((type) => type === 'html')).toBe(true);
        expect(mixed.html.every((tag) => tag === '<code>' || tag === '</code>')).toBe(true);
        expect(mixed.words.replaceAll('\u200b', '').replaceAll('`', '')).toBe(
          visible(text).replaceAll('`', ''),
        );
      }),
    );
  });
});

describe('the summary', () => {
  it('is one heading, tables, and our own tags', () => {
    const nodes = nodesOf(markdown(fullReport));
    expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(1);
    expect(nodes.filter(({ type }) => type === 'table')).toHaveLength(3);
    expect(nodes.some(({ type }) => type === 'link' || type === 'image')).toBe(false);
    const rows = nodes.filter(({ type }) => type === 'tableRow');
    expect(rows).toHaveLength(3 + fullReport.problems.length);
  });

  it('says when there is nothing to mend, also beside what is excused', () => {
    expect(markdown(reportOf([]))).toContain('Nothing to fix.');
    expect(markdown(reportOf([problem({ excused: { by: 'WVR-001', until: '2026-09-30' } })]))).toContain(
      'Nothing to fix.',
    );
    expect(markdown(reportOf([problem({ severity: 'note' })]))).not.toContain('Nothing to fix.');
  });

  it('stays below what GitHub takes, worst first, and counts what is left out', () => {
    const many = Array.from({ length: 9_000 }, (_, line) =>
      problem({ line: line + 1, severity: 'warning', text: `Wide 権限 ${'|'.repeat(30)}.` }),
    );
    const text = markdown(reportOf([problem({ severity: 'note' }), ...many, problem({ path: 'z.md' })]));
    const shown = text.split('\n').filter((line) => /^\| (error|warning|note) /.test(line)).length;
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(800 * 1024);
    expect(text.indexOf('| error |')).toBeLessThan(text.indexOf('| warning |'));
    expect(text).toContain(`Left out for length: ${9_001 - shown} warnings, 1 note.`);
  });

  it('one long value does not crowd out the rest', () => {
    const text = markdown(reportOf([problem({ text: 'x'.repeat(2_000_000) }), problem({ path: 'z.md' })]));
    expect(text).toContain('z.md:3');
  });
});
