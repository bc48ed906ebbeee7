import { buildGraph, type Graph, type Pointer, type Target } from '../../model/graph.ts';
import { type KindName, kindList } from '../../model/kinds/index.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { Audience } from '../../model/site-data.ts';
import { keeper } from '../../parse/flat.ts';
import { emptyBody } from '../../parse/markdown.ts';
import { pointersOf } from '../../parse/references.ts';
import { type AudiencePolicy, audiencePolicy, maySee, type Reader, shownOf } from './audience.ts';
import { type Names, prune, pruneBody } from './prune.ts';
import { type Shape, shapeOf } from './shape.ts';

export { maySee, showsBody, showsFile } from './audience.ts';

/** What a reader sees of one kind. */
interface View {
  readonly shown: ReadonlySet<string>;
  readonly shape: Shape;
}

export interface Options {
  readonly policy?: AudiencePolicy;
  /** Paths of records whose classification cannot be relied on (`unsure.ts`): only the internal build has them. */
  readonly unsure?: ReadonlySet<string>;
}

/**
 * The graph as an audience may know it: a projection, so that whatever is computed from it has nothing to leak. Hidden
 * records, fields, pages, aliases, and all references to them are not in it. `internal` gets the graph itself; it is
 * never changed.
 *
 * Two things stay for the caller to ask: a record keeps its `path`, because its text is found by it (whether it may be
 * shown, `showsFile` says), and prose names what its author named. A record may lack required fields, though it stays
 * `whole`.
 */
export function visibleTo(graph: Graph, audience: Audience, options: Options = {}): Graph {
  if (audience === 'internal') return graph;
  const { policy = audiencePolicy, unsure = new Set() } = options;
  const views = viewsFor(audience, policy);
  const records = graph.records.filter(
    ({ kind, path, data }) =>
      views.has(kind) && maySee(audience, data.classification, policy) && !unsure.has(path),
  );
  const pages = policy.pages[audience] ? graph.pages : [];
  const files = [...records, ...pages, ...graph.frameworks].map(({ path }) => path);
  const names = namesIn(graph, new Set<Target>(records), new Set(files), views);
  const projected = records.map((record) => project(record, views.get(record.kind), names));
  // Read again from what is left: fields of references count entries, and those before may be gone.
  const pointers: Pointer[] = [];
  const keepField = keeper();
  for (const record of projected) pointersOf(record, pointers, keepField);
  return buildGraph({
    records: projected,
    pages: pages.map(({ path, body }) => ({ path, body: pruneBody(body, path, names) })),
    frameworks: graph.frameworks,
    requirements: graph.requirements,
    pointers,
  });
}

/** Kinds of which the reader sees anything. Without its id nothing can be said of a record. */
function viewsFor(reader: Reader, policy: AudiencePolicy): ReadonlyMap<KindName, View> {
  const views = new Map<KindName, View>();
  for (const kind of kindList) {
    const shown = shownOf(kind.name, reader, policy);
    if (shown.includes('id')) views.set(kind.name, { shown: new Set(shown), shape: shapeOf(kind, shown) });
  }
  return views;
}

function namesIn(
  graph: Graph,
  visible: ReadonlySet<Target>,
  files: ReadonlySet<string>,
  views: ReadonlyMap<KindName, View>,
): Names {
  const isHidden = (target: Target) => target.kind !== 'criterion' && !visible.has(target);
  return {
    file: (path) => files.has(path),
    hides: (word) => {
      const target = graph.find(word);
      return target !== undefined && isHidden(target);
    },
    shown: (written) => {
      const target = graph.find(written);
      if (target === undefined || isHidden(target)) return undefined;
      // What is written may be an alias, which may itself be held back.
      const asWritten = target.kind === 'criterion' || views.get(target.kind)?.shown.has('aliases') === true;
      return asWritten ? written : target.id;
    },
  };
}

function project(record: AnyRecord, view: View | undefined, names: Names): AnyRecord {
  const { kind, id, path, title, data, body, whole } = record;
  return {
    kind,
    id,
    path,
    title: view?.shown.has('title') === true ? title : id,
    data: view === undefined ? {} : prune(data, view.shape, names),
    body: view?.shown.has('body') === true ? pruneBody(body, path, names) : emptyBody,
    whole,
  } as AnyRecord;
}
