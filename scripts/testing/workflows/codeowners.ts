/** One line of CODEOWNERS that GitHub would act on. Lines count from 1. */
export type OwnerLine = {
  readonly line: number;
  readonly pattern: string;
  readonly owners: readonly string[];
};

/**
 * The active lines of a CODEOWNERS text: without blank lines and without comments, also those behind an entry.
 * A backslash keeps the next character, so `\#` and an escaped space belong to the pattern.
 * Source: GitHub's documentation, "About code owners", syntax.
 */
export function activeOwnerLines(text: string): readonly OwnerLine[] {
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const [pattern = '', ...owners] = withoutComment(raw).match(/(?:\\.|[^\s\\])+/g) ?? [];
    return pattern === '' ? [] : [{ line: index + 1, pattern, owners }];
  });
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s)#.*$/, '');
}
