import { createHash } from 'node:crypto';
import type { Draft } from './problem.ts';

/**
 * The key of a problem: 16 hex digits of rule, record or path, field, message and subject.
 * No line, no date and no prose: it stays the same while people edit around it.
 */
export function keyOf({ rule, message, record, spot, subject }: Draft): string {
  const parts = [rule, record ?? spot.path, spot.field ?? '', message, subject ?? ''];
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);
}
