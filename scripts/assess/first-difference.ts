/** The first line, from 1, in which two texts differ; each side in words. */
export interface Difference {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/** Holds two texts against each other, whatever their line ends. @returns one difference, or none */
export function firstDifference(found: string, expected: string): readonly Difference[] {
  const these = linesOf(found);
  const those = linesOf(expected);
  const longer = these.length > those.length ? these : those;
  const at = longer.findIndex((_, index) => these[index] !== those[index]);
  return at < 0 ? [] : [{ line: at + 1, found: shown(these[at]), expected: shown(those[at]) }];
}

/** Without what a checkout on Windows adds, and without the line break that a file ends in. */
function linesOf(text: string): readonly string[] {
  return text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
}

function shown(line: string | undefined): string {
  if (line === undefined) return 'nothing more';
  return line === '' ? 'an empty line' : `\`${line}\``;
}
