import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import { oncePer } from '../model/once.ts';
import type { Framework, Pair, Requirement } from '../model/record.ts';
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
 * ones first, each once, as they apply on a day. Whether they satisfy it is for its own assessor to say.
 */
export function controlsFor(graph: Graph, { pairs }: Requirement, day: Day): readonly string[] {
  const answers = pairs.flatMap(({ criterion }) => answersOn(graph, day).get(idOf(graph, criterion)) ?? []);
  const keys = new Set(answers.filter(({ role }) => role === 'key').map(({ control }) => control));
  const others = new Set(answers.map(({ control }) => control).filter((id) => !keys.has(id)));
  return [...[...keys].sort(), ...[...others].sort()];
}

/** Criterion → the controls that answer it. There are many more requirements than criteria. */
function answersOn(graph: Graph, day: Day): ReadonlyMap<string, readonly Answer[]> {
  const known = answersIn(graph);
  const found = known.get(day) ?? readAnswers(graph, day);
  known.set(day, found);
  return found;
}

const answersIn = oncePer((_: Graph) => new Map<Day, ReadonlyMap<string, readonly Answer[]>>());

interface Answer {
  readonly control: string;
  readonly criterion: string;
  readonly role: 'key' | 'supporting';
}

function readAnswers(graph: Graph, day: Day): ReadonlyMap<string, readonly Answer[]> {
  const answers = controlsThatApply(graph, day).flatMap(({ id: control, data }) =>
    data.criteria.map(({ id, role }): Answer => ({ control, criterion: idOf(graph, id), role })),
  );
  return grouped(answers, ({ criterion }) => criterion);
}

function idOf(graph: Graph, written: string): string {
  return graph.find(written)?.id ?? written;
}

const byCriterion = oncePer((graph: Graph) =>
  grouped(
    graph.requirements.flatMap((requirement) =>
      requirement.pairs.map(({ criterion, tier }) => ({
        requirement,
        tier,
        criterion: idOf(graph, criterion),
      })),
    ),
    ({ criterion }) => criterion,
  ),
);
