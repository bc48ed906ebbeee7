import type { Draft } from '../model/problem.ts';
import type { SourceFile } from '../model/snapshot.ts';
import { fault } from './fault.ts';

/** The longest path that can be checked out everywhere: Windows allows 260, the folder above takes some. */
export const longestPath = 200;

// Control characters, what Windows forbids, and marks that make a name read differently from what it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unsafe = /[\u0000-\u001f\u007f<>:"|?*\\\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
/**
 * Names of devices, and ends that Windows cuts off, in any folder of the path. No class of most letters: with the flag,
 * V8 would look up both cases of each of them.
 */
const reserved = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)|[. ](?:\/|$)/i;

/** Whether Windows cannot store a file or folder of the path. */
export function isReserved(path: string): boolean {
  return reserved.test(path);
}

/** Names that some machine cannot hold, or that two people would read as different files. */
export function nameFaults(files: readonly SourceFile[]): readonly Draft[] {
  const faults: Draft[] = [];
  const folded = new Map<string, string>();
  for (const { path } of files) {
    const spot = { path, line: 1 };
    const found = unsafe.exec(path);
    if (found !== null) {
      const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      faults.push(fault('file-name-is-portable', 'character', spot, { code: `U+${code}` }));
    } else if (isReserved(path)) {
      const name = path.split('/').find(isReserved) ?? '';
      faults.push(fault('file-name-is-portable', 'reserved', spot, { name }));
    } else if (path.length > longestPath) {
      faults.push(fault('file-name-is-portable', 'long', spot, { length: path.length, limit: longestPath }));
    }
    // Some disks fold case, some store accents apart from their letters.
    const key = path.normalize('NFC').toLowerCase();
    const other = folded.get(key);
    if (other === undefined) folded.set(key, path);
    else faults.push(fault('file-name-is-portable', 'collision', spot, { other }));
  }
  return faults;
}
