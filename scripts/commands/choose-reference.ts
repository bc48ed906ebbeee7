import { definitionOf } from '../assess/kind-named.ts';
import type { Graph, Target } from '../model/graph.ts';
import type { KindName } from '../model/kinds/index.ts';
import type { AnyRecord } from '../model/record.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Control } from './choose-id.ts';
import { targetOf } from './required.ts';

/** The role that was asked for; else who carries out the control, or the only role there is; else null. @throws UsageError for no role. */
export function chooseOwner(
  owner: string | null,
  template: string,
  kind: KindName,
  control: Control | null,
  graph: Graph,
): string | null {
  const roles = graph.all('role').map(({ id }) => id);
  if (owner === null) {
    const performer =
      control === null ? undefined : graph.find(control.data.performer ?? control.data.owner ?? '');
    if (performer?.kind === 'role') return performer.id;
    return roles.length === 1 ? (roles[0] ?? null) : null;
  }
  if (!template.includes('{{owner}}'))
    throw new UsageError(`A ${kind} has no owner.`, 'Leave `--owner` out.');
  return targetOf(graph, 'role', owner, '--owner', `Roles are ${roles.join(', ')}.`).id;
}

/**
 * What the template's own references become. A field that says what the record is about must not keep an example:
 * it takes the record that the title names, else a placeholder. Others stay where their example exists. What came of
 * the work that evidence proves is a placeholder as well: nobody has looked yet.
 */
export function chooseReference(
  kind: KindName,
  graph: Graph,
  named: readonly Target[],
): (field: string, example: string) => string | null {
  const rules = Object.entries(definitionOf(kind).references);
  return (field, example) => {
    if (kind === 'evidence' && field === 'outcome') return null;
    const admitted = rules.find(([path]) => path === field || path.endsWith(`.${field}`))?.[1].to ?? [];
    if (['control', 'policy', 'record'].includes(field))
      return named.find((each) => admitted.includes(each.kind))?.id ?? null;
    const refers = admitted.length > 0 || field === 'instances';
    return refers && graph.find(example) === undefined ? null : example;
  };
}

/** The records that a title names by their ids. */
export function namedIn(title: string, graph: Graph): readonly AnyRecord[] {
  return title.split(/[^\w.-]+/).flatMap((word) => {
    const target = graph.find(word);
    return target === undefined || target.kind === 'criterion' ? [] : [target];
  });
}
