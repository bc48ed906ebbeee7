import { type MarkdownNode, parseDocument } from './document.ts';
import { leadingIds } from './leading-ids.ts';

/** Whole lines of a body that speak of some ids, counted from 0, the last one included. */
export interface LinesAbout {
  readonly first: number;
  readonly last: number;
  readonly ids: readonly string[];
  /** What is put back here goes below this line, or further down: above it lies something else. */
  readonly floor: number;
}

/** What is found in a body. */
export interface FoundLines {
  readonly found: readonly LinesAbout[];
  /** Last lines of blocks, items and rows, after which a line may come in; each with the first line that tells which it is. */
  readonly ends: ReadonlyMap<number, number>;
}

/**
 * Finds the rows of tables, and where asked the items of lists, that begin with ids which are all gone. A table or list
 * that has nothing else is found as a whole.
 */
export function linesAbout(
  body: string,
  isGone: (id: string) => boolean,
  { items }: { readonly items: boolean },
): FoundLines {
  const found: LinesAbout[] = [];
  const ends = new Map<number, number>();
  readBlocks(parseDocument(body), -1);
  return { found, ends };

  /** @param mark the line with the mark of the list item around: without that line the rest of the item would fall apart */
  function readBlocks({ children = [] }: MarkdownNode, mark: number): void {
    let before = 0;
    for (const block of children) {
      const { first, last } = linesOf(block);
      ends.set(last, last);
      if (block.type === 'blockquote') readBlocks(block, mark);
      if (block.type === 'table') {
        // The line below the head is like that of any other table; the head tells them apart.
        ends.set(first + 1, first);
        readParts(block, block.children?.slice(1) ?? [], first + 1, mark);
      }
      if (block.type === 'list') readParts(block, block.children ?? [], before, mark);
      before = last;
    }
  }

  function readParts(block: MarkdownNode, parts: readonly MarkdownNode[], floor: number, mark: number): void {
    const gone = parts.map((part) => (linesOf(part).first === mark ? [] : goneIds(part)));
    if (gone.length > 0 && gone.every((ids) => ids.length > 0) && linesOf(block).first !== mark) {
      found.push({ ...linesOf(block), ids: gone.flat(), floor: 0 });
      return;
    }
    for (const [index, part] of parts.entries()) {
      const { first, last } = linesOf(part);
      const ids = gone[index] ?? [];
      ends.set(last, last);
      if (ids.length > 0) found.push({ first, last, ids, floor });
      else if (part.type === 'listItem') readBlocks(part, first);
    }
  }

  function goneIds(part: MarkdownNode): readonly string[] {
    const begin = part.children?.[0];
    if (part.type === 'listItem' && (!items || begin?.type !== 'paragraph')) return [];
    const ids = begin === undefined ? [] : leadingIds(begin);
    return ids.every(isGone) ? ids : [];
  }
}

/** What holds blocks ends with its last one: by the parser's count, a list in a quote also has the mark of the next line. */
function linesOf(node: MarkdownNode): { readonly first: number; readonly last: number } {
  const { type, position, children = [] } = node;
  const first = (position?.start.line ?? 1) - 1;
  const inner = type === 'list' || type === 'listItem' || type === 'blockquote' ? children.at(-1) : undefined;
  return { first, last: inner === undefined ? (position?.end.line ?? first + 1) - 1 : linesOf(inner).last };
}
