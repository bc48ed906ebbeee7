import { createHash, hash } from 'node:crypto';
import { closeSync, existsSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { contentFolders, type SourceFile } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { memoryKeeper } from './memory.ts';

/** Files that systems leave behind; they are nobody's content. */
const litter = new Set(['.DS_Store', '.gitkeep', 'Thumbs.db', 'desktop.ini']);

/** Lists the content folders, or some of them, sorted by path. Links are listed, never followed; a folder only when it poses as a record. */
export function listContent(
  root: string,
  folders: readonly string[] = contentFolders,
): readonly SourceFile[] {
  const files: SourceFile[] = [];
  for (const folder of folders) {
    const found = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (found?.isDirectory()) listFolder(root, folder, files);
    else if (found !== undefined)
      files.push({ path: folder, bytes: 0, type: found.isSymbolicLink() ? 'link' : 'other' });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function listFolder(root: string, folder: string, files: SourceFile[]): void {
  for (const entry of reading(folder, () => readdirSync(`${root}/${folder}`, { withFileTypes: true }))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name.endsWith('.md')) files.push({ path, bytes: 0, type: 'directory' });
      else listFolder(root, path, files);
    } else if (!litter.has(entry.name)) {
      const type = entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other';
      files.push({
        path,
        bytes: type === 'file' ? reading(path, () => sizeOf(`${root}/${path}`)) : 0,
        type,
      });
    }
  }
}

function sizeOf(path: string): number {
  return lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Reads files one after another into one buffer: many times faster than a promise a file.
 * The bytes are valid until the next call.
 */
export function fileReader(root: string): (path: string) => Uint8Array {
  const keepMemory = memoryKeeper();
  let buffer = Buffer.allocUnsafe(64 * 1024);
  return (path) => {
    keepMemory();
    const descriptor = openToRead(root, path);
    try {
      let length = 0;
      // Until nothing more comes: where a disk is far away, a piece may be shorter than the file.
      for (let read = readSync(descriptor, buffer); read > 0; ) {
        length += read;
        if (length === buffer.length) buffer = Buffer.concat([buffer], length * 2);
        read = readSync(descriptor, buffer, length, buffer.length - length, null);
      }
      return buffer.subarray(0, length);
    } finally {
      closeSync(descriptor);
    }
  };
}

/** SHA-256 of a file, in pieces, so that a recording of a screen does not have to fit into memory. */
export function fileHasher(root: string): (path: string) => string {
  const piece = Buffer.allocUnsafe(256 * 1024);
  return (path) => {
    const descriptor = openToRead(root, path);
    try {
      let read = readSync(descriptor, piece);
      // Most fit into one piece, and one call.
      if (read < piece.length) return hash('sha256', piece.subarray(0, read));
      const sum = createHash('sha256');
      for (; read > 0; read = readSync(descriptor, piece)) sum.update(piece.subarray(0, read));
      return sum.digest('hex');
    } finally {
      closeSync(descriptor);
    }
  };
}

function openToRead(root: string, path: string): number {
  return reading(path, () => openSync(`${root}/${path}`, 'r'));
}

/** What the disk answers about a path. @throws UsageError like `unreadable` */
export function reading<T>(path: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw unreadable(error, path);
  }
}

/** A UsageError for what went away since it was listed, or that may not be read: nothing is wrong with the engine. Else the error itself. */
export function unreadable(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    return new UsageError(`\`${path}\` went away while the repository was read.`, 'Run the command again.');
  if (code === 'EACCES' || code === 'EPERM')
    return new UsageError(`\`${path}\` may not be read by you.`, 'Give yourself the right to read it.');
  return error;
}

/** The repository that a folder lies in: the nearest one above it with a program, else with `.git`; undefined when there is neither. */
export function findRoot(folder: string): string | undefined {
  return climb(folder, (each) => existsSync(join(each, 'program', 'program.md'))) ?? topOf(folder);
}

/** Whether the folder, or one above it, is a git repository. */
export function isInGit(folder: string): boolean {
  return topOf(folder) !== undefined;
}

/** The top of the work tree that a folder lies in; undefined outside of any. */
export function topOf(folder: string): string | undefined {
  return climb(folder, hasGit);
}

/** The bare repository that a folder is, or lies in: it has a history and no files. */
export function bareRepository(folder: string): string | undefined {
  return climb(
    folder,
    (each) =>
      existsSync(join(each, 'HEAD')) && ['objects', 'refs'].every((name) => isFolder(join(each, name))),
  );
}

function hasGit(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

function climb(folder: string, accepts: (folder: string) => boolean): string | undefined {
  for (let each = resolve(folder); ; each = dirname(each)) {
    if (accepts(each)) return each;
    if (dirname(each) === each) return undefined;
  }
}

export function isFolder(path: string): boolean {
  return existsSync(path) && lstatSync(path).isDirectory();
}
