import type { Graph } from '../model/graph.ts';
import type { Body } from '../model/record.ts';

/** Anything with a body that people read: a record or a page. */
export interface Document {
  readonly path: string;
  readonly body: Body;
}

/** Every body of the repository, by path in the order of the listing. */
export function documentsOf(graph: Graph): readonly Document[] {
  let documents = known.get(graph);
  if (documents === undefined) {
    documents = [...graph.records, ...graph.pages].sort((a, b) => (a.path < b.path ? -1 : 1));
    known.set(graph, documents);
  }
  return documents;
}

/** Several rules go through all bodies; they are put in order once. */
const known = new WeakMap<Graph, readonly Document[]>();
