import type { Graph } from '../model/graph.ts';
import { oncePer } from '../model/once.ts';
import type { Body } from '../model/record.ts';

/** Anything with a body that people read: a record or a page. */
export interface Document {
  readonly path: string;
  readonly body: Body;
}

/** Every body of the repository, by path in the order of the listing. */
export const documentsOf = oncePer((graph: Graph): readonly Document[] =>
  [...graph.records, ...graph.pages].sort((a, b) => (a.path < b.path ? -1 : 1)),
);
