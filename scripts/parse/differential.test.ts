import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tests } from 'commonmark-spec';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../model/record.ts';
import { diagramsOf, linksOf, type MarkdownNode, parseDocument, proseOf } from './document.ts';
import { diagramOf } from './fenced-diagram.ts';
import { idLike, readBody } from './markdown.ts';

/**
 * Two parsers read the same bodies: markdown-it finds what is wrong, remark finds where, and builds pages.
 * When they disagree, a problem is told at the wrong place or a page shows another link than was judged.
 */
interface Reading {
  readonly links: readonly string[];
  readonly slugs: readonly string[];
  readonly mentions: readonly string[];
  readonly diagrams: readonly Diagram[];
}

describe('the examples of the CommonMark specification', () => {
  it('are all here', () => {
    expect(tests).toHaveLength(652);
  });

  it('read the same with both parsers', () => {
    expect(tests.filter(({ markdown }) => differs(markdown)).map(({ number }) => number)).toEqual([]);
  });

  it('read the same with both parsers when every fence holds a diagram', () => {
    const drawn = tests.map(({ number, markdown }) => ({
      number,
      text: markdown.replace(/(`{3,}|~{3,})(?=[^`~]*$)/gm, '$1 Mermaid\naccDescr: of $1\n$1\n\n$1 mermaid '),
    }));
    expect(drawn.filter(({ text }) => differs(text)).map(({ number }) => number)).toEqual([]);
    expect(drawn.flatMap(({ text }) => fast(text).diagrams).length).toBeGreaterThan(60);
  });
});

describe('the Markdown of this repository', () => {
  it.each(markdownBelow('.'))('%s reads the same with both parsers', (file) => {
    const text = readFileSync(file, 'utf8');
    const body = text.startsWith('---\n') ? text.slice(text.indexOf('\n---\n', 3) + 5) : text;
    expect(fast(body)).toEqual(exact(body));
  });
});

describe('what CommonMark does not have', () => {
  it.each([
    ['tables', '| [a](b) | POL-09 |\n|---|---|\n| [c](d) \\| IAM-03 | e |\n'],
    ['strikethrough', '~~[a](b) POL-09~~\n'],
    ['tasks', '- [ ] [a](b) POL-09\n- [x] IAM-03\n'],
    ['footnotes', 'A[^1] POL-09.\n\n[^1]: IAM-03\n'],
    ['bare addresses', 'https://example.com/POL-09 and www.example.com/a\n'],
    ['a front matter of the body’s own', '---\ntitle: a\n---\n\n[a](b)\n'],
    ['a heading twice', '# A\n\n## A\n\n## A-1\n'],
    ['CRLF', '# A\r\n\r\n[a](b)\r\nPOL-09\r\n'],
    ['diagrams in lists and quotes', '- a\n\n  ~~~ Mermaid\n  pie\n  ~~~\n> > ```mermaid a\n> > gantt\n'],
    ['a diagram after a table', '| a |\n|---|\n| b |\n```mermaid\naccDescr: a b\n```\n'],
    ['entities', '## A &amp; B &lt;C&gt;\n\n[a](b&amp;c)\n'],
  ])('%s read the same with both parsers', (_, text) => {
    expect(fast(text)).toEqual(exact(text));
  });
});

function differs(text: string): boolean {
  return JSON.stringify(fast(text)) !== JSON.stringify(exact(text));
}

function fast(text: string): Reading {
  const { links, anchors, mentions, diagrams } = readBody(text, (word) => word);
  return { links, slugs: anchors, mentions: [...mentions].sort(), diagrams };
}

function exact(text: string): Reading {
  const tree = parseDocument(text);
  const slugger = new GithubSlugger();
  const words = proseOf(tree).flatMap(({ value = '' }) => value.match(idLike) ?? []);
  return {
    links: linksOf(tree, text).map(({ url = '' }) => url),
    slugs: headingsOf(tree).map((heading) => slugger.slug(textOf(heading))),
    mentions: [...new Set(words)].sort(),
    diagrams: diagramsOf(tree).map(({ value = '' }) => diagramOf(value)),
  };
}

function headingsOf(node: MarkdownNode): readonly MarkdownNode[] {
  return node.type === 'heading' ? [node] : (node.children ?? []).flatMap(headingsOf);
}

/** The words of a heading; a line break in it is a blank, an image is its description. */
function textOf(node: MarkdownNode): string {
  if (node.type === 'html') return '';
  const { alt } = node as { readonly alt?: string };
  const own = node.value?.replace(/\r?\n/g, ' ') ?? (node.type.startsWith('image') ? alt : undefined);
  return own ?? (node.children ?? []).map(textOf).join('');
}

function markdownBelow(folder: string): readonly string[] {
  const skipped = new Set(['node_modules', '.git', 'build', '.docusaurus']);
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return markdownBelow(path);
      return entry.isFile() && entry.name.endsWith('.md') ? [path] : [];
    });
}
