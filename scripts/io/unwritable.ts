import { UsageError } from '../model/usage-error.ts';

/** What the disk refuses is the user's to mend, not a bug. */
export function unwritable(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const refused = refusals[code];
  return refused === undefined
    ? error
    : new UsageError(`\`${path}\` could not be written: ${refused[0]}.`, refused[1]);
}

const refusals: Readonly<Record<string, readonly [string, string]>> = {
  EEXIST: ['it is there already', 'Choose another id or title; nothing was changed.'],
  ENOTDIR: [
    'a file stands where its folder would be',
    'Name another folder, or move that file away; nothing was changed.',
  ],
  EISDIR: [
    'a folder stands in its place',
    'Name another folder, or move that one away; nothing was changed.',
  ],
  ENAMETOOLONG: ['its name is too long for this disk', 'Choose a shorter name; nothing was changed.'],
  ELOOP: [
    'a symbolic link on the way leads back to itself',
    'Name another folder, or remove the link; nothing was changed.',
  ],
  ENOENT: [
    'a symbolic link on the way leads nowhere',
    'Name another folder, or remove the link; nothing was changed.',
  ],
  ENOTSUP: ['the system makes no folders there', 'Name a folder on a disk; nothing was changed.'],
  EROFS: ['the disk is read-only', 'Work in a copy that can be written; nothing was changed.'],
  EACCES: ['you may not write there', 'Fix the rights of the folder; nothing was changed.'],
  EPERM: ['you may not write there', 'Fix the rights of the folder; nothing was changed.'],
  ENOSPC: ['the disk is full', 'Make room and run it again; nothing was changed.'],
};
