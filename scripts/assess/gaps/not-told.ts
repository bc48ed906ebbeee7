import type { Problem } from '../../model/problem.ts';
import type { BlockerKind } from './blocker.ts';
import type { Gaps } from './gaps.ts';

/** Problems that no blocker tells already. */
export function notTold(problems: readonly Problem[], { blockers }: Gaps): readonly Problem[] {
  const told = new Set(
    blockers.flatMap(({ kind, record, controls }) => [record, ...controls].map((id) => `${kind} ${id}`)),
  );
  return problems.filter(
    ({ rule, record }) => !(toldAs[rule] ?? []).some((kind) => told.has(`${kind} ${record}`)),
  );
}

/** Rules that judge what the gap analysis is made from, with the blockers that say the same of a record. */
const toldAs: Readonly<Record<string, readonly BlockerKind[]>> = {
  'evidence-covers-window': [
    'settle-evidence',
    'collect-evidence',
    'complete-a-population',
    'settle-a-slot',
    'write-a-finding',
    'on-record',
  ],
  'role-has-holder': ['name-a-holder'],
  'criterion-has-key-control': ['fill-a-gap'],
  'control-rests-on-approved-policy': ['approve-a-policy', 'name-a-holder'],
  'subservice-is-monitored': ['monitor-a-vendor'],
  'failed-evidence-has-finding': ['write-a-finding'],
  'finding-has-action': ['act-on-a-finding', 'conclude-a-finding'],
  'finding-action-is-not-overdue': ['act-on-a-finding', 'conclude-a-finding'],
};
