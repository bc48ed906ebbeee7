import type { Graph } from '../model/graph.ts';
import { nearest } from '../model/nearest.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Options } from './command.ts';

/** The audit that `--audit` names; null without it. @throws UsageError when there is no such audit. */
export function auditOf(graph: Graph, option: Options[string]): string | null {
  if (typeof option !== 'string') return null;
  const target = graph.find(option);
  if (target?.kind === 'audit') return target.id;
  const near = nearest(
    option,
    graph.all('audit').map(({ id }) => id),
  );
  throw new UsageError(
    `There is no audit \`${option}\`.`,
    near === undefined ? 'Audits are the files in program/audits/.' : `Did you mean \`${near}\`?`,
  );
}
