import { lineWords } from '../assess/line-words.ts';
import type { ExampleText } from '../model/rule-page.ts';
import type { Secret } from '../model/snapshot.ts';
import { changedFiles, exampleDay } from './example.ts';
import type { Example } from './rule.ts';

/** What an example changes, as its page shows it: the lines that differ, or a few words where no lines do. */
export function changeOf(example: Example): Pick<ExampleText, 'path' | 'removed' | 'added' | 'otherwise'> {
  const { change, today = exampleDay } = example;
  const nothing = { path: null, removed: [], added: [], otherwise: null };
  if ('hex' in change)
    return {
      ...nothing,
      path: change.path,
      otherwise: `\`${change.from}\` is saved as the bytes ${change.hex}`,
    };
  if ('from' in change && change.times !== undefined) {
    return {
      ...nothing,
      path: change.path,
      otherwise: `${JSON.stringify(change.to)} stands ${change.times} times in place of ${JSON.stringify(change.from)}`,
    };
  }
  if ('from' in change) {
    const [before, after] = [example.files[change.path], changedFiles(example)[change.path]];
    return { ...nothing, path: change.path, ...differing(String(before), String(after)) };
  }
  if ('bytes' in change)
    return { ...nothing, path: change.path, otherwise: `the file has ${change.bytes} bytes` };
  if ('place' in change) return { ...nothing, path: change.place, otherwise: placeWords[change.type] };
  if ('add' in change) return { ...nothing, path: change.add, otherwise: 'this file is added' };
  if ('remove' in change) return { ...nothing, path: change.remove, otherwise: 'this file is removed' };
  if ('today' in change)
    return { ...nothing, otherwise: `the same files, judged on ${change.today} instead of ${today}` };
  if ('secrets' in change)
    return { ...nothing, path: change.secrets.at(-1)?.path ?? null, otherwise: foundWords(change.secrets) };
  return { ...nothing, otherwise: historyWords[change.noHistory] };
}

/** The scanner's words are not shown with what they speak of: an example holds no secret either. */
function foundWords(secrets: readonly Secret[]): string {
  const each = secrets.map(({ what, lines }) => `${what} on ${lineWords(lines)}`);
  return `the scanner finds ${each.join(', and ')}`;
}

const placeWords = {
  directory: 'a folder has this name',
  link: 'a symbolic link has this name',
  other: 'a device or pipe has this name',
} as const;

const historyWords = {
  'no-git': 'the same files, outside a git repository',
  'no-commits': 'the same files, in a repository without a commit',
  shallow: 'the same files, in a clone without its history',
} as const;

/** The lines in which two texts differ. */
function differing(
  before: string,
  after: string,
): { readonly removed: readonly string[]; readonly added: readonly string[] } {
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1;
  return { removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) };
}
