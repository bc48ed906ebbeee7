import { scalar } from './record.ts';

/** Text as YAML reads it back to the last character, on one line: also line ends and marks that nobody sees. */
export function exactScalar(text: string): string {
  if (!hidden.test(text)) return scalar(text);
  return JSON.stringify(text).replace(hidden, (mark) =>
    Array.from(mark, (_, at) => `\\u${mark.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** Text in a code span of Markdown, as it is: a longer fence holds backticks. Blanks become one, hidden marks are left out. */
export function codeSpan(text: string): string {
  const shown = text.replace(/\s+/g, ' ').replace(hidden, '').trim();
  if (shown === '') return '(empty)';
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  // Beside a backtick a fence needs a blank, which Markdown takes away again.
  const blank = /^`|`$/.test(shown) ? ' ' : '';
  return `${fence}${blank}${shown}${blank}${fence}`;
}

/** A code span in a cell of a table, where a bar would end the cell. */
export function codeCell(text: string): string {
  return codeSpan(text).replaceAll('|', '\\|');
}

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
