import type { Graph } from '../../model/graph.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { Relation } from '../../model/relation.ts';

/**
 * Whether a record stood on things that are all gone: a policy without a control, a request for controls that are out.
 * A record that never stood on anything is not touched.
 */
export function hasNothingLeft(graph: Graph, record: AnyRecord, isGone: (id: string) => boolean): boolean {
  const names = (...relations: readonly Relation[]) =>
    relations
      .flatMap((relation) => graph.out(record.id, relation))
      .map(({ to, written }) => to?.id ?? written);
  const namedBy = (relation?: Relation) =>
    graph.in(record.id, relation).flatMap(({ from }) => (from.id === record.id ? [] : [from.id]));
  const allGone = (ids: readonly string[]) => ids.length > 0 && ids.every(isGone);
  switch (record.kind) {
    case 'control':
      return allGone(record.data.criteria.map(({ id }) => id));
    case 'policy':
      return allGone(namedBy('implements'));
    case 'procedure':
      return isGone(record.data.policy) || allGone(record.data.controls ?? []);
    case 'request':
      return allGone(record.data.controls?.length ? record.data.controls : (record.data.criteria ?? []));
    case 'commitment':
      return allGone(record.data.criteria ?? []) || allGone(record.data.controls ?? []);
    case 'risk':
      return (
        allGone(names('mitigatedBy')) || (names('mitigatedBy').length === 0 && allGone(names('threatens')))
      );
    case 'exercise':
      return allGone(record.data.roles);
    case 'role':
      return allGone(namedBy());
    default:
      return false;
  }
}
