import type { Link } from '../../model/site-data.ts';
import { linkTo } from './cells.ts';
import type { Ground } from './input.ts';

/** A role with those who hold it, where the reader may know: `IT Lead (ada)`. */
export function ownerLink(ground: Ground, written: string): Link {
  const role = ground.graph.find(written);
  const link = linkTo(ground, written);
  if (role?.kind !== 'role' || role.data.holders === undefined) return link;
  const { holders } = role.data;
  return { ...link, text: `${link.text} (${holders.length === 0 ? 'nobody yet' : holders.join(', ')})` };
}
