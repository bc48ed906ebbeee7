import { grouped } from '../model/grouped.ts';
import { counted } from '../model/wording.ts';
import type { Blocker, BlockerKind } from './gaps/blocker.ts';
import type { Gaps } from './gaps/gaps.ts';
import type { Step } from './step.ts';

/**
 * The gap analysis as steps: the first of each kind of thing, in order, with how many more are like it. What can only
 * be done after something else is left for then; a policy is written before somebody is there to approve it.
 */
export function gapSteps({ blockers }: Gaps): readonly Step[] {
  const pending = new Set(blockers.flatMap(({ id, kind }) => (kind === 'name-a-holder' ? [] : [id])));
  const todo = blockers.filter(({ way, after }) => way === 'do' && !after.some((id) => pending.has(id)));
  return [...grouped(todo, ({ kind }) => kind).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [stepOf(first, others.length)],
  );
}

function stepOf(blocker: Blocker, others: number): Step {
  const { kind, what, today, who, minutes, open, run } = blocker;
  const [one, many] = likeIt[kind];
  const why = `${restsWords(blocker)}; today: ${today}.${alsoWords(others, one, many)}`;
  return { id: kind, what, why, who, minutes, open, run };
}

/** ` 2 more controls lack the same.`; empty for none. */
function alsoWords(count: number, one: string, many: string): string {
  return count === 0 ? '' : ` ${count} more ${count === 1 ? one : many}.`;
}

/** `4 criteria rest on it`; where none does, what else waits for it. */
export function restsWords({ criteria, controls }: Pick<Blocker, 'criteria' | 'controls'>): string {
  const [count, one, many] =
    criteria.length > 0
      ? ([criteria.length, 'criterion', 'criteria'] as const)
      : ([controls.length, 'control', 'controls'] as const);
  return `${counted(count, one, many)} ${count === 1 ? 'rests' : 'rest'} on it`;
}

const sameLack = ['control lacks the same', 'controls lack the same'] as const;
const evidenceWaits = ['piece of evidence waits', 'pieces of evidence wait'] as const;
const findingWaits = ['finding waits for the same', 'findings wait for the same'] as const;

/** How further blockers of a kind are counted. */
const likeIt: Readonly<Record<BlockerKind, readonly [one: string, many: string]>> = {
  'fill-a-gap': ['criterion is a gap', 'criteria are gaps'],
  'monitor-a-vendor': ['vendor is not monitored', 'vendors are not monitored'],
  'name-a-holder': ['role has none either', 'roles have none either'],
  'approve-a-policy': ['policy waits', 'policies wait'],
  'put-a-control-in-place': sameLack,
  'finish-a-text': sameLack,
  'walk-through': sameLack,
  'settle-evidence': evidenceWaits,
  'plan-a-window': ['window', 'windows'],
  'agree-on-look-back': ['audit', 'audits'],
  'collect-evidence': ['control has evidence to collect soon', 'controls have evidence to collect soon'],
  'complete-a-population': ['list or test is missing', 'lists or tests are missing'],
  'settle-a-slot': sameLack,
  'write-a-finding': ['finding is not written', 'findings are not written'],
  'conclude-a-finding': findingWaits,
  'act-on-a-finding': findingWaits,
  'retest-a-finding': findingWaits,
  'close-a-finding': findingWaits,
  'a-day-to-come': ['day is to come', 'days are to come'],
  'on-record': ['stays', 'stay'],
};
