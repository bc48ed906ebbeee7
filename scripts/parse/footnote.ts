import type MarkdownIt from 'markdown-it';

type BlockRule = Parameters<MarkdownIt['block']['ruler']['before']>[2];

/** `[^1]: words` is a footnote on the site and on GitHub, not the address of a link: its words are prose. */
export function readFootnote(...[state, line, , silent]: Parameters<BlockRule>): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (!state.src.startsWith('[^', start)) return false;
  const text = state.src.slice(start, state.eMarks[line]);
  const label = /^\[\^[^\s\]]{1,100}\]:/.exec(text)?.[0];
  if (label === undefined) return false;
  if (silent) return true;
  const words = state.push('inline', '', 0);
  words.content = text.slice(label.length).trim();
  words.map = [line, line + 1];
  words.children = [];
  state.line = line + 1;
  return true;
}
