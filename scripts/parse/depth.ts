import MarkdownIt from 'markdown-it';
import { readBody } from './markdown.ts';
import { deepest } from './nesting.ts';

/**
 * Whether a body nests deeper than anybody writes: quotes, lists, brackets, notes and emphasis. remark works on such a
 * body for minutes and then runs out of stack; it must not get to see it. The limits are those of `readBody`.
 */
export function nestsTooDeep(body: string): boolean {
  let deep = false;
  // A footnote holds blocks as a quote does, which only remark knows.
  const plain = body.includes('[^') ? body.replace(/\[\^[^\s\]]{1,100}\]:/g, '>') : body;
  const tell = () => {
    deep = true;
  };
  readBody(plain, (word) => word, tell);
  return deep || marksAbound(body) || emphasisNests(body);
}

/**
 * Each bracket that closes nothing is compared with all before it in its paragraph or table, and for each pair of tildes all
 * that follows there is moved.
 */
const mostMarks = 5000;

function marksAbound(body: string): boolean {
  if (body.length <= mostMarks) return false;
  return blocksOf(body).some((block) => [']', '~'].some((mark) => block.split(mark).length - 1 > mostMarks));
}

/** Few bodies have a paragraph with so many marks; only they are read in earnest. */
function emphasisNests(body: string): boolean {
  if (body.length <= 2 * deepest) return false;
  const crowded = blocksOf(body).some((block) => {
    const marks = block.match(/[*_~]/g);
    return marks !== null && marks.length > 2 * deepest;
  });
  // remark strikes through with one tilde as with two.
  return crowded && levelsOf(body.replace(/(?<!~)~(?!~)/g, '~~')) > deepest;
}

/** Emphasis, links and bracket pairs never reach over a blank line. */
function blocksOf(body: string): readonly string[] {
  return body.split(/\n[ \t]*\r?\n/);
}

function levelsOf(body: string): number {
  let levels = 0;
  for (const { children } of reader.parse(body, {}))
    for (const { level } of children ?? []) levels = Math.max(levels, level);
  return levels;
}

const reader = new MarkdownIt({ html: true });
