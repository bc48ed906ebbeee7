import type { Graph } from '../model/graph.ts';
import { oncePer } from '../model/once.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type Document, documentsOf } from './documents.ts';
import { type Danger, headingOf, type Link, readLink } from './link.ts';
import { type Listing, listingOf, nearPath } from './listing.ts';
import { takenOut } from './taken-out.ts';

interface LinkAt {
  readonly document: Document;
  /** Which of the document's links, from 0. */
  readonly nth: number;
  readonly address: string;
}

/** A link that leads where it may not. */
export interface UnsafeLink extends LinkAt {
  readonly why: Danger;
  readonly scheme: string;
}

/** A link to something that is not there; `near` is what was most likely meant. */
export interface DeadLink extends LinkAt {
  readonly why: 'empty' | 'garbage' | 'outside' | 'case' | 'missing';
  readonly near: string | undefined;
}

/** A link to a heading that the document has not. */
export interface LostAnchor extends LinkAt {
  readonly file: string;
  readonly anchor: string;
  /** The headings that it has. */
  readonly anchors: readonly string[];
}

export interface LinkFaults {
  readonly unsafe: readonly UnsafeLink[];
  readonly dead: readonly DeadLink[];
  readonly lost: readonly LostAnchor[];
}

/** Goes through every link of the repository once, for all the rules that ask about them. Keeps only what is wrong. */
export function linkFaults(graph: Graph, snapshot: Pick<Snapshot, 'files' | 'exists'>): LinkFaults {
  return faultsIn(graph)(snapshot);
}

const faultsIn = oncePer((graph: Graph) =>
  oncePer((snapshot: Pick<Snapshot, 'files' | 'exists'>) => findFaults(graph, listingOf(snapshot, graph))),
);

function findFaults(graph: Graph, listing: Listing): LinkFaults {
  const documents = documentsOf(graph);
  const { hasPath: isTakenOut } = takenOut(graph);
  const anchorsOf = new Map(documents.map(({ path, body }) => [path, body.anchors]));
  const found: { unsafe: UnsafeLink[]; dead: DeadLink[]; lost: LostAnchor[] } = {
    unsafe: [],
    dead: [],
    lost: [],
  };
  for (const document of documents) {
    const { links } = document.body;
    for (let nth = 0; nth < links.length; nth += 1) {
      const address = links[nth] ?? '';
      const link = readLink(address, document.path);
      if (link.to === 'danger')
        found.unsafe.push({ document, nth, address, why: link.why, scheme: link.scheme });
      const why = deadBecause(link, listing);
      const isKnown = why === 'missing' && link.to === 'file' && isTakenOut(link.path);
      if (why !== undefined && !isKnown)
        found.dead.push({ document, nth, address, why, near: nearPath(link, document.path, listing) });
      const wanted = headingOf(link);
      const anchors = wanted === undefined ? undefined : anchorsOf.get(wanted.file);
      if (wanted === undefined || anchors === undefined || anchors.includes(wanted.anchor)) continue;
      found.lost.push({ document, nth, address, ...wanted, anchors });
    }
  }
  return found;
}

/** Why a link leads nowhere in the repository; undefined when it is well, or leads elsewhere. */
function deadBecause(link: Link, listing: Listing): DeadLink['why'] | undefined {
  switch (link.to) {
    case 'nothing':
      return 'empty';
    case 'garbage':
    case 'outside':
      return link.to;
    case 'file': {
      const standing = listing.standing(link.path, link.folder);
      return standing === 'there' ? undefined : standing;
    }
    default:
      return undefined;
  }
}
