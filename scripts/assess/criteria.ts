import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { CriterionWord, OperatingWord } from '../model/readiness-words.ts';
import type { Requirement } from '../model/record.ts';
import { type ControlReadiness, firstUnmet, inUse } from './design.ts';
import { coveredCriteria } from './scope.ts';

/** A control that a criterion rests on. */
export interface KeyControl {
  readonly id: string;
  /** `monitors`: it watches the subservice organization that does the work. */
  readonly as: 'key' | 'monitors';
  /** Whether it is designed, and its version in force answers this criterion. */
  readonly designed: boolean;
  /** What it lacks first; null when designed. */
  readonly lacks: string | null;
  /** Its word over the window; null where no window is judged, or it has no slots. */
  readonly operation: OperatingWord | null;
}

/** How many key controls stand how over the window. */
export type OperationCounts = Readonly<Record<OperatingWord, number>>;

export interface CriterionReadiness {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly group: string;
  /**
   * The word of READINESS §8. Before a window is judged the furthest that holds: covered, designed. Over a window one key
   * control that deviates comes before all but a gap, then one that is unknown or excused.
   */
  readonly state: CriterionWord;
  readonly keyControls: readonly KeyControl[];
  /** How many of the key controls are designed. */
  readonly designed: number;
  /** Whether all that it rests on is designed. */
  readonly whole: boolean;
  /** How the key controls stand over the window; null where none is judged. */
  readonly operation: OperationCounts | null;
  /** Carved-out subservice organizations whose work no control of ours monitors. */
  readonly unmonitored: readonly string[];
}

interface Carved {
  readonly vendor: string;
  readonly monitors: readonly string[];
}

/**
 * Each criterion in scope: whether a key control answers it, and whether all that it rests on is designed.
 * Where a carved-out vendor does some of the work, it rests on the control that monitors the vendor, too.
 */
export function judgeCriteria(
  graph: Graph,
  criteria: readonly Requirement[],
  controls: readonly ControlReadiness[],
  day: Day,
): readonly CriterionReadiness[] {
  const used = controls.filter(inUse);
  const covered = coveredCriteria(graph, day);
  const keys = keysOf(used);
  const carved = carvedOut(graph);
  const byId = new Map(used.map((control) => [control.id, control]));
  return criteria.map((criterion) => {
    const vendors = carved.get(criterion.id) ?? [];
    const monitors = new Map<string, ControlReadiness>();
    for (const id of vendors.flatMap((each) => each.monitors)) {
      const control = byId.get(id);
      if (control !== undefined) monitors.set(id, control);
    }
    const own = keys.get(criterion.id) ?? [];
    for (const { id } of own) monitors.delete(id);
    const keyControls = [...own, ...[...monitors.values()].map(monitorOf)].sort((a, b) =>
      compare(a.id, b.id),
    );
    const unmonitored = vendors
      .filter((each) => !each.monitors.some((id) => byId.has(id)))
      .map((each) => each.vendor);
    const designed = keyControls.filter((each) => each.designed).length;
    const whole =
      covered.has(criterion.id) &&
      keyControls.length > 0 &&
      designed === keyControls.length &&
      unmonitored.length === 0;
    const { id, title, category, group } = criterion;
    return {
      id,
      title,
      category: category ?? '',
      group,
      state: stateFor(covered.has(id), whole, keyControls),
      keyControls,
      designed,
      whole,
      operation: operationCounts(keyControls),
      unmonitored: unmonitored.sort(compare),
    };
  });
}

function stateFor(
  covered: boolean,
  whole: boolean,
  keys: readonly KeyControl[],
): CriterionReadiness['state'] {
  if (!covered) return 'gap';
  const words = keys.map(({ operation }) => operation);
  if (words.includes('deviating')) return 'deviating';
  // A draft is no designed control, whatever its slots show: its own word is drafted.
  const unclear = keys.filter(({ designed }) => designed).map(({ operation }) => operation);
  if (unclear.includes('unknown') || unclear.includes('excused')) return 'unknown';
  if (!whole) return 'covered';
  const works = words.every((word) => word === 'operating' || word === 'not exercised');
  return works && words.includes('operating') ? 'operating' : 'designed';
}

function operationCounts(keys: readonly KeyControl[]): OperationCounts | null {
  if (keys.every(({ operation }) => operation === null)) return null;
  const counts = { deviating: 0, unknown: 0, excused: 0, operating: 0, 'not exercised': 0 };
  // One that has no slots yet is not shown to work.
  for (const { operation } of keys) counts[operation ?? 'unknown'] += 1;
  return counts;
}

function keysOf(controls: readonly ControlReadiness[]): ReadonlyMap<string, readonly KeyControl[]> {
  const keys = new Map<string, KeyControl[]>();
  for (const control of controls) {
    for (const { criterion, role, now } of control.answers) {
      if (role !== 'key') continue;
      const designed = control.state === 'designed' && now;
      const lacks =
        firstUnmet(control)?.words ?? (designed ? null : 'the version that answers it does not apply yet');
      const list = keys.get(criterion) ?? [];
      keys.set(criterion, list);
      list.push({ id: control.id, as: 'key', designed, lacks, operation: overWindow(control) });
    }
  }
  return keys;
}

function monitorOf(control: ControlReadiness): KeyControl {
  const lacks = firstUnmet(control)?.words ?? null;
  const designed = control.state === 'designed';
  return { id: control.id, as: 'monitors', designed, lacks, operation: overWindow(control) };
}

function overWindow({ operation }: ControlReadiness): OperatingWord | null {
  return operation?.over?.word ?? null;
}

/** Criterion → the carved-out vendors that do some of its work. One that cannot be judged still counts as a need. */
function carvedOut(graph: Graph): ReadonlyMap<string, readonly Carved[]> {
  const carved = new Map<string, Carved[]>();
  for (const record of graph.records) {
    if (record.kind !== 'vendor') continue;
    const { status, subservice } = record.data;
    if (subservice?.method !== 'carve-out' || status === 'proposed' || status === 'off-boarded') continue;
    const monitors = subservice.monitoredBy.map((id) => graph.find(id)?.id ?? id);
    const named = [...subservice.criteria, ...subservice.csocs.flatMap(({ criteria = [] }) => criteria)];
    for (const criterion of new Set(named.map((id) => graph.find(id)?.id ?? id))) {
      const list = carved.get(criterion) ?? [];
      carved.set(criterion, list);
      list.push({ vendor: record.id, monitors });
    }
  }
  return carved;
}
