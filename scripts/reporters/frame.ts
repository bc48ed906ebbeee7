import { cellOf, widthOf } from './visible.ts';

/** Code units of a line that are shown; of a longer one, what stands around the column. */
const SHOWN = 96;

/**
 * The line of a problem between its neighbors, with a caret under the column. Line and column count from 1, the
 * column in UTF-16 code units. Empty when the file has no such line.
 */
export function frame(lines: readonly string[], line: number, column: number): readonly string[] {
  const text = lines[line - 1];
  if (text === undefined) return [];
  const gutter = String(Math.min(line + 1, lines.length)).length;
  const numbered = (number: number, shown: string) =>
    `${String(number).padStart(gutter)} │ ${shown}`.trimEnd();
  const neighbor = (number: number) => {
    const near = lines[number - 1];
    return near === undefined ? [] : [`  ${numbered(number, cut(near, 0).text)}`];
  };
  const at = Math.min(Math.max(column - 1, 0), text.length);
  const { text: shown, caret } = cut(text, at);
  return [
    ...neighbor(line - 1),
    `> ${numbered(line, shown)}`,
    `  ${' '.repeat(gutter)} │ ${' '.repeat(caret)}^`,
    ...neighbor(line + 1),
  ];
}

/** The part of a line around an offset, safe to show, and the terminal column of the offset in it. */
function cut(line: string, at: number): { readonly text: string; readonly caret: number } {
  const from = line.length <= SHOWN || at < SHOWN - 20 ? 0 : characterStart(line, at - Math.floor(SHOWN / 2));
  const to = line.length <= from + SHOWN ? line.length : characterStart(line, from + SHOWN);
  const before = (from > 0 ? '…' : '') + shown(line.slice(from, characterStart(line, at)));
  const after = shown(line.slice(characterStart(line, at), to)) + (to < line.length ? '…' : '');
  return { text: before + after, caret: widthOf(before) };
}

function shown(part: string): string {
  return Array.from(part.replace(/\r$/, ''), cellOf).join('');
}

/** The offset, or the one before it when it would cut a surrogate pair in two. */
function characterStart(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  const before = line.charCodeAt(offset - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset - 1 : offset;
}
