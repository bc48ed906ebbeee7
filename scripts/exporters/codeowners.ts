import { codeownersOf, codeownersPath } from '../assess/codeowners.ts';
import type { Graph } from '../model/graph.ts';
import type { TextFile } from './schema.ts';

/** CODEOWNERS from the holders of roles; into a folder of your own, or where GitHub reads it. */
export function exportCodeowners(graph: Graph, out?: string): TextFile {
  const path = out === undefined ? codeownersPath : `${out}/CODEOWNERS`;
  return { path, contents: codeownersOf(graph) };
}
