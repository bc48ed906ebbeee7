import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { unwritable } from './unwritable.ts';

/** A file to write, or, with null, to take away. */
export interface FileChange {
  readonly path: string;
  readonly contents: string | Uint8Array | null;
  /** It must not be there yet. */
  readonly fresh?: boolean;
}

/**
 * Writes and takes away files: all of them, or, when one is refused, none. Everything is written beside its place
 * first. Folders that become empty go too.
 * @returns puts everything back as it was
 * @throws UsageError when the disk refuses
 */
export function writeAll(root: string, changes: readonly FileChange[]): () => void {
  if (changes.length === 0) return () => {};
  const mark = randomUUID();
  const drafts: string[] = [];
  const done: { readonly path: string; readonly before: Uint8Array | null }[] = [];
  const undo = () => {
    for (const { path, before } of done.reverse()) {
      const target = join(root, path);
      if (before === null) rmSync(target, { force: true });
      else {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, before);
      }
      removeEmpty(root, path);
    }
  };
  try {
    for (const { path, contents } of changes) {
      if (contents === null) continue;
      makeFolder(dirname(join(root, path)), path);
      drafts.push(writeDraft(root, path, contents, mark));
    }
    for (const { path, contents, fresh } of changes) {
      const target = join(root, path);
      let before: Uint8Array | null = null;
      try {
        if (existsSync(target) && fresh !== true) before = readFileSync(target);
        if (contents === null) rmSync(target, { force: true });
        else if (fresh === true) linkSync(draftOf(root, path, mark), target);
        else renameSync(draftOf(root, path, mark), target);
      } catch (error) {
        throw unwritable(error, path);
      }
      done.push({ path, before });
    }
  } catch (error) {
    undo();
    throw error;
  } finally {
    for (const draft of drafts) rmSync(draft, { force: true });
    for (const { path } of changes) removeEmpty(root, path);
  }
  return undo;
}

function draftOf(root: string, path: string, mark: string): string {
  return `${join(root, path)}.${mark}.tmp`;
}

function writeDraft(root: string, path: string, contents: string | Uint8Array, mark: string): string {
  const draft = draftOf(root, path, mark);
  try {
    writeFileSync(draft, contents, { flag: 'wx' });
    return draft;
  } catch (error) {
    throw unwritable(error, path);
  }
}

/** Git keeps no empty folders, so neither do we; the root stays. */
function removeEmpty(root: string, path: string): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const place = join(root, folder);
    if (!existsSync(place)) continue;
    if (!lstatSync(place).isDirectory() || readdirSync(place).length > 0) return;
    rmdirSync(place);
  }
}
