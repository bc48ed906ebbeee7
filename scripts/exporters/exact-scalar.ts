import { scalar } from './record.ts';

/** Text as YAML reads it back to the last character, on one line: also line ends and marks that nobody sees. */
export function exactScalar(text: string): string {
  if (!hidden.test(text)) return scalar(text);
  return JSON.stringify(text).replace(hidden, (mark) =>
    Array.from(mark, (_, at) => `\\u${mark.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** Text in a code span of Markdown, also in a table; a backtick becomes an apostrophe. */
export function codeSpan(text: string): string {
  const shown = text
    .replace(/\s+/g, ' ')
    .replace(hidden, '')
    .replaceAll('`', "'")
    .replaceAll('|', '\\|')
    .trim();
  return shown === '' ? '(empty)' : `\`${shown}\``;
}

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
