import { slug as slugOf } from 'github-slugger';
import { copyOf } from './flat.ts';

/** The slug of a heading, before it is numbered. Headings repeat from file to file, and slugs take long to make. */
export function plainSlug(text: string): string {
  const known = slugs.get(text);
  if (known !== undefined) return known;
  const slug = copyOf(slugOf(text));
  if (slugs.size >= mostSlugs) slugs.clear();
  slugs.set(copyOf(text), slug);
  return slug;
}

const slugs = new Map<string, string>();
const mostSlugs = 1000;
