import type MarkdownIt from 'markdown-it';

type Token = ReturnType<MarkdownIt['parse']>[number];

/** Whether a body holds what markdown-it and remark could read differently, seen before either has read it. */
export function isDoubtful(markdown: string): boolean {
  return strange.test(markdown) || doubtful.test(markdown) || doubtfulLine.test(markdown);
}

/** Tables and fences that only one of the parsers sees or ends, as in a quote whose mark is left out. */
export function marksAgree(markdown: string, tokens: readonly Token[]): boolean {
  const tables = tokens.filter(({ type }) => type === 'table_open').length;
  const fences = tokens.filter(({ type }) => type === 'fence').length;
  return (
    countOf(tableRule, markdown) === tables &&
    countOf(tableHead, markdown) === tables &&
    countOf(fenceEdge, markdown) === 2 * fences
  );
}

function countOf(expression: RegExp, text: string): number {
  return text.match(expression)?.length ?? 0;
}

/** A line that could stand below the head of a table. */
const tableRule = /^(?=.*\|)(?=.*-)[-:| >*+.)\d]+$/gm;
/** The first two lines of a table, as everybody writes them: alone, with all pipes. */
const tableHead = /(?<![^\n]\n)^ {0,3}\|.*\n {0,3}\|[ :|]*-[ :|-]*$/gm;
const fenceEdge = /^[ >*+.)\d-]*(?:`{3}|~{3})/gm;

/** Characters that one parser or the other takes for blanks, breaks lines at, or reads in halves. */
const strange =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  /[\0-\x09\x0b-\x1f\x7f-\xa0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff]/;

/** Definitions, notes, tasks, entities and escaped backslashes. Without definitions, other brackets mean little. */
const doubtful = /\]:|\[\^|\[[\sxX]\]|&#?\w+;|\\\\/;

/**
 * Rows of table marks without a pipe, lines below a pipe that are a rule or a heading's, items without words, and
 * numbers right behind another mark, which may or may not interrupt a paragraph.
 */
const doubtfulLine =
  /^(?=[^|\n]*$)[^\n]*(?::-|-:)|^[^|\n]*\|[^\n]*\n[ >]*-+ *$|^ *(?:(?:[-*+]|\d+[.)]) +|> *)*(?:[-*+]|\d+[.)]) *$|^ *(?:(?:[-*+>]|\d+[.)]) *)+\d+[.)] /m;

/**
 * What GitHub's extensions or HTML could begin with, and marks of emphasis and code that were left over. In code and
 * addresses they are harmless.
 */
export const doubtfulWords = /[<~@`]|:\/\/|www\.|\*(?! )|(?<! )\*|(?<!\w)_|_(?!\w)/i;
/** The parsers pair long runs of them differently. */
const longRun = /\*{3}|_{3}|\*_|_\*/;

const mostBrackets = 20;

/** Whether remark would read the words of a block as these tokens say. */
export function inlineAgrees(token: Token): boolean {
  return !longRun.test(token.content) && bracketsAgree(token) && codeStands(token);
}

/** Whether brackets are few, and closed if code is near: markdown-it may miss code behind one that stays open. */
function bracketsAgree({ content, children }: Token): boolean {
  if (!content.includes('[') && !content.includes(']')) return true;
  if (content.split('[').length > mostBrackets || content.split(']').length > mostBrackets) return false;
  return (
    !content.includes('`') ||
    !children?.some(({ type, content: words }) => type === 'text' && words.includes('['))
  );
}

/** Whether code stands in the text as it is: that of several lines may hold their margins. */
function codeStands({ content, children }: Token): boolean {
  let from = 0;
  for (const { type, content: code } of children ?? []) {
    if (type !== 'code_inline') continue;
    const at = content.indexOf(`\`${code}\``, from);
    if (at < 0) return false;
    from = at + code.length + 2;
  }
  return true;
}
