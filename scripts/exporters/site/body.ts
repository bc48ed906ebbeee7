import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Body, Heading } from '../../model/site-data.ts';
import { nestsTooDeep } from '../../parse/depth.ts';
import { type MarkdownNode, parseDocument } from '../../parse/document.ts';
import { readBody } from '../../parse/markdown.ts';
import { plainDocument } from '../../parse/plain-document.ts';
import type { BodyContext } from './body-context.ts';
import { piecesOf } from './body-links.ts';
import { type PageTree, pageTree } from './body-markdown.ts';
import { bodySchema, notePrefix } from './body-schema.ts';
import { finishTree } from './body-tree.ts';

export type { BodyContext } from './body-context.ts';
export { wordsOf } from './body-words.ts';

/**
 * The text of a document for the site: Markdown without front matter in, a sanitized tree without places and its
 * headings out. Headings begin at level 2 and carry the engine's anchors. A body that nests too deep to be read
 * becomes one paragraph that says so; nothing is thrown.
 */
export function bodyOf(markdown: string, context: BodyContext): Body {
  try {
    const plain = plainDocument(markdown);
    if (plain !== null) return bodyFrom(plain, markdown, context);
    if (nestsTooDeep(markdown)) return unreadable;
    return bodyFrom(parseDocument(markdown), markdown, context);
  } catch (error) {
    // The stack ended: nested in a way that nobody thought of.
    if (error instanceof RangeError) return unreadable;
    throw error;
  }
}

/** The same from a tree that is there already: that of the text, with places or without. */
export function bodyFrom(document: MarkdownNode, markdown: string, context: BodyContext): Body {
  const { root, headings } = pageTree(document, context);
  const anchored = withAnchors(headings, markdown);
  const tree = finishTree(processor.runSync(root as never) as Root, anchored);
  return { tree, headings: anchored.filter(({ id }) => id !== '') };
}

/** A statement of a record: one paragraph of plain words with their ids linked. Markdown in it stays as written. */
export function inlineBody(text: string, context: BodyContext): Body {
  const children = piecesOf(text.replace(/\s+/g, ' ').trim(), context).map(
    ({ text: value, page }): ElementContent =>
      page === null
        ? { type: 'text', value }
        : element('a', { href: page.path, title: page.title, className: ['id'] }, [{ type: 'text', value }]),
  );
  return {
    tree: { type: 'root', children: children.length === 0 ? [] : [element('p', {}, children)] },
    headings: [],
  };
}

/** Built once: reading the schema costs more than a short body. */
const processor = unified()
  .use(remarkRehype, {
    clobberPrefix: notePrefix,
    footnoteLabel: 'Notes',
    footnoteLabelProperties: {},
    footnoteBackLabel: (note, again) => `Back to note ${note + 1}${again > 1 ? `, mention ${again}` : ''}`,
  })
  .use(rehypeSanitize, bodySchema)
  .freeze();

/** The headings that the page shows, with the anchors that `check` judged links by. */
function withAnchors(headings: PageTree['headings'], markdown: string): readonly Heading[] {
  const { anchors } = readBody(markdown, (word) => word);
  const slugger = new GithubSlugger();
  // Should the two parsers ever see different headings, the page's own are better than shifted ones.
  const ids = anchors.length === headings.length ? anchors : headings.map(({ text }) => slugger.slug(text));
  return headings
    .map((heading, index) => ({ id: ids[index] ?? '', ...heading }))
    .filter(({ text }) => text !== '');
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

const unreadable: Body = {
  tree: {
    type: 'root',
    children: [
      element('p', {}, [
        {
          type: 'text',
          value:
            'This text cannot be shown here, because it is nested too deeply. It can be read in its file.',
        },
      ]),
    ],
  },
  headings: [],
};

/** A document without the heading that it begins with: the page has one. */
export function withoutTitle(markdown: string): string {
  return markdown.replace(/^\s*# .*\n/, '');
}
