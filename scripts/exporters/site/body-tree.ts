import type { Element, Root, RootContent } from 'hast';
import type { Heading } from '../../model/site-data.ts';

/**
 * The last step, after sanitizing: anchors on headings, words on check boxes, and nothing that only costs bytes: blanks
 * between blocks, places and data. The tree is changed in place; it is fresh from the processor.
 * @param headings one for each heading outside the notes, in order
 */
export function finishTree(tree: Root, headings: readonly Heading[]): Root {
  const left = headings.values();
  const visit = (node: Root | Element, inNotes: boolean): void => {
    if (node.type === 'element') {
      if (node.tagName === 'input')
        node.properties.ariaLabel = node.properties.checked === true ? 'done' : 'open';
      if (!inNotes && /^h[2-6]$/.test(node.tagName)) {
        const id = left.next().value?.id ?? '';
        if (id !== '') node.properties.id = id;
      }
    }
    node.children = node.children.filter(
      (child, index, all) => !isGap(child, index, all, node),
    ) as typeof node.children;
    for (const child of node.children) {
      delete child.position;
      delete child.data;
      if (child.type === 'element') visit(child, inNotes || child.properties.dataFootnotes !== undefined);
    }
  };
  delete tree.position;
  delete tree.data;
  visit(tree, false);
  return tree;
}

/** Blanks that no reader sees. React even warns of them in tables. */
function isGap(
  node: RootContent,
  index: number,
  all: readonly RootContent[],
  parent: Root | Element,
): boolean {
  if (node.type !== 'text' || node.value.trim() !== '') return false;
  if (parent.type === 'root' || holdsBlocks.has(parent.tagName)) return true;
  if (parent.tagName !== 'li') return false;
  const isEdge = (neighbor: RootContent | undefined) => neighbor === undefined || isBlock(neighbor);
  return isEdge(all[index - 1]) || isEdge(all[index + 1]);
}

/** Whether a node begins a line of its own. */
export function isBlock(node: RootContent): boolean {
  return node.type === 'element' && blocks.has(node.tagName);
}

const holdsBlocks: ReadonlySet<string> = new Set([
  ...['blockquote', 'figure', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul'],
]);

const blocks: ReadonlySet<string> = new Set([
  ...['blockquote', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'table'],
  ...['tbody', 'td', 'th', 'thead', 'tr', 'ul'],
]);
