import type { Graph } from '../../model/graph.ts';
import type { PolicyReadiness } from '../approval.ts';
import { leadOf, nobodyYet, type Person, personOf } from '../person.ts';
import { minutes } from '../step.ts';
import { blockerId, type Found } from './blocker.ts';

/** Undefined for what is no role, or a role that somebody holds. */
export function nameHolder(graph: Graph, written: string | undefined, control: string): Found | undefined {
  const role = written === undefined ? undefined : graph.find(written);
  if (role?.kind !== 'role' || !role.whole || (role.data.holders ?? []).length > 0) return undefined;
  return {
    kind: 'name-a-holder',
    keeps: 'designed',
    what: `Say who holds the role ${role.title}.`,
    today: `the role ${role.id} has no holder`,
    record: role.id,
    open: role.path,
    who: namerOf(graph, role.data.reportsTo),
    minutes: minutes.holder,
    controls: [control],
  };
}

/** Who can name a holder: somebody with a role of their own, so never a role that is empty itself. */
function namerOf(graph: Graph, superior: string | undefined): Person {
  const held = [...(superior === undefined ? [] : [personOf(graph, superior)]), leadOf(graph)].find(
    ({ holders }) => holders.length > 0,
  );
  return held ?? nobodyYet;
}

/** What keeps the policies behind a control, by its id, from being approved and in force. */
export function policyBlockers(
  graph: Graph,
  policies: ReadonlyMap<string, PolicyReadiness>,
  id: string,
): readonly Found[] {
  const named = new Set(graph.out(id, 'implements').map(({ to, written }) => to?.id ?? written));
  return [...named].flatMap((written): readonly Found[] => {
    const policy = policies.get(written);
    if (policy === undefined) return [];
    const approver = policy.approver === null ? undefined : nameHolder(graph, policy.approver, id);
    return [
      ...(approver === undefined ? [] : [approver]),
      ...approvalOf(graph, policy, id, approver?.record),
    ];
  });
}

function approvalOf(
  graph: Graph,
  { id, title, path, owner, approver, approved, approverHeld, effective }: PolicyReadiness,
  control: string,
  unheld: string | undefined,
): readonly Found[] {
  const shared = {
    keeps: 'designed',
    controls: [control],
    record: id,
    open: path,
    who: personOf(graph, owner),
  } as const;
  const open = [
    ...(approved.met === 'yes' ? [] : [approved.words]),
    ...(approver === null ? [approverHeld.words] : []),
    ...(effective.met === 'unknown' ? [effective.words] : []),
  ];
  if (open[0] !== undefined) {
    return [
      {
        ...shared,
        kind: 'approve-a-policy',
        what: `Make ${id} true for you, and have it approved: ${title}.`,
        today: open[0],
        minutes: minutes.policy,
        after: unheld === undefined ? [] : [blockerId('name-a-holder', unheld)],
      },
    ];
  }
  if (effective.met === 'yes') return [];
  const what = `${id} applies only from a later day.`;
  return [{ ...shared, kind: 'a-day-to-come', way: 'wait', what, today: effective.words, minutes: 0 }];
}
