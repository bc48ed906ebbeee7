import { readDiagram } from '../../parse/diagram.ts';
import type { MarkdownNode } from '../../parse/document.ts';
import { isMermaid } from '../../parse/fenced-diagram.ts';
import type { BodyContext } from './body-context.ts';
import { hrefOf, leaves, piecesOf } from './body-links.ts';

/** A node of Markdown with all that a page shows of it. */
export interface PageNode extends MarkdownNode {
  readonly children?: readonly PageNode[];
  readonly title?: string | null;
  readonly alt?: string | null;
  readonly depth?: number;
  readonly data?: {
    readonly hName?: string;
    readonly hProperties?: Readonly<Record<string, string | readonly string[]>>;
  };
}

export interface PageTree {
  readonly root: PageNode;
  /** In order, footnotes left out. The text may be empty; then the page has no such heading. */
  readonly headings: readonly { readonly text: string; readonly depth: number }[];
}

/**
 * Makes of a document what the site shows: addresses become those of the site or vanish, ids become links, images
 * become words, headings are plain text below the page's own, diagrams bring their description, raw HTML goes.
 */
export function pageTree(document: MarkdownNode, context: BodyContext): PageTree {
  const state: State = { context, definitions: new Map(), headings: [], left: leastBudget };
  const size = readDefinitions(document as PageNode, state.definitions);
  state.left = Math.max(leastBudget, size);
  const [root = { type: 'root', children: [] }] = rewrite(document as PageNode, state, outside);
  return { root, headings: state.headings };
}

interface State {
  readonly context: BodyContext;
  readonly definitions: Map<string, PageNode>;
  readonly headings: { text: string; depth: number }[];
  /** How many characters of addresses references may still repeat. */
  left: number;
}

interface Around {
  readonly link: boolean;
  readonly note: boolean;
}

const outside: Around = { link: false, note: false };

/** A long address, defined once, can be used ten thousand times; CommonMark's own parsers allow as much as this. */
const leastBudget = 100_000;

/** Collects the definitions, of which the first counts; returns where the document ends. */
function readDefinitions(document: PageNode, into: Map<string, PageNode>): number {
  const pending: PageNode[] = [document];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'definition' && node.identifier !== undefined && !into.has(node.identifier))
      into.set(node.identifier, node);
    if (node.children !== undefined)
      for (let index = node.children.length - 1; index >= 0; index -= 1)
        pending.push(node.children[index] as PageNode);
  }
  return document.position?.end.offset ?? 0;
}

function rewrite(node: PageNode, state: State, around: Around): readonly PageNode[] {
  switch (node.type) {
    case 'html':
      // A line break in a cell can be written in no other way; its words must not run together.
      return /^<br\b/i.test(node.value ?? '') ? [textNode(' ')] : [];
    case 'definition':
      return [];
    case 'text':
      return around.link ? [textNode(node.value ?? '')] : proseNodes(node.value ?? '', state.context);
    case 'code':
      return [codeNode(node)];
    case 'heading':
      return headingNodes(node, state, around);
    case 'link':
    case 'linkReference':
      return linkNodes(node, state, around);
    case 'image':
    case 'imageReference':
      return imageNodes(node, state, around);
    case 'footnoteReference':
      // It is a link itself, and links do not nest.
      return around.link ? [] : [withoutPlace(node)];
    case 'footnoteDefinition':
      return [{ ...withoutPlace(node), children: within(node, state, { ...around, note: true }) }];
    default:
      return [
        node.children === undefined
          ? withoutPlace(node)
          : { ...withoutPlace(node), children: within(node, state, around) },
      ];
  }
}

function within(node: PageNode, state: State, around: Around): readonly PageNode[] {
  const rewritten: PageNode[] = [];
  for (const child of node.children ?? [])
    for (const made of rewrite(child, state, around)) rewritten.push(made);
  return rewritten;
}

function proseNodes(text: string, context: BodyContext): readonly PageNode[] {
  return piecesOf(text, context).map(({ text: words, page }) =>
    page === null
      ? textNode(words)
      : {
          type: 'link',
          url: page.path,
          title: page.title,
          data: { hProperties: { className: ['id'] } },
          children: [textNode(words)],
        },
  );
}

function linkNodes(node: PageNode, state: State, around: Around): readonly PageNode[] {
  const target = targetOf(node, state);
  const href = around.link || target === null ? null : hrefOf(target.url ?? '', state.context);
  if (href === null) return within(node, state, around);
  return [linkNode(href, target?.title ?? null, within(node, state, { ...around, link: true }))];
}

/** An image is on another host or in a file that the site does not carry: its words stand for it. */
function imageNodes(node: PageNode, state: State, around: Around): readonly PageNode[] {
  const words = [textNode(node.alt ? `image: ${node.alt}` : 'image')];
  const target = targetOf(node, state);
  const href = around.link || target === null ? null : hrefOf(target.url ?? '', state.context);
  return href === null ? words : [linkNode(href, target?.title ?? null, words)];
}

function linkNode(url: string, title: string | null, children: readonly PageNode[]): PageNode {
  return {
    type: 'link',
    url,
    title,
    children,
    ...(leaves(url) && { data: { hProperties: { rel: ['noreferrer'] } } }),
  };
}

/** What holds the address: the node itself, or its definition while references are not used up. */
function targetOf(node: PageNode, state: State): PageNode | null {
  if (node.type === 'link' || node.type === 'image') return node;
  const definition = state.definitions.get(node.identifier ?? '');
  if (definition === undefined) return null;
  state.left -= (definition.url ?? '').length + (definition.title ?? '').length;
  return state.left < 0 ? null : definition;
}

function headingNodes(node: PageNode, state: State, around: Around): readonly PageNode[] {
  const text = headingText(node).replace(/\s+/g, ' ').trim();
  // Anchors belong to the document; the notes stand outside it.
  if (around.note) return [{ type: 'paragraph', children: [{ type: 'strong', children: [textNode(text)] }] }];
  const depth = Math.max(2, node.depth ?? 2);
  state.headings.push({ text, depth });
  return text === '' ? [] : [{ type: 'heading', depth, children: [textNode(text)] }];
}

/** As the engine reads headings for their anchors: an image is its description. */
function headingText(node: PageNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return (node.children ?? []).map(headingText).join('');
}

function codeNode({ lang, value = '' }: PageNode): PageNode {
  const code: PageNode = { type: 'code', lang: lang && languageName.test(lang) ? lang : null, value };
  if (!isMermaid(lang ?? '')) return code;
  const { title, description } = readDiagram(value);
  const hProperties = {
    className: ['diagram'],
    ...(title !== null && { dataTitle: title }),
    ...(description !== null && { dataDescription: description }),
  };
  return {
    type: 'diagram',
    data: { hName: 'figure', hProperties },
    children: [{ ...code, lang: 'mermaid' }],
  };
}

/** Anything else would become a class of its own, or several. */
const languageName = /^[\w+#.-]{1,40}$/;

function textNode(value: string): PageNode {
  return { type: 'text', value };
}

function withoutPlace({ position: _, ...node }: PageNode): PageNode {
  return node;
}
