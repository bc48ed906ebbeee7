import { sep } from 'node:path';

/** A word as it is typed into a shell: in quotes where it needs them, so that no part of it is run or replaced. */
export function shellWord(word: string, isWindows = sep === '\\'): string {
  if (/^[\w./-]+$/.test(word)) return word;
  // A path of Windows holds no double quotes, and its shells know no single ones.
  return isWindows ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
