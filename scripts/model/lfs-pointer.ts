import { Buffer } from 'node:buffer';

/** The file that a pointer of Git LFS stands for. */
export interface LfsPointer {
  /** 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A pointer is shorter than this, in bytes. */
export const longestPointer = 1024;

/**
 * What lies in a work tree in place of a file of Git LFS that was not fetched; null for anything else.
 * Source: the specification of Git LFS, version 1 (git-lfs/docs/spec.md).
 */
export function lfsPointer(bytes: Uint8Array): LfsPointer | null {
  if (bytes.length >= longestPointer) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\S+ \S+\n)*oid sha256:([0-9a-f]{64})\nsize (\d{1,15})\n$/.exec(
      text,
    );
  return found === null ? null : { sha256: found[1] ?? '', bytes: Number(found[2]) };
}
