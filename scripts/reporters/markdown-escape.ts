import { visible } from './visible.ts';

/**
 * Text on one line for a cell of a Markdown table on GitHub. Nothing in it is markup, a mention, a reference to an
 * issue or a link of GitHub's own; what stands between two backticks becomes code.
 */
export function cell(text: string): string {
  const parts = visible(text).split('`');
  if (parts.length % 2 === 0) {
    // The last backtick has no partner: a character like any other.
    const last = parts.pop();
    parts.push(`${parts.pop()}\`${last}`);
  }
  return parts.map((part, index) => (index % 2 === 0 ? inert(part) : `<code>${inert(part)}</code>`)).join('');
}

/** The same, all of it as code: paths and ids. */
export function code(text: string): string {
  return `<code>${inert(visible(text))}</code>`;
}

/**
 * A character reference is never markup (CommonMark §2.5). GitHub looks for mentions, issues, addresses and emoji in
 * the finished text, though: there an invisible space breaks the word.
 */
function inert(text: string): string {
  return text.replace(active, (mark) => {
    const shown = mark.length === 1 ? `&#${mark.charCodeAt(0)};` : mark;
    return searched.test(mark) ? `${shown}&#8203;` : shown;
  });
}

const active = /[&<>"\\`*_{}[\]!|~$^#@]|:(?=\/\/|[\w+-]+:)|gh-(?=\d)|www(?=\.)/gi;
const searched = /^(?:[#@:]|gh-|www)$/i;
