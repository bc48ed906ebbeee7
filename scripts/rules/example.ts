import { Buffer } from 'node:buffer';
import type { SourceFile } from '../model/snapshot.ts';
import type { Example } from './rule.ts';

/** The day that an example is judged on, unless it says another. */
export const exampleDay = '2026-07-01';
/** The instant of every example. */
export const exampleInstant = `${exampleDay}T12:00:00.000Z`;

type Contents = Readonly<Record<string, string | Uint8Array>>;

/** The files of an example after its change: texts, or bytes where the change is about bytes. */
export function changedFiles({ files, change }: Example): Contents {
  const changed: Record<string, string | Uint8Array> = { ...files };
  if ('hex' in change) changed[change.path] = withBytes(files[change.path] ?? '', change.from, change.hex);
  else if ('from' in change) {
    const to = change.to.repeat(change.times ?? 1);
    changed[change.path] = (files[change.path] ?? '').replace(change.from, () => to);
  } else if ('add' in change) changed[change.add] = change.text;
  else if ('remove' in change) delete changed[change.remove];
  return changed;
}

/** The listing of an example after its change: a size, or something that is no file, is only claimed there. */
export function changedListing({ change }: Example, files: readonly SourceFile[]): readonly SourceFile[] {
  if ('bytes' in change)
    return files.map((file) => (file.path === change.path ? { ...file, bytes: change.bytes } : file));
  if (!('place' in change)) return files;
  return [...files, { path: change.place, bytes: 0, type: change.type }].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

function withBytes(text: string, from: string, hex: string): Uint8Array {
  const at = text.indexOf(from);
  return Buffer.concat([
    Buffer.from(text.slice(0, at)),
    Buffer.from(hex, 'hex'),
    Buffer.from(text.slice(at + from.length)),
  ]);
}
