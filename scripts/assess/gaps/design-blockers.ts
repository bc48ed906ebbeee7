import type { Graph } from '../../model/graph.ts';
import type { PolicyReadiness } from '../approval.ts';
import { type Condition, type ConditionId, type ControlReadiness, inUse } from '../design.ts';
import { personOf } from '../person.ts';
import type { Readiness } from '../readiness.ts';
import { minutes } from '../step.ts';
import { blockerId, type Found } from './blocker.ts';
import { nameHolder, policyBlockers } from './policy-blockers.ts';
import { showingBlocker } from './showing-blocker.ts';

/** What keeps controls that answer something from being designed (READINESS §7), one for each thing to do or to wait for. */
export function designBlockers(graph: Graph, readiness: Readiness): readonly Found[] {
  const policies = new Map(readiness.policies.map((policy) => [policy.id, policy]));
  return readiness.controls
    .filter((control) => inUse(control) && control.state !== 'designed' && control.answers.length > 0)
    .flatMap((control) => blockersOf({ graph, readiness, policies }, control));
}

interface Ground {
  readonly graph: Graph;
  readonly readiness: Readiness;
  readonly policies: ReadonlyMap<string, PolicyReadiness>;
}

/** What is not shown to hold for a control, and what all that follows from it shares. */
interface Unmet {
  readonly control: ControlReadiness;
  readonly shared: Pick<Found, 'keeps' | 'controls' | 'record' | 'open' | 'who'>;
  readonly unmet: (id: ConditionId) => Condition | undefined;
  /** The owner's role that nobody holds; undefined where it is held, or is no role. */
  readonly role: Found | undefined;
  /** What the text lacks, in clauses. */
  readonly texts: readonly string[];
}

function blockersOf({ graph, readiness, policies }: Ground, control: ControlReadiness): readonly Found[] {
  const found = unmetOf(graph, control);
  const shown = found.unmet('implementation-shown');
  return [
    ...(found.role === undefined ? [] : [found.role]),
    ...policyBlockers(graph, policies, control.id),
    ...putInPlace(found),
    ...finishText(found),
    ...laterDay(found),
    ...(shown === undefined ? [] : [showingBlocker(graph, readiness, control, shown, beforeShown(found))]),
  ];
}

function unmetOf(graph: Graph, control: ControlReadiness): Unmet {
  const { id, path, owner, conditions } = control;
  const unmet: Unmet['unmet'] = (name) => conditions.find((each) => each.id === name && each.met !== 'yes');
  const holder = unmet('owner-has-holder');
  const inForce = unmet('version-in-force');
  const role = holder === undefined ? undefined : nameHolder(graph, holder.record, id);
  const lacking = [
    unmet('text-holds'),
    role === undefined ? holder : undefined,
    unmet('proof-named'),
    // The day from which it applies is set when it is put in place.
    unmet('implemented') === undefined && inForce?.met === 'unknown' ? inForce : undefined,
  ];
  return {
    control,
    shared: { keeps: 'designed', controls: [id], record: id, open: path, who: personOf(graph, owner) },
    unmet,
    role,
    texts: lacking.flatMap((condition) => condition?.words ?? []),
  };
}

/** Whoever owns a control has to be named before anything is done about it. */
function holderFirst({ role }: Unmet): readonly string[] {
  return role === undefined ? [] : [blockerId('name-a-holder', role.record)];
}

function putInPlace(found: Unmet): readonly Found[] {
  const { control, shared, unmet } = found;
  const planned = unmet('implemented');
  if (planned === undefined) return [];
  return [
    {
      ...shared,
      kind: 'put-a-control-in-place',
      what: `Put ${control.id} in place, then set its \`status\` and \`effective\`: ${control.title}.`,
      today: planned.words,
      minutes: minutes.control,
      after: holderFirst(found),
    },
  ];
}

function finishText(found: Unmet): readonly Found[] {
  const { control, shared, texts } = found;
  if (texts.length === 0) return [];
  return [
    {
      ...shared,
      kind: 'finish-a-text',
      what: `Finish the text of ${control.id}: ${control.title}.`,
      today: texts.join(' and '),
      minutes: minutes.text,
      after: holderFirst(found),
    },
  ];
}

function laterDay({ control, shared, unmet }: Unmet): readonly Found[] {
  const inForce = unmet('version-in-force');
  if (inForce?.met !== 'no') return [];
  return [
    {
      ...shared,
      kind: 'a-day-to-come',
      way: 'wait',
      what: `${control.id} applies only from a later day.`,
      today: inForce.words,
      minutes: 0,
    },
  ];
}

/** What must be done before an instance of a control can be shown. */
function beforeShown(found: Unmet): readonly string[] {
  const { control, unmet, texts } = found;
  return [
    ...(unmet('implemented') === undefined
      ? holderFirst(found)
      : [blockerId('put-a-control-in-place', control.id)]),
    ...(texts.length === 0 ? [] : [blockerId('finish-a-text', control.id)]),
  ];
}
