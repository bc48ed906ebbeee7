import { readLink } from '../../assess/link.ts';
import { idLike } from '../../parse/markdown.ts';
import type { BodyContext } from './body-context.ts';

/** A piece of prose: words, or an id with its page. */
export interface Piece {
  readonly text: string;
  readonly page: { readonly path: string; readonly title: string } | null;
}

/** Prose cut at the ids that have a page; every other word stays where it is. */
export function piecesOf(text: string, context: BodyContext): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  // The expression is shared: whoever used it last may have left it in the middle of another text.
  idLike.lastIndex = 0;
  for (let match = idLike.exec(text); match !== null; match = idLike.exec(text)) {
    const { 0: id, index } = match;
    const page = context.pageOf(id);
    idLike.lastIndex = index + id.length;
    if (page === null) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), page: null });
    pieces.push({ text: id, page });
    from = index + id.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), page: null });
  return pieces;
}

/**
 * Where a link of a document leads on the site; null when it may lead nowhere: to a file that has neither page nor
 * source for this audience, or where no link of ours should (`readLink` says why).
 */
export function hrefOf(address: string, context: BodyContext): string | null {
  const link = readLink(address, context.path);
  if (link.to === 'elsewhere') return address;
  if (link.to !== 'file') return null;
  const { path, anchor } = link;
  // Addresses are encoded later, and an encoding that is there already is kept.
  const hash = anchor === null ? '' : `#${anchor.replaceAll('%', '%25')}`;
  if (path === context.path && anchor !== null) return hash;
  // GitHub shows a folder's README with the folder.
  const readme = path === '' ? 'README.md' : `${path}/README.md`;
  const page = context.pageOfFile(path) ?? context.pageOfFile(readme) ?? context.sourceOf(path);
  return page === null ? null : page + hash;
}

/** Whether an address leaves the site: then the other side is not told where the reader came from. */
export function leaves(href: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(href);
}
