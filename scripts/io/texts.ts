import { Buffer, isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../model/snapshot.ts';
import { reading } from './disk.ts';

/**
 * Texts of the repository as they lie on disk, byte order marks too: content, and the files and folders asked for.
 * What is no UTF-8 is left out. Links are not followed.
 */
export function readTexts(
  root: string,
  content: readonly SourceFile[],
  beside: readonly string[],
): ReadonlyMap<string, string> {
  const listed = content.filter(({ type, path }) => type === 'file' && /\.(?:md|yaml)$/.test(path));
  const paths = [...listed.map(({ path }) => path), ...beside.flatMap((path) => filesBelow(root, path))];
  const texts = new Map<string, string>();
  for (const path of paths) {
    const bytes = reading(path, () => readFileSync(join(root, path)));
    if (isUtf8(bytes)) texts.set(path, Buffer.from(bytes).toString('utf8'));
  }
  return texts;
}

function filesBelow(root: string, path: string): readonly string[] {
  const found = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined || found.isSymbolicLink()) return [];
  if (!found.isDirectory()) return found.isFile() ? [path] : [];
  return reading(path, () => readdirSync(join(root, path))).flatMap((name) =>
    filesBelow(root, `${path}/${name}`),
  );
}
