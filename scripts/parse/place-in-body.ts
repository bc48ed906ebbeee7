import type { Spot } from '../model/problem.ts';
import { diagramsOf, linksOf, type MarkdownNode, parseDocument, proseOf } from './document.ts';
import { readBody } from './markdown.ts';
import type { Place } from './place.ts';

type Wanted = NonNullable<Spot['body']>;

/** Longer or deeper bodies are searched as plain text: the exact reader takes minutes over hostile ones. */
const largestExact = 32 * 1024;

/** Finds links, words and diagrams in a body whose first line has the given number. */
export function bodyFinder(text: string, firstLine: number): (wanted: Wanted) => Place | undefined {
  const tree = isExact(text) ? parseDocument(text) : undefined;
  const placeAt = (offset: number | undefined): Place | undefined => {
    if (offset === undefined) return undefined;
    const before = text.slice(0, offset).split('\n');
    return { line: firstLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
  };
  return (wanted) => {
    if (tree === undefined) return placeAt(roughOffset(text, wanted));
    return placeAt(offsetIn[wanted.type](tree, text, wanted));
  };
}

const offsetIn = {
  link: linkOffset,
  prose: proseOffset,
  diagram: (tree: MarkdownNode, _: string, { nth }: Wanted) => diagramsOf(tree)[nth]?.position?.start.offset,
} as const;

function isExact(text: string): boolean {
  let exact = text.length <= largestExact;
  if (exact)
    readBody(
      text,
      (word) => word,
      () => {
        exact = false;
      },
    );
  return exact;
}

/** The link with this number, or the first with this address when another has the number. */
function linkOffset(tree: MarkdownNode, text: string, { value, nth }: Wanted): number | undefined {
  const links = linksOf(tree, text);
  const link = links[nth]?.url === value ? links[nth] : links.find(({ url }) => url === value);
  return link?.position?.start.offset;
}

/** The n-th standing of the words in prose; words that the source writes with escapes are found by their text. */
function proseOffset(tree: MarkdownNode, text: string, { value, nth }: Wanted): number | undefined {
  let left = nth;
  for (const node of proseOf(tree)) {
    const start = node.position?.start.offset;
    if (start === undefined || node.value?.includes(value) !== true) continue;
    const offsets = standings(text.slice(start, node.position?.end.offset ?? start), value);
    if (offsets.length === 0 && left === 0) return start;
    const offset = offsets[left];
    if (offset !== undefined) return start + offset;
    left -= Math.max(1, offsets.length);
  }
  return undefined;
}

function roughOffset(text: string, { type, value, nth }: Wanted): number | undefined {
  if (type === 'diagram') return [...text.matchAll(roughFence)][nth]?.index;
  return type === 'link' ? standings(text, value)[0] : standings(text, value)[nth];
}

/** The look behind it keeps a long run of marks from being read once for each mark. */
const roughFence = /(?<![`~])(?:`{3,}|~{3,})[ \t]*mermaid(?!\S)/gi;

/** Where the words stand as whole words. */
function standings(text: string, value: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(value); at >= 0 && value !== ''; at = text.indexOf(value, at + value.length)) {
    const before = /[\w-]/.test(text.charAt(at - 1)) && /^\w/.test(value);
    const after = /[\w-]/.test(text.charAt(at + value.length)) && /\w$/.test(value);
    if (!before && !after) offsets.push(at);
  }
  return offsets;
}
