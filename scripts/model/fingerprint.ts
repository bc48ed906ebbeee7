import { createHash } from 'node:crypto';
import type { Draft } from './problem.ts';

/** The SHA-256 of a text or of bytes, 64 hex digits. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The key of a problem: 16 hex digits of rule, record or path, field, message and subject.
 * No line, no date and no prose: it stays the same while people edit around it.
 */
export function keyOf({ rule, message, record, spot, subject }: Draft): string {
  const parts = [rule, record ?? spot.path, spot.field ?? '', message, subject ?? ''];
  return sha256Of(parts.join('\u0000')).slice(0, 16);
}
