import type { Graph } from '../model/graph.ts';

/** The role that a record names as its owner; null for what has none. */
export function ownerOf(graph: Graph, record: string | null): string | null {
  const target = record === null ? undefined : graph.find(record);
  const owner = target !== undefined && 'data' in target && 'owner' in target.data ? target.data.owner : null;
  return typeof owner === 'string' ? owner : null;
}
