import { Buffer } from 'node:buffer';
import type { Graph } from '../model/graph.ts';
import type { KindName } from '../model/kinds/index.ts';
import { nearest } from '../model/nearest.ts';
import type { ContentRecord } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';

/** The whole record that was named. @throws UsageError for any other word */
export function chooseOne<K extends KindName>(
  graph: Graph,
  kind: K,
  named: string,
  option: string,
): ContentRecord<K> {
  const found = graph.find(named);
  if (found?.kind === kind && found.whole) return found as unknown as ContentRecord<K>;
  const ids = graph.all(kind).map(({ id }) => id);
  const near = nearest(named, ids);
  throw new UsageError(
    `${option} got \`${named}\`, which is no ${kind}.`,
    near === undefined ? `There are ${ids.join(', ') || 'none yet'}.` : `Did you mean \`${near}\`?`,
  );
}

/** @throws UsageError where the control is not in the program */
export function controlOf(graph: Graph, id: string): ContentRecord<'control'> {
  const found = graph.find(id);
  if (found?.kind === 'control' && found.whole) return found as ContentRecord<'control'>;
  throw new UsageError(
    `${id} is no control of this program that could be read, and an access review shows that one.`,
    `Bring it back with \`npm run new -- control --from ${id}\`, or give your own control ${id} as one of its \`aliases\`.`,
  );
}

/** The text of a listed file. */
export function textOf(snapshot: Pick<Snapshot, 'read'>, path: string): string {
  return Buffer.from(snapshot.read(path)).toString('utf8');
}
