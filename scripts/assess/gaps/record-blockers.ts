import { newFinding } from '../evidence-command.ts';
import type { ControlSlot } from '../slots/control-slots.ts';
import { minutes } from '../step.ts';
import type { Found } from './blocker.ts';
import { answeringFinding, isLost, openStates } from './failures.ts';
import { controlsOf, type SlotGround } from './slot-ground.ts';
import { slotWords, todayOf } from './slot-words.ts';

/**
 * Failures that stay, since a later pass never erases one; slots that were not shown and cannot be any more; slots that a
 * waiver excuses, which are not shown either. The first two want a finding.
 */
export function recordBlockers(
  { graph, control, day, who }: SlotGround,
  slots: readonly ControlSlot[],
): readonly Found[] {
  const findings = new Map(
    slots.map((slot) => [slot, answeringFinding(graph, controlsOf(control), slot, day)]),
  );
  const failed = slots.filter(({ group }) => group === 'failed');
  const lost = slots.filter(
    (slot) =>
      openStates.includes(slot.state) &&
      slot.due < day &&
      (isLost(slot, day) || findings.get(slot) !== undefined),
  );
  const excused = slots.filter(({ state, due }) => state === 'excused' && due < day);
  const kept = [...failed, ...lost, ...excused];
  if (kept.length === 0) return [];
  const shared = { record: control.id, open: control.path, who, controls: [control.id] } as const;
  const word = failed.length > 0 ? 'deviating' : lost.length > 0 ? 'unknown' : 'excused';
  const bare = (of: readonly ControlSlot[]) => of.filter((slot) => findings.get(slot) === undefined);
  return [
    {
      ...shared,
      kind: 'on-record',
      keeps: 'operating',
      way: 'stands',
      what: `${control.id} stays ${word} for this window.`,
      today: todayOf(kept, (slot) => findings.get(slot) ?? (slot.state === 'excused' ? slot.waiver : null)),
      minutes: 0,
      slots: kept.length,
    },
    ...writeFinding(shared, bare(failed), bare(lost)),
  ];
}

/** One finding takes up all that a control failed in, or was not shown for. */
function writeFinding(
  shared: Pick<Found, 'record' | 'open' | 'who' | 'controls'>,
  failed: readonly ControlSlot[],
  lost: readonly ControlSlot[],
): readonly Found[] {
  const all = [...failed, ...lost];
  if (all.length === 0) return [];
  const late = failed.every(({ state }) => state === 'late');
  const says = failed.length === 0 ? 'was not shown' : late ? 'was carried out too late' : 'failed';
  return [
    {
      ...shared,
      kind: 'write-a-finding',
      keeps: 'followed up',
      what: `Write the finding that ${shared.record} ${says} for ${slotWords(all)}: what happened, why, and what is done.`,
      today: `${todayOf(all)}; no finding takes it up`,
      run: newFinding(shared.record, says),
      minutes: minutes.finding,
      slots: all.length,
    },
  ];
}
