import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { PolicyReadiness } from './approval.ts';
import type { ControlReadiness } from './design.ts';
import { controlSteps } from './next-controls.ts';
import { gapSteps } from './next-gaps.ts';
import type { Readiness } from './readiness.ts';
import { alsoWords, leadOf, minutes, nobodyYet, type Person, personOf, type Step } from './step.ts';

/** What stands between the controls and being designed: for each obstacle, the one that holds up most. */
export function designSteps(graph: Graph, readiness: Readiness): readonly Step[] {
  const waiting = readiness.controls.filter(
    ({ applies, replacedBy, state, answers }) =>
      applies && replacedBy === null && state === 'drafted' && answers.length > 0,
  );
  return [
    ...nameHolder(graph, readiness, waiting),
    ...approvePolicy(graph, readiness, waiting),
    ...controlSteps(graph, waiting),
    ...gapSteps(graph, readiness),
  ];
}

/** A role that nobody holds keeps every control it owns, and every control under a policy it approves, from being designed. */
function nameHolder(
  graph: Graph,
  { policies }: Readiness,
  waiting: readonly ControlReadiness[],
): readonly Step[] {
  const approvers = new Map(policies.map(({ id, approver }) => [id, approver]));
  const held = new Map<string, Set<string>>();
  for (const { id, owner } of waiting) {
    const governing = graph.out(id, 'implements').map(({ to, written }) => approvers.get(to?.id ?? written));
    for (const written of [owner, ...governing]) {
      const role = written == null ? undefined : graph.find(written);
      if (role?.kind !== 'role' || !role.whole || (role.data.holders ?? []).length > 0) continue;
      held.set(role.id, (held.get(role.id) ?? new Set()).add(id));
    }
  }
  const [first, ...others] = [...held].sort(
    ([a, those], [b, these]) => these.size - those.size || compare(a, b),
  );
  const role = first === undefined ? undefined : graph.find(first[0]);
  if (first === undefined || role?.kind !== 'role') return [];
  const more = alsoWords(others.length, 'role has none either', 'roles have none either');
  return [
    {
      id: 'name-a-holder',
      what: `Say who holds the role ${role.title}.`,
      why: `${waitFor(first[1].size)} it: the role owns them or approves their policies.${more}`,
      who: namerOf(graph, role.data.reportsTo),
      minutes: minutes.holder,
      open: role.path,
      run: null,
    },
  ];
}

/** Who can name a holder: somebody with a role of their own, so never a role that is empty itself. */
function namerOf(graph: Graph, superior: string | undefined): Person {
  const held = [...(superior === undefined ? [] : [personOf(graph, superior)]), leadOf(graph)].find(
    ({ holders }) => holders.length > 0,
  );
  return held ?? nobodyYet;
}

function approvePolicy(
  graph: Graph,
  { policies }: Readiness,
  waiting: readonly ControlReadiness[],
): readonly Step[] {
  const governs = new Map<string, number>();
  for (const { id } of waiting) {
    const named = new Set(graph.out(id, 'implements').map(({ to, written }) => to?.id ?? written));
    for (const policy of named) governs.set(policy, (governs.get(policy) ?? 0) + 1);
  }
  const open = policies.filter(isOpen).filter(({ id }) => governs.has(id));
  const [first, ...others] = open.sort(
    (a, b) => (governs.get(b.id) ?? 0) - (governs.get(a.id) ?? 0) || compare(a.id, b.id),
  );
  if (first === undefined) return [];
  const more = alsoWords(others.length, 'policy waits', 'policies wait');
  return [
    {
      id: 'approve-a-policy',
      what: `Make ${first.id} true for you, and have it approved: ${first.title}.`,
      why: `${waitFor(governs.get(first.id) ?? 0)} it: ${whyOpen(first)}.${more}`,
      who: personOf(graph, first.owner),
      minutes: minutes.policy,
      open: first.path,
      run: null,
    },
  ];
}

/** Whether somebody can do something about a policy; a day that is still to come is only waited for. */
function isOpen({ approved, approver, effective }: PolicyReadiness): boolean {
  return approved.met !== 'yes' || approver === null || effective.met === 'unknown';
}

function whyOpen({ approved, approver, approverHeld, effective }: PolicyReadiness): string {
  if (approved.met !== 'yes') return approved.words;
  return approver === null ? approverHeld.words : effective.words;
}

function waitFor(controls: number): string {
  return controls === 1 ? '1 control waits for' : `${controls} controls wait for`;
}
