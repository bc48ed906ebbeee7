import { Buffer, isUtf8 } from 'node:buffer';

/** Bytes → text without its byte order mark, or a clause that says why they are none. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly refused: string } {
  const read = (decode: () => string | null, name: string) => {
    const text = decode();
    if (text === null) return { refused: `it is no ${name}` };
    const nul = text.indexOf('\u0000');
    if (nul < 0) return { text };
    return { refused: `line ${lineAt(text, nul)} holds the character NUL` };
  };
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return read(() => utf16(bytes, false), 'UTF-16');
  if (first === 0xfe && second === 0xff) return read(() => utf16(bytes, true), 'UTF-16');
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  return read(() => utf8(marked ? bytes.subarray(3) : bytes), 'UTF-8, and has no byte order mark');
}

/** The line that an offset lies in, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function utf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Half a character at the end, or half a pair anywhere, is no text. */
function utf16(bytes: Uint8Array, bigEndian: boolean): string | null {
  if (bytes.length % 2 !== 0) return null;
  // A copy: the bytes are turned around in place, and are not ours.
  const copy = Buffer.from(bytes.subarray(2));
  const text = (bigEndian ? copy.swap16() : copy).toString('utf16le');
  return /\p{Cs}/u.test(text) ? null : text;
}
