import { parseDocument } from './document.ts';
import { readFrontMatter } from './front-matter.ts';

/**
 * A record's text without one section: from its heading up to the next heading of the same level or above. The rest
 * stays byte for byte; a text without such a heading comes back as it is.
 * @param title the words of the heading, without marks
 */
export function withoutSection(text: string, title: string): string {
  const { body } = readFrontMatter('', text);
  const blocks = (parseDocument(body).children ?? []) as readonly Block[];
  const first = blocks.findIndex((block) => block.type === 'heading' && wordsOf(block) === title);
  const start = blocks[first]?.position?.start.offset;
  if (start === undefined) return text;
  const depth = blocks[first]?.depth ?? 1;
  const next = blocks
    .slice(first + 1)
    .find((block) => block.type === 'heading' && (block.depth ?? 1) <= depth);
  const end = next?.position?.start.offset ?? body.length;
  const front = text.slice(0, text.length - body.length);
  return `${front}${end === body.length ? `${body.slice(0, start).trimEnd()}\n` : body.slice(0, start)}${body.slice(end)}`;
}

type Block = NonNullable<ReturnType<typeof parseDocument>['children']>[number] & { readonly depth?: number };

function wordsOf(node: Block): string {
  return node.value ?? (node.children ?? []).map((child) => wordsOf(child)).join('');
}
