import type { Graph } from '../model/graph.ts';
import type { SourceFile } from '../model/snapshot.ts';

/**
 * Says whether an id belongs to a file that is there but could not be read. That file has a problem of its own;
 * a hundred references to it are not a hundred more.
 */
export function unreadIds(graph: Graph, files: readonly SourceFile[]): (id: string) => boolean {
  const read = new Set([...graph.records, ...graph.pages].map(({ path }) => path));
  const names = new Set<string>();
  for (const { path } of files) {
    if (!path.endsWith('.md') || read.has(path)) continue;
    const name = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
    // A name begins with its id, then `-` and words: every beginning that ends before a dash may be the id.
    for (let at = name.length; at > 0; at = name.lastIndexOf('-', at - 1)) names.add(name.slice(0, at));
  }
  return (id) => names.has(id);
}
