import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';
import type { Body, Diagram } from '../model/record.ts';
import { diagramOf, isMermaid, noDiagrams } from './fenced-diagram.ts';
import { copyOf } from './flat.ts';
import { readFootnote } from './footnote.ts';
import { bracketsNest, deepest } from './nesting.ts';
import { type PlainMarkdown, readPlain } from './plain-markdown.ts';
import { plainSlug } from './slugs.ts';

export type Token = ReturnType<MarkdownIt['parse']>[number];

/**
 * What cannot be left in a finished text: template marks and the usual words for "later".
 * Everything that repeats is bounded: a hostile line must not be read over and over.
 */
export const placeholder =
  /\{\{[^{}\n]{0,80}\}\}|\bWrite here:|\b(?:TODO|TBD|FIXME)\b|\b[Ll]orem ipsum\b|\[(?:[Cc]ompany|[Yy]our|[Ii]nsert|[Nn]ame of|[Dd]ate)\b[^[\]\n]{0,80}\]/g;

/** A word of each mark. YAML folds lines between words; only a backslash could write a word otherwise. */
const wordOfPlaceholder =
  /\\|\{\{|Write|TODO|TBD|FIXME|orem|\[(?:[Cc]ompany|[Yy]our|[Ii]nsert|[Nn]ame|[Dd]ate)/;

/** False only where `placeholder` finds nothing, in YAML or in prose without escapes; asked first, for it is ready sooner. */
export function mayHoldPlaceholder(text: string): boolean {
  return wordOfPlaceholder.test(text);
}

/** Words that have the form of an id. Whether they should name something is a rule's question. */
export const idLike =
  /(?<![\w/.-])(?:[A-Z]{2,4}-[A-Z0-9]+(?:-[A-Z0-9]+)*|(?:CC|PI|[ACP])\d\.\d{1,2})(?![\w-]|\.\d)/g;

/**
 * Reads headings, links, ids, leftovers and diagrams of a body with a conforming parser (CommonMark and GFM tables).
 * Addresses come as written, entities and escapes undone; nothing is fetched and nothing is turned into HTML.
 * A plain body is read without the parser (`readQuickly`); the answer is the same.
 * `tooDeep` is told the line, from 1 in the body, at which nesting became too deep for the rest to be read.
 */
export function readBody(
  body: string,
  keep: (text: string) => string,
  tooDeep: (line: number) => void = ignore,
  readQuickly: (body: string) => PlainMarkdown | undefined = readPlain,
): Body {
  if (body.trim() === '') return emptyBody;
  const isDisguised = disguised.test(body);
  const found: Found = {
    anchors: [],
    sections: [],
    links: [],
    mentions: new Set(),
    placeholders: new Set(),
    diagrams: [],
    slugger: new GithubSlugger(),
    mentionsIds: isDisguised || holds(idLike, body),
    hasLeftovers: isDisguised || (mayHoldPlaceholder(body) && holds(placeholder, body)),
  };
  const plain = found.hasLeftovers ? undefined : readQuickly(body);
  if (plain === undefined) readTokens(body, found, tooDeep);
  else {
    found.links.push(...plain.links);
    for (const line of plain.words) readWords(line, found);
    for (const { level, text } of plain.headings) readHeading(text, level, found);
  }
  return {
    anchors: found.anchors.slice(),
    sections: found.sections.slice(),
    links: found.links.map(keep),
    mentions: found.mentions.size === 0 ? none : [...found.mentions].map(keep),
    placeholders: found.placeholders.size === 0 ? none : [...found.placeholders].map(keep),
    diagrams:
      found.diagrams.length === 0
        ? noDiagrams
        : found.diagrams.map(({ kind, words }) => ({ kind: keep(kind), words })),
    duties: noDuties,
  };
}

/** The tokens of a body, as the conforming parser reads it. */
export function tokensOf(body: string): readonly Token[] {
  return parser().parse(body, {});
}

/** The conforming way: every body could be read like this, and the others must be. */
function readTokens(body: string, found: Found, tooDeep: (line: number) => void): void {
  const tokens = tokensOf(body);
  let deep = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const isInline = token.type === 'inline';
    if (!deep && (token.level >= deepest || (isInline && bracketsNest(token.content)))) {
      deep = true;
      tooDeep((token.map?.[0] ?? 0) + 1);
    }
    if (token.type === 'fence') readFence(token, found);
    if (!isInline) continue;
    const before = tokens[index - 1];
    readInline(token.children ?? [], found);
    if (before?.type === 'heading_open')
      readHeading(textOf(token.children ?? []), Number(before.tag.slice(1)), found);
  }
}

const none: readonly string[] = [];
const noDuties: Body['duties'] = [];

/** Entities and escapes: the words of the page are not those of the file. */
const disguised = /[&\\]/;

function holds(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0;
  return expression.test(text);
}

function ignore(): void {}

export const emptyBody: Body = {
  anchors: [],
  sections: [],
  links: [],
  mentions: [],
  placeholders: [],
  diagrams: noDiagrams,
  duties: noDuties,
};

/** One for all files: it keeps no state between them. Made for the first body that is not plain. */
function parser(): MarkdownIt {
  made ??= createParser();
  return made;
}

let made: MarkdownIt | undefined;

function createParser(): MarkdownIt {
  const reader = new MarkdownIt({ html: true, linkify: false, typographer: false });
  // The address is judged by a rule; here it must come through as it stands.
  reader.validateLink = () => true;
  reader.normalizeLink = (address) => address;
  reader.normalizeLinkText = (address) => address;
  reader.block.ruler.before('reference', 'footnote', readFootnote);
  return reader;
}

interface Found {
  readonly anchors: string[];
  readonly sections: string[];
  readonly links: string[];
  readonly mentions: Set<string>;
  readonly placeholders: Set<string>;
  readonly diagrams: Diagram[];
  readonly slugger: GithubSlugger;
  /** Most bodies hold neither; then their words need no second look. */
  readonly mentionsIds: boolean;
  readonly hasLeftovers: boolean;
}

/** The language ends at the first blank, before entities and escapes are undone. */
function readFence({ info, content }: Token, found: Found): void {
  const language = parser().utils.unescapeAll(/[^ \t]+/.exec(info)?.[0] ?? '');
  if (isMermaid(language)) found.diagrams.push(diagramOf(content));
}

function readInline(children: readonly Token[], found: Found): void {
  for (const child of children) {
    if (child.type === 'text') readWords(child.content, found);
    else if (child.type === 'link_open') found.links.push(child.attrGet('href') ?? '');
    else if (child.type === 'image') {
      // What stands in its description is neither link nor prose on the page.
      found.links.push(child.attrGet('src') ?? '');
    }
  }
}

function readWords(words: string, found: Found): void {
  if (found.mentionsIds) collect(idLike, words, found.mentions);
  if (found.hasLeftovers) collect(placeholder, words, found.placeholders);
}

/** Like `matchAll`, which copies the expression each time: that costs more than the search. */
function collect(expression: RegExp, words: string, into: Set<string>): void {
  expression.lastIndex = 0;
  for (let match = expression.exec(words); match !== null; match = expression.exec(words)) into.add(match[0]);
}

function readHeading(text: string, level: number, found: Found): void {
  const plain = plainSlug(text);
  const { slugger } = found;
  if (plain in slugger.occurrences) found.anchors.push(copyOf(slugger.slug(text)));
  else {
    slugger.occurrences[plain] = 0;
    found.anchors.push(plain);
  }
  // Without a number: a section is asked for by its name, however many there are.
  if (level === 2) found.sections.push(plain);
}

/** The words of a heading as they read. */
export function textOf(children: readonly Token[]): string {
  return children
    .map(({ type, content, children: inner }) =>
      type === 'text' || type === 'code_inline'
        ? content
        : type === 'softbreak'
          ? ' '
          : type === 'image'
            ? textOf(inner ?? [])
            : '',
    )
    .join('');
}
