import { resolve } from 'node:path';
import { mebibytes } from '../assess/artifacts.ts';
import { type ReadRefusal, readUpTo } from '../io/read-limited.ts';
import { UsageError } from '../model/usage-error.ts';
import { visible } from '../reporters/visible.ts';

/** What to do about a file that is not taken, by why it is not. */
export type FileHints = Readonly<Record<ReadRefusal, string>>;

/**
 * The bytes of a file that somebody named.
 * @param typed its path as typed, from `cwd`
 * @param most how many bytes it may have
 * @throws UsageError where nothing is there, for a folder or a link, and for a file that is too large or may not be read
 */
export function readNamed(typed: string, cwd: string, most: number, hints: FileHints): Uint8Array {
  const read = readUpTo(resolve(cwd, typed), most);
  if ('bytes' in read) return read.bytes;
  throw refusedFile(typed, read.refused, most, hints);
}

/** Why the file that somebody named is not taken, as it is told. */
export function refusedFile(typed: string, why: ReadRefusal, most: number, hints: FileHints): UsageError {
  const said = {
    absent: `There is no file \`${visible(typed)}\`.`,
    'no-file': `\`${visible(typed)}\` is no file.`,
    large: `\`${visible(typed)}\` is larger than ${mebibytes(most)}.`,
  };
  return new UsageError(said[why], hints[why]);
}
