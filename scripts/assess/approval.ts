import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { heldBy } from './holder.ts';
import { no, unknown, type Verdict, yes } from './verdict.ts';

type Policy = ContentRecord<'policy'>;

/** Whether a policy's approval is shown on a day. The history of merged pull requests will answer it here. */
export type ApprovalOf = (policy: Policy, day: Day) => Verdict;

/** A policy as the controls under it see it, on a day. */
export interface PolicyReadiness {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly owner: string;
  readonly approver: string | null;
  readonly approved: Verdict;
  /** Whether the approver is named and their role has a holder. */
  readonly approverHeld: Verdict;
  readonly effective: Verdict;
}

/** The approval that the text claims: its status. decisions/0004-designed-without-history.md says why it counts. */
export const approvedInText: ApprovalOf = ({ id, data }) =>
  data.status === 'approved' ? yes(`${id} is approved`, id) : no(`${id} is ${statusWords[data.status]}`, id);

/** Approval, approver and first day of a policy. */
export function judgePolicy(graph: Graph, policy: Policy, day: Day, approvalOf: ApprovalOf): PolicyReadiness {
  const { id, path, title, data } = policy;
  return {
    id,
    path,
    title,
    owner: data.owner,
    approver: data.approver ?? null,
    approved: approvalOf(policy, day),
    approverHeld: approverOf(graph, policy),
    effective: effectiveBy(policy, day),
  };
}

function approverOf(graph: Graph, { id, data }: Policy): Verdict {
  if (data.approver === undefined) return no(`${id} names no approver`, id);
  const held = heldBy(graph, data.approver);
  return { ...held, words: `${id}: ${held.words}` };
}

function effectiveBy({ id, data }: Policy, day: Day): Verdict {
  if (data.effective === undefined) return unknown(`\`effective\` of ${id} is not set`, id);
  return data.effective <= day
    ? yes(`${id} applies since ${data.effective}`, id)
    : no(`${id} applies only from ${data.effective}`, id);
}

const statusWords = {
  draft: 'a draft',
  'in-review': 'in review',
  approved: 'approved',
  retired: 'retired',
} as const;
