import type { Graph } from '../model/graph.ts';
import type { Framework, Pair, Requirement } from '../model/record.ts';
import { oncePer } from './once.ts';
import { controlsThatApply, defaultCriteria } from './scope.ts';

/** A requirement of another framework that asks for the same as a criterion. */
export interface Counterpart {
  readonly requirement: Requirement;
  readonly tier: Pair['tier'];
}

/** The frameworks besides the default one, in the order of their files. */
export function otherFrameworks(graph: Graph): readonly Framework[] {
  const own = new Set(defaultCriteria(graph).map(({ framework }) => framework));
  return graph.frameworks.filter(({ id }) => !own.has(id));
}

/** What a framework asks for that a criterion asks for too, in the framework's order; empty: no counterpart. */
export function counterpartsIn(graph: Graph, framework: string, criterion: string): readonly Counterpart[] {
  return (byCriterion(graph).get(criterion) ?? []).filter(
    ({ requirement }) => requirement.framework === framework,
  );
}

/**
 * The controls that speak to a requirement of another framework: those that answer a criterion paired with it, key
 * ones first, each once. Whether they satisfy it is for its own assessor to say.
 */
export function controlsFor(graph: Graph, { pairs }: Requirement): readonly string[] {
  const criteria = new Set(pairs.map(({ criterion }) => graph.find(criterion)?.id ?? criterion));
  const roles = new Map<string, 'key' | 'supporting'>();
  for (const { id, data } of controlsThatApply(graph)) {
    for (const answer of data.criteria) {
      if (criteria.has(graph.find(answer.id)?.id ?? answer.id) && roles.get(id) !== 'key')
        roles.set(id, answer.role);
    }
  }
  const ids = [...roles.keys()].sort();
  return [
    ...ids.filter((id) => roles.get(id) === 'key'),
    ...ids.filter((id) => roles.get(id) === 'supporting'),
  ];
}

const byCriterion = oncePer((graph: Graph): ReadonlyMap<string, readonly Counterpart[]> => {
  const found = new Map<string, Counterpart[]>();
  for (const requirement of graph.requirements) {
    for (const { criterion, tier } of requirement.pairs) {
      const id = graph.find(criterion)?.id ?? criterion;
      const list = found.get(id);
      if (list === undefined) found.set(id, [{ requirement, tier }]);
      else list.push({ requirement, tier });
    }
  }
  return found;
});
