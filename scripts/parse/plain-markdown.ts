/** What a body holds, before slugs are made. */
export interface PlainMarkdown {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly links: readonly string[];
  /** The lines that may hold an id, without code and without the addresses of links. */
  readonly words: readonly string[];
}

/**
 * Reads a body that is plain enough to be read line by line, thirty times faster than by a parser; undefined when it
 * is not, and a conforming parser must decide. Most policies, controls and evidence are plain: headings with `#`,
 * paragraphs, lists, tables of words, code in single backticks, links in one piece.
 *
 * Whatever could change how another line is read makes a body not plain: HTML, entities, escapes, images, quotes,
 * footnotes, definitions, fences, indented lines, underlined headings, brackets and backticks that are not closed on
 * their line. A differential test holds the two readers equal wherever this one answers.
 */
export function readPlain(body: string): PlainMarkdown | undefined {
  if (isOdd(body)) return undefined;
  const headings: { level: number; text: string }[] = [];
  const links: string[] = [];
  const words: string[] = [];
  for (let start = 0; start < body.length; ) {
    const end = body.indexOf('\n', start);
    const line = end < 0 ? body.slice(start) : body.slice(start, end);
    start = end < 0 ? body.length : end + 1;
    if (mayBeOdd.test(line) && oddLine.test(line)) return undefined;
    const heading = headingOf(line);
    if (heading !== undefined) {
      if (marked.test(heading.text)) return undefined;
      headings.push(heading);
    }
    const isActive = active.test(line);
    // A table may lose cells; then what stands in them is not on the page.
    if (line.includes('|') && (isActive || idBegins.test(line))) return undefined;
    const plain = isActive ? withoutLinks(withoutCode(line), links) : line;
    if (plain === undefined) return undefined;
    if (idBegins.test(plain)) words.push(plain);
  }
  return { headings, links, words };
}

/** A heading with `#`, as CommonMark 0.31.2 §4.2 reads it. */
function headingOf(line: string): { level: number; text: string } | undefined {
  let at = 0;
  while (at < 3 && line.charCodeAt(at) === space) at += 1;
  const first = at;
  while (line.charCodeAt(at) === hash) at += 1;
  const level = at - first;
  if (level === 0 || level > 6 || (at < line.length && line.charCodeAt(at) !== space)) return undefined;
  // Only the blank counts as one; other white space is part of the text.
  let from = at;
  let to = line.length;
  while (from < to && line.charCodeAt(from) === space) from += 1;
  while (to > from && line.charCodeAt(to - 1) === space) to -= 1;
  let before = to;
  while (before > from && line.charCodeAt(before - 1) === hash) before -= 1;
  // A closing run of `#` stands alone or after a blank.
  if (before < to && (before === from || line.charCodeAt(before - 1) === space)) to = before;
  while (to > from && line.charCodeAt(to - 1) === space) to -= 1;
  return { level, text: line.slice(from, to) };
}

const space = 32;
const hash = 35;

/** Whether a body is not plain, wherever the reason stands. Looked for one by one: together they take three times as long. */
function isOdd(body: string): boolean {
  // HTML and autolinks, entities, escapes; tabs and other line ends
  if (/[<&\\\t\r]/.test(body)) return true;
  // Images, footnotes, definitions, references.
  if (body.includes('[') && ['![', '[^', ']:', ']['].some((mark) => body.includes(mark))) return true;
  // Fences, and code that may hold backticks.
  if (body.includes('``') || body.includes('~~~')) return true;
  // Underscores that may be emphasis.
  return body.includes('_') && /(?:^|\W)_|_(?:\W|$)/m.test(body);
}

/** What makes a body not plain at the beginning of a line. */
const oddLine = new RegExp(
  [
    '^ {4}', // indented code, nested lists
    '^ {0,3}>', // quotes
    '^ {0,3}[-=]+ *$', // underlined headings
    '^ {0,3}(?:[-*_] *){3,}$', // lines
    '^ *(?:[-+*]|\\d{1,9}[.)])(?: {5,}| *$| +(?:[#>=|]|[-+*](?: |$)|\\d{1,9}[.)](?: |$)))', // a block inside an item
  ].join('|'),
);
/** What those lines begin with; most lines do not. */
const mayBeOdd = /^[ >=*_+\d-]/;

/** What every id begins with. */
const idBegins = /[A-Z]-[A-Z0-9]|[ACIP]\d\.\d/;
/** What would make the text of a heading another than it stands. */
const marked = /[*_~[\]`|!]/;
/** What makes a line more than words. */
const active = /[[\]`]/;

/** The line with two backticks, which no word holds, for all code. An odd number of them is left as it is. */
function withoutCode(line: string): string {
  return line.includes('`') ? line.replace(/`[^`]*`/g, '``') : line;
}

/** The line with the addresses of its links blanked; undefined when a bracket or backtick is left over. */
function withoutLinks(line: string, links: string[]): string | undefined {
  let plain = '';
  let from = 0;
  linkForm.lastIndex = 0;
  for (let match = linkForm.exec(line); match !== null; match = linkForm.exec(line)) {
    const [whole, text = '', address = ''] = match;
    links.push(address);
    plain += `${line.slice(from, match.index)} ${text} `;
    from = match.index + whole.length;
  }
  plain += line.slice(from);
  return /[[\]]/.test(plain) || hasLoneBacktick(plain) ? undefined : plain;
}

const linkForm = /\[([^[\]]*)\]\(([^\s()<>"'`]*)\)/g;

/** Blanked code is an even run of two or more; a single backtick is a span that does not end on its line. */
function hasLoneBacktick(line: string): boolean {
  return /(?:^|[^`])`(?:[^`]|$)/.test(line);
}
