import { type Day, dayOfMoment, type Period } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { oncePer } from '../../model/once.ts';
import { compare } from '../../model/problem.ts';
import type { ContentRecord } from '../../model/record.ts';
import { isSuperseded, reviewBy } from '../superseded.ts';
import type { Fill } from './unit-state.ts';
import { deviates } from './unit-state.ts';

/** What one piece of evidence says of a control, as it was known on a day; one for each entry of `supports`. */
export interface Proof extends Omit<Fill, 'timed' | 'provesNone'> {
  /** The slot it declares (`for`), as written. */
  readonly slot: string | null;
  /** Ids of the systems or vendors, or names of people, that it names. */
  readonly instances: readonly string[];
  readonly covers: Period | null;
  /** Who performed it and when, when the instant is written: two records with one of these are one performance. */
  readonly performance: string | null;
  /** The last day for which a query that found nothing proves that; null when it proves nothing. */
  readonly noneUntil: Day | null;
  /** Items and how many of them were looked at (none, where it does not say), where the result counts them. */
  readonly items: { readonly population: number; readonly tested: number } | null;
}

type Evidence = ContentRecord<'evidence'>;

/**
 * The evidence for a control (or for any of several ids of it) that was known on a day, by the day performed and id.
 * Performed by then, and reviewed as it was then; what was rejected by then is as if absent. What other evidence has
 * taken the place of is left out, but for failures: a later record never erases one.
 */
export function proofsOf(
  graph: Graph,
  controls: readonly string[],
  day: Day,
  timezone: string,
): readonly Proof[] {
  const known = readIn(graph);
  const key = [...controls, day, timezone].join('\n');
  const found = known.get(key) ?? readAll(graph, controls, day, timezone);
  known.set(key, found);
  return found;
}

/** The slots of several audits, and rules besides, ask for the same. */
const readIn = oncePer((_: Graph) => new Map<string, readonly Proof[]>());

function readAll(graph: Graph, controls: readonly string[], day: Day, timezone: string): readonly Proof[] {
  const found = new Set(controls.flatMap((control) => graph.in(control, 'supports').map(({ from }) => from)));
  return [...found]
    .flatMap((from) => (from.kind === 'evidence' ? readProofs(graph, from, controls, day, timezone) : []))
    .sort((a, b) => compare(a.performed, b.performed) || compare(a.id, b.id));
}

function readProofs(
  graph: Graph,
  evidence: Evidence,
  controls: readonly string[],
  day: Day,
  timezone: string,
): readonly Proof[] {
  const { performed, result, covers = null, supports = [] } = evidence.data;
  if (performed === undefined || result === undefined) return [];
  const at = dayOfMoment(performed.at, timezone);
  if (at > day) return [];
  const reviewed = reviewBy(evidence.data, day, timezone);
  if (reviewed === 'rejected') return [];
  // The word of a record that cannot be judged is not accepted.
  const accepted = evidence.whole ? reviewed : null;
  const outcome: Fill['outcome'] = result.outcome;
  const deviations = result.deviations ?? 0;
  const failed = deviates({ outcome, deviations, review: accepted });
  if (!failed && isSuperseded(graph, evidence, day, timezone)) return [];
  const performance = performed.at.includes('T') ? `${performed.by} ${Date.parse(performed.at)}` : null;
  const none = noneUntil(evidence, timezone);
  const { population, tested = 0 } = result;
  const items = population === undefined ? null : { population, tested };
  const proofs: Proof[] = [];
  for (const { control, for: slot = null, instances = [] } of supports) {
    const target = graph.find(control);
    if (target === undefined || !controls.includes(target.id)) continue;
    proofs.push({
      id: evidence.id,
      performed: at,
      outcome,
      deviations,
      review: accepted,
      slot,
      instances: instances.map((written) => graph.find(written)?.id ?? written),
      covers,
      performance,
      noneUntil: none,
      items,
    });
  }
  return proofs;
}

/**
 * An empty list proves something when its query is kept, nothing was found and the source, where asked, counts none;
 * and only up to the day on which it was pulled.
 */
function noneUntil({ data }: Evidence, timezone: string): Day | null {
  const { collected, covers } = data;
  if (collected?.query === undefined || collected.count !== 0 || covers === undefined) return null;
  if (collected.sourceCount !== undefined && collected.sourceCount !== 0) return null;
  const pulled = dayOfMoment(collected.at, timezone);
  return pulled < covers.to ? pulled : covers.to;
}
