import MarkdownIt from 'markdown-it';
import type { MarkdownNode } from './document.ts';
import { doubtfulWords, inlineAgrees, isDoubtful, marksAgree } from './plain-document-doubts.ts';

type Token = ReturnType<MarkdownIt['parse']>[number];

/** A node while it is filled. */
interface Draft extends MarkdownNode {
  readonly children: MarkdownNode[];
}

/**
 * The tree of a plain body without places, as far as a page needs it: what `parseDocument` would give, ten times
 * sooner. Null for everything that the two parsers could read differently, or that nests as nobody writes; then
 * `nestsTooDeep` and `parseDocument` must be asked. `spread` is told of lists as a whole, not of each item.
 */
export function plainDocument(markdown: string): MarkdownNode | null {
  if (isDoubtful(markdown)) return null;
  const root = open('root');
  const tokens = reader.parse(markdown, {});
  return marksAgree(markdown, tokens) && fill(root, tokens) ? root : null;
}

/** Levels of markdown-it, of which a list has two. Deeper bodies must be counted first. */
const deepest = 20;

const reader = createReader();

function createReader(): MarkdownIt {
  const created = new MarkdownIt({ html: true, linkify: false, typographer: false });
  // The address is judged later; here it must come through as it stands.
  created.validateLink = () => true;
  created.normalizeLink = (address) => address;
  return created;
}

/** Adds what the tokens say; returns whether they are all plain. */
function fill(into: Draft, tokens: readonly Token[]): boolean {
  const parents: Draft[] = [into];
  for (const token of tokens) {
    const parent = parents.at(-1);
    if (parent === undefined || token.level >= deepest) return false;
    if (token.nesting < 0) {
      if (!bare.has(token.type)) parents.pop();
    } else if (token.nesting > 0) {
      if (bare.has(token.type)) continue;
      const node = openNode(token, parents);
      if (node === null) return false;
      parent.children.push(node);
      parents.push(node);
    } else if (token.type === 'inline') {
      if (!inlineAgrees(token) || !fill(parent, token.children ?? [])) return false;
    } else if (token.type === 'text' || token.type === 'softbreak') {
      const words = token.type === 'text' ? token.content : '\n';
      if (doubtfulWords.test(words)) return false;
      addText(parent.children, words);
    } else {
      const node = leafOf(token);
      if (node === null) return false;
      parent.children.push(node);
    }
  }
  return true;
}

/** Parts of a table that the tree does not have. */
const bare: ReadonlySet<string> = new Set(['thead_open', 'thead_close', 'tbody_open', 'tbody_close']);

function openNode(token: Token, parents: readonly Draft[]): Draft | null {
  switch (token.type) {
    case 'paragraph_open':
      if (!token.hidden) loosen(parents);
      return open('paragraph');
    case 'heading_open':
      return token.markup.startsWith('#') ? open('heading', { depth: Number(token.tag.slice(1)) }) : null;
    case 'bullet_list_open':
      return open('list', { ordered: false, start: null, spread: false });
    case 'ordered_list_open':
      return open('list', { ordered: true, start: Number(token.attrGet('start') ?? 1), spread: false });
    case 'list_item_open':
      return open('listItem', { spread: false, checked: null });
    case 'blockquote_open':
      return open('blockquote');
    case 'em_open':
      return open('emphasis');
    case 'strong_open':
      return open('strong');
    case 'link_open':
      return open('link', { url: token.attrGet('href') ?? '', title: token.attrGet('title') });
    case 'table_open':
      return token.level > 0 ? null : open('table', { align: [] });
    case 'tr_open':
      return open('tableRow');
    case 'th_open':
      (parents.at(-2) as unknown as { align: (string | null)[] }).align.push(alignOf(token));
      return open('tableCell');
    case 'td_open':
      return open('tableCell');
    default:
      return null;
  }
}

function leafOf(token: Token): MarkdownNode | null {
  switch (token.type) {
    case 'code_inline':
      return { type: 'inlineCode', value: token.content };
    case 'hardbreak':
      return { type: 'break' };
    case 'hr':
      return { type: 'thematicBreak' };
    case 'fence':
      return fenceOf(token);
    default:
      return null;
  }
}

function fenceOf({ info, content }: Token): MarkdownNode | null {
  // Escapes in it would have to be undone.
  if (info.includes('\\')) return null;
  const words = info.trim();
  const lang = words.split(' ', 1)[0] || null;
  const meta = lang === null ? null : words.slice(lang.length).trim() || null;
  return Object.assign({ type: 'code', lang, value: content.replace(/\n$/, '') }, { meta });
}

/** A paragraph that shows as one makes the list around it a loose one. */
function loosen(parents: readonly Draft[]): void {
  const list = parents.at(-2);
  if (parents.at(-1)?.type === 'listItem' && list !== undefined) Object.assign(list, { spread: true });
}

function alignOf(token: Token): string | null {
  return /left|center|right/.exec(token.attrGet('style') ?? '')?.[0] ?? null;
}

/** remark keeps words and the ends of their lines in one node. */
function addText(children: MarkdownNode[], words: string): void {
  if (words === '') return;
  const last = children.at(-1);
  if (last?.type === 'text') children[children.length - 1] = { type: 'text', value: `${last.value}${words}` };
  else children.push({ type: 'text', value: words });
}

function open(type: string, more?: Readonly<Record<string, unknown>>): Draft {
  return Object.assign({ type, children: [] }, more);
}
