import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMermaid } from './fenced-diagram.ts';

/** A node of a parsed body, as far as places need it. */
export interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly identifier?: string;
  /** Of code in fences: the first word behind the fence. */
  readonly lang?: string | null;
  readonly children?: readonly MarkdownNode[];
  readonly position?: {
    readonly start: { readonly line: number; readonly column: number; readonly offset?: number };
    readonly end: { readonly line?: number; readonly offset?: number };
  };
}

/** The whole tree of a body, with places. Slow and exact: for pages, exports and the place of a problem. */
export function parseDocument(body: string): MarkdownNode {
  return (onlyGfm.test(body) ? gfm : commonMark).parse(body) as MarkdownNode;
}

/** Links and images in order, each with its address; footnotes and bare addresses are none. */
export function linksOf(tree: MarkdownNode, body: string): readonly MarkdownNode[] {
  const definitions = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === 'definition' && node.identifier !== undefined && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url ?? '');
    }
  });
  const links: MarkdownNode[] = [];
  walk(tree, (node) => {
    if (node.type === 'link' || node.type === 'image') {
      const start = node.position?.start.offset;
      // An address that stands bare has no mark before it, or no place at all.
      if (start !== undefined && '[!<'.includes(body.charAt(start))) links.push(node);
    } else if (node.type === 'linkReference' || node.type === 'imageReference') {
      links.push({ ...node, url: definitions.get(node.identifier ?? '') ?? '' });
    }
  });
  return links;
}

/** Texts outside code, in order. */
export function proseOf(tree: MarkdownNode): readonly MarkdownNode[] {
  const texts: MarkdownNode[] = [];
  walk(tree, (node) => {
    if (node.type === 'text') texts.push(node);
  });
  return texts;
}

/** Mermaid diagrams, in order. */
export function diagramsOf(tree: MarkdownNode): readonly MarkdownNode[] {
  const diagrams: MarkdownNode[] = [];
  walk(tree, (node) => {
    if (node.type === 'code' && isMermaid(node.lang ?? '')) diagrams.push(node);
  });
  return diagrams;
}

const commonMark = unified().use(remarkParse).freeze();
const gfm = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * What GitHub's extensions begin with: tables, strikethrough, notes, tasks, bare addresses, and escapes that may hide
 * them. A body without any reads the same without them, in half the time.
 */
const onlyGfm = /[|~@&\\]|:-|-:|\[\^|\[[ \t\r\nxX]\]|:\/\/|www\./i;

function walk(node: MarkdownNode, visit: (node: MarkdownNode) => void): void {
  const pending: MarkdownNode[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    visit(next);
    if (next.children !== undefined)
      for (let index = next.children.length - 1; index >= 0; index -= 1)
        pending.push(next.children[index] as MarkdownNode);
  }
}
