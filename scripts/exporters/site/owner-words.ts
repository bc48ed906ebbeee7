import { linkTo } from './cells.ts';
import type { Ground } from './input.ts';

/** A role with those who hold it, where the reader may know: `IT Lead (ada)`. */
export function ownerWords(ground: Ground, written: string): string {
  const role = ground.graph.find(written);
  const { text } = linkTo(ground, written);
  if (role?.kind !== 'role' || role.data.holders === undefined) return text;
  const { holders } = role.data;
  return `${text} (${holders.length === 0 ? 'nobody yet' : holders.join(', ')})`;
}
