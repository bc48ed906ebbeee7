import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

/** What came from upstream, so that an upgrade can tell what a user changed: path → SHA-256 of the text with LF. */
export interface Upstream {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Lists the engine's files with their hashes. Line ends are made equal first: a checkout on Windows has other ones. */
export function describeUpstream(
  version: string,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Upstream {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { version, files: Object.fromEntries(sorted.map(({ path, bytes }) => [path, hashOf(bytes)])) };
}

function hashOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text, 'latin1').digest('hex');
}
