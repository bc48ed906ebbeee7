import { type Day, holds, type Period, shared } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { compare } from '../../model/problem.ts';
import type { ContentRecord } from '../../model/record.ts';
import { testResults } from '../test-results.ts';
import { fillOf } from './assign.ts';
import type { Units } from './instances.ts';
import { flawsOf } from './population-flaws.ts';
import type { Proof } from './proofs.ts';
import type { Fill, Unit } from './unit-state.ts';
import { speaksAgainst } from './unit-state.ts';

type Population = ContentRecord<'population'>;
type Test = ContentRecord<'test'>;

export interface PopulationQuestion {
  /** The control and the ids it had before. */
  readonly controls: readonly string[];
  /** The version that the slot belongs to: a test of another version shows nothing of it. */
  readonly version: string;
  readonly slot: Period;
  readonly day: Day;
  readonly proofs: readonly Proof[];
}

/**
 * What shows a control at each event over a slot (READINESS §5), one unit for each thing that must be there: every
 * installment with its test, and one that nothing shows for each flaw that keeps the installments from being the whole
 * population: a day is in none of them, those of one source leave days out or list them twice, the roll-forward is to come.
 * An installment is known from its last day when final, else from its first. An empty one needs a source that itself
 * counts none, and somebody who looked: a test, or evidence that nothing occurred. Without any installment,
 * such evidence for the whole slot stands alone; evidence of a failure counts wherever it falls in the slot.
 *
 * `counts`: items in the installments, items tested, items that failed, and items of installments without a test: the
 * rest of an installment of which a sample was tested is not unknown.
 */
export function populationUnits(graph: Graph, question: PopulationQuestion): Units {
  const { slot, proofs } = question;
  const installments = installmentsOf(graph, question);
  const tested = installments.map((population) => ({
    population,
    tests: testsOf(graph, population, question),
  }));
  const units: Unit[] = tested.map(({ population, tests }) =>
    unit(population.id, fillsOf(population, tests, question)),
  );
  if (installments.length === 0) units.push(unit(null, nothingFound(proofs, slot)));
  else units.push(...flawsOf(installments, slot).map((name) => unit(name, [])));

  const inside = proofs.filter(({ performed, covers }) => {
    return shared(covers ?? { from: performed, to: performed }, slot) !== null;
  });
  for (const proof of inside.filter(speaksAgainst)) units.push(unit(proof.id, [fillOf(proof, slot, false)]));
  const refused = inside
    .filter(({ outcome }) => outcome === 'unavailable')
    .map((proof) => fillOf(proof, slot, false));
  return {
    units: units.map((each) => (each.fills.length === 0 ? { ...each, fills: refused } : each)),
    counts: countsOf(tested),
    populations: installments.map(({ id }) => id),
  };
}

interface Tested {
  readonly population: Population;
  readonly tests: readonly Test[];
}

function installmentsOf(graph: Graph, { controls, slot, day }: PopulationQuestion): readonly Population[] {
  return [...new Set(controls.flatMap((id) => graph.in(id, 'concerns').map(({ from }) => from)))]
    .filter((record): record is Population => record.kind === 'population' && record.whole)
    .filter(({ data: { covers, stage } }) => {
      return shared(covers, slot) !== null && (stage === 'final' ? covers.to : covers.from) <= day;
    })
    .sort((a, b) => compare(a.data.covers.from, b.data.covers.from));
}

/** Tests of the version, known by the day, in which every item drawn has its result. */
function testsOf(
  graph: Graph,
  { id }: Population,
  { controls, version, day }: PopulationQuestion,
): readonly Test[] {
  return graph
    .in(id, 'drawnFrom')
    .map(({ from }) => from)
    .filter((record): record is Test => record.kind === 'test' && record.whole)
    .filter(({ data }) => {
      const ours = controls.includes(graph.find(data.control)?.id ?? data.control);
      const complete = data.items.length >= (data.size ?? 0) && testResults(data).open.length === 0;
      return (
        ours &&
        data.controlVersion === version &&
        data.performed <= day &&
        (complete || testResults(data).deviations > 0)
      );
    });
}

function fillsOf(
  population: Population,
  tests: readonly Test[],
  { proofs, slot }: PopulationQuestion,
): readonly Fill[] {
  const { count, sourceCount, covers } = population.data;
  if (count > 0)
    return tests.filter(({ data }) => data.items.length > 0).map((test) => testFill(test, 'pass'));
  if (sourceCount !== 0) return [];
  if (tests.length > 0) return tests.map((test) => testFill(test, 'none'));
  const looked = nothingFound(proofs, shared(covers, slot) ?? slot);
  if (looked.length > 0) return looked;
  return [
    { ...blank, id: population.id, performed: covers.to, outcome: 'none', review: null, provesNone: true },
  ];
}

function testFill({ id, data }: Test, outcome: 'pass' | 'none'): Fill {
  return {
    ...blank,
    id,
    performed: data.performed,
    outcome,
    deviations: testResults(data).deviations,
    review: 'accepted',
    provesNone: outcome === 'none',
  };
}

const blank = { deviations: 0, timed: false } as const;

function nothingFound(proofs: readonly Proof[], days: Period): readonly Fill[] {
  return proofs
    .filter(({ outcome, covers }) => outcome === 'none' && covers !== null && holds(covers, days))
    .map((proof) => fillOf(proof, days, false));
}

function countsOf(tested: readonly Tested[]): Units['counts'] {
  const sum = (count: (each: Tested) => number) => tested.reduce((total, each) => total + count(each), 0);
  const items = (count: (data: Test['data']) => number) =>
    sum(({ tests }) => tests.reduce((total, { data }) => total + count(data), 0));
  return {
    population: sum(({ population }) => population.data.count),
    tested: items((data) => testResults(data).tested),
    deviations: items((data) => testResults(data).deviations),
    unknown: sum(({ population, tests }) => (tests.length > 0 ? 0 : population.data.count)),
  };
}

function unit(name: string | null, fills: readonly Fill[]): Unit {
  return { name, fills, between: false };
}
