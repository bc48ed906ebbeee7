import type { Graph } from '../model/graph.ts';
import { oncePer } from '../model/once.ts';
import type { ContentRecord } from '../model/record.ts';

/**
 * The evidence that still speaks: not rejected by its reviewer, and not superseded by other evidence that speaks.
 * What was filed is never edited after its review, so a fault in it is mended by the record that takes its place.
 */
export const currentEvidence = oncePer((graph: Graph): readonly ContentRecord<'evidence'>[] => {
  const standing = graph.all('evidence').filter(({ data }) => data.review?.outcome !== 'rejected');
  const superseded = new Set(
    standing.flatMap(({ id, data: { supersedes } }) => {
      const old = supersedes === undefined ? undefined : graph.find(supersedes);
      return old === undefined || old.id === id ? [] : [old.id];
    }),
  );
  return standing.filter(({ id }) => !superseded.has(id));
});
