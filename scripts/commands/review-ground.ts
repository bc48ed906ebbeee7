import { Buffer } from 'node:buffer';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';

/** The control that an access review shows. @throws UsageError where it is not in the program */
export function controlOf(graph: Graph, id: string): ContentRecord<'control'> {
  const found = graph.find(id);
  if (found?.kind === 'control' && found.whole) return found as ContentRecord<'control'>;
  throw new UsageError(
    `${id} is no control of this program that could be read, and an access review shows that one.`,
    `Bring it back with \`npm run new -- control --from ${id}\`, or give your own control ${id} as one of its \`aliases\`.`,
  );
}

/** The text of a listed file. */
export function textIn(snapshot: Pick<Snapshot, 'read'>, path: string): string {
  return Buffer.from(snapshot.read(path)).toString('utf8');
}
