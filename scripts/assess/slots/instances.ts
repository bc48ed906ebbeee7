import type { Day } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { wasInUse } from '../vendor-assurance.ts';
import type { Placed } from './assign.ts';
import type { Slot } from './calendar-slots.ts';
import type { Frequency } from './due.ts';
import type { Proof } from './proofs.ts';
import type { Instances } from './slot-state.ts';
import type { Unit } from './unit-state.ts';
import { isPerformance, speaksAgainst } from './unit-state.ts';

/**
 * What a control with `each` is needed for once: the systems it runs on that are in scope (all of them where it names
 * none), the vendors in use, or the people who hold a role. A vendor that was left after the slot's last day was in use
 * on it: leaving it makes no slot good. Sorted; null for a control that is needed as a whole, and
 * where there is nothing to be needed for, so that an empty list never makes a slot good.
 */
export function instancesOf(
  graph: Graph,
  each: Frequency['each'],
  systems: readonly string[],
  last: Day,
): readonly string[] | null {
  const found = each === undefined ? [] : [...new Set(named(graph, each, systems, last))].sort();
  return found.length === 0 ? null : found;
}

export interface Units {
  readonly units: readonly Unit[];
  /** What to say of the slot where the evidence itself counts its people; null where the units are what is counted. */
  readonly counts: Instances | null;
  /** Ids of the populations that were looked at. */
  readonly populations?: readonly string[];
}

/**
 * The evidence of a slot, sorted to what it shows. Evidence that names no instance shows the only one there is; else a
 * pass shows none of them, a failure stands for itself, and an empty list or a refusal speaks of all.
 *
 * The people of a company are no records: evidence for `each: person` that counts them (an export with its population)
 * shows as many as it tested of those in it. Two such lists add up; one that replaces another says `supersedes`.
 * @param expected as `instancesOf` gives it
 * @param agrees whether the states of an instance before and after the slot agree; null stands for the whole
 */
export function unitsOf(
  each: Frequency['each'],
  expected: readonly string[] | null,
  placed: readonly Placed[],
  agrees: (name: string | null) => boolean,
): Units {
  const lists = each === 'person' ? placed.flatMap(({ proof }) => listOf(proof)) : [];
  if (lists.length > 0) return fromLists(lists, placed);
  if (expected === null) {
    return { units: [unitOf(null, placed, agrees)], counts: null };
  }
  const only = expected.length === 1;
  const units = expected.map((name) => {
    const own = placed.filter(({ proof }) => shows(proof, name, only));
    return unitOf(name, own, agrees);
  });
  const astray = placed.filter(
    ({ proof }) => speaksAgainst(proof) && !expected.some((name) => shows(proof, name, only)),
  );
  return {
    units: astray.length === 0 ? units : [...units, unitOf(null, astray, agrees)],
    counts: null,
  };
}

/** Whether the states observed last before and first after a slot are both good: what lies between was not seen. */
export function statesAgree(proofs: readonly Proof[], slot: Slot, name: string | null): boolean {
  const seen = proofs.filter(
    (proof) =>
      isPerformance(proof) &&
      proof.review === 'accepted' &&
      (name === null || proof.instances.length === 0 || proof.instances.includes(name)),
  );
  const before = seen.filter(({ performed }) => performed < slot.from).at(-1);
  const after = seen.find(({ performed }) => performed > slot.to);
  const good = (proof: Proof | undefined) => proof?.outcome === 'pass' && proof.deviations === 0;
  return good(before) && good(after);
}

function shows({ instances, outcome }: Proof, name: string, only: boolean): boolean {
  if (instances.length > 0) return instances.includes(name);
  return only || outcome === 'none' || outcome === 'unavailable';
}

/** What evidence with a list of people says of them: what nobody accepted was looked at, and shows none of them. */
interface List {
  readonly population: number;
  readonly looked: number;
  readonly tested: number;
  readonly deviations: number;
}

function listOf({ items, review, deviations }: Proof): readonly List[] {
  if (items === null) return [];
  const { population, tested: looked } = items;
  if (review !== 'accepted') return [{ population, looked, tested: 0, deviations: 0 }];
  return [{ population, looked, tested: looked, deviations }];
}

function fromLists(lists: readonly List[], placed: readonly Placed[]): Units {
  const sum = (field: keyof List) => lists.reduce((total, list) => total + list[field], 0);
  const population = sum('population');
  const tested = Math.min(population, sum('tested'));
  const units = placed.map(({ fill }) => ({ name: null, fills: [fill], between: false }));
  return {
    units: sum('looked') < population ? [...units, { name: null, fills: [], between: false }] : units,
    counts: { population, tested, deviations: sum('deviations'), unknown: population - tested },
  };
}

function unitOf(
  name: string | null,
  placed: readonly Placed[],
  agrees: (name: string | null) => boolean,
): Unit {
  // Whether states agree looks through all proofs, and matters only where none was observed: an empty list that proves
  // nothing is no observation.
  const observed = placed.some(({ fill }) => isPerformance(fill));
  return { name, fills: placed.map(({ fill }) => fill), between: !observed && agrees(name) };
}

function named(
  graph: Graph,
  each: NonNullable<Frequency['each']>,
  systems: readonly string[],
  last: Day,
): readonly string[] {
  switch (each) {
    case 'system': {
      const inScope = graph.all('system').filter(({ data }) => data.inScope);
      if (systems.length === 0) return inScope.map(({ id }) => id);
      const own = new Set(systems.map((written) => graph.find(written)?.id));
      return inScope.filter(({ id }) => own.has(id)).map(({ id }) => id);
    }
    case 'vendor':
      return graph
        .all('vendor')
        .filter((vendor) => wasInUse(vendor, last))
        .map(({ id }) => id);
    case 'person':
      return graph.all('role').flatMap(({ data }) => data.holders ?? []);
  }
}
