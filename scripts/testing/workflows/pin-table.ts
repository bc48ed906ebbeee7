import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Pin } from './policy/rule.ts';

/** Where the table of reviewed pins lies: the folder in `PLAINPROOF_SHARED`, else `../shared` beside the repository. */
export function pinTablePath(root: string, shared = process.env.PLAINPROOF_SHARED): string {
  return join(shared ? resolve(root, shared) : join(root, '..', 'shared'), 'github', 'action-pins.tsv');
}

/**
 * Reads the table: `owner/repository` → version and commit; null when the file is not there.
 * Throws when a row is no pin, because a table half read would excuse a wrong commit.
 */
export function readPinTable(path: string): ReadonlyMap<string, Pin> | null {
  if (!existsSync(path)) return null;
  const [, ...rows] = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((row) => row !== '');
  return new Map(rows.map((row) => readRow(path, row)));
}

function readRow(path: string, row: string): readonly [string, Pin] {
  const [action = '', version = '', commit = ''] = row.split('\t');
  if (
    !/^[^/\s]+\/[^/\s]+$/.test(action) ||
    !/^v\d+\.\d+\.\d+$/.test(version) ||
    !/^[0-9a-f]{40}$/.test(commit)
  ) {
    throw new Error(
      `${path} has the row "${row}"; expected action, version and full commit, separated by tabs.`,
    );
  }
  return [action, { version, commit }];
}
