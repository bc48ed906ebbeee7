import { definitionOf } from '../assess/kind-named.ts';
import type { Graph } from '../model/graph.ts';
import type { KindName } from '../model/kinds/index.ts';
import { UsageError } from '../model/usage-error.ts';

/** The id, when it has the form of its kind. @throws UsageError for any other. */
export function fitting(kind: KindName, id: string): string {
  const { id: form, idExample } = definitionOf(kind);
  if (form.test(id)) return id;
  throw new UsageError(
    `\`${id}\` is no id for a ${kind}; expected one such as \`${idExample}\`.`,
    `Give it with \`--id ${idExample}\`.`,
  );
}

/**
 * @param inUse what `idInUse` says of the same graph
 * @throws UsageError for an id that is in use, with the record that holds it where one does
 */
export function refuseUsed(id: string, graph: Graph, inUse: (id: string) => boolean, hint: string): void {
  if (!inUse(id)) return;
  const holder = graph.find(id);
  throw new UsageError(
    `The id \`${id}\` is in use already${holder === undefined ? '' : `, in ${holder.path}`}; an id is never given twice.`,
    hint,
  );
}
