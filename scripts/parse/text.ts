import { Buffer, isUtf8 } from 'node:buffer';
import type { Draft } from '../model/problem.ts';
import type { SourceFile } from '../model/snapshot.ts';
import { fault } from './fault.ts';
import { lineOf } from './yaml.ts';

/** The largest file that is read as text. A policy of a hundred pages has a third of it. */
export const largestText = 1024 * 1024;

export interface Text {
  /** Null when the file cannot be read as text. */
  readonly text: string | null;
  readonly faults: readonly Draft[];
}

const noFaults: readonly Draft[] = [];

/** Bytes → text, without a byte order mark. Size is judged before anything is read. */
export function readText(file: SourceFile, read: (path: string) => Uint8Array): Text {
  const spot = { path: file.path, line: 1, column: 1 };
  if (file.bytes > largestText)
    return refuse(fault('file-size-in-limit', 'text', spot, { bytes: file.bytes, limit: largestText }));
  const bytes = read(file.path);
  if (!isUtf8(bytes)) return refuse(fault('text-is-utf-8', 'invalid', spot));
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuse(fault('text-is-utf-8', 'nul', { ...spot, ...lineAt(bytes, nul) }));
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const marked = text.charCodeAt(0) === 0xfeff;
  const body = marked ? text.slice(1) : text;
  const faults = marked ? [fault('text-has-no-bom', 'bom', spot)] : noFaults;
  const cr = body.indexOf('\r');
  if (cr < 0) return { text: body, faults };
  const bare = /\r(?!\n)/.exec(body);
  if (bare !== null)
    return refuse(fault('text-has-line-breaks', 'cr', { ...spot, line: lineOf(body, bare.index) }));
  return { text: body, faults: [...faults, fault('line-endings-are-lf', 'crlf', spot)] };
}

function refuse(problem: Draft): Text {
  return { text: null, faults: [problem] };
}

function lineAt(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = Buffer.from(bytes.subarray(0, offset)).toString('utf8');
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
