import type { Day } from '../../model/calendar.ts';
import { evidenceFile, newEvidence } from '../evidence-command.ts';
import type { ControlSlot } from '../slots/control-slots.ts';
import { minutes } from '../step.ts';
import type { Found } from './blocker.ts';
import { answeringFinding, isLost, openStates } from './failures.ts';
import { controlsOf, type SlotGround } from './slot-ground.ts';
import { dueWords, slotWords, todayOf } from './slot-words.ts';

/** Slots that can be filled in time, and logs that can be pulled later. What is due later than soon is left for then. */
export function collectBlockers(ground: SlotGround, slots: readonly ControlSlot[]): readonly Found[] {
  const { control, day, soon, who } = ground;
  const now = slots.filter(
    ({ state, due, proof }) =>
      openStates.includes(state) && ((due >= day && due <= soon) || isPulled(proof, due, day)),
  );
  const [first] = now;
  if (first === undefined) return [];
  const due = now.map((slot) => slot.due).reduce((a, b) => (a < b ? a : b));
  const when = due < day ? `it was due on ${due}, and its source may still hold it` : dueWords(due, day);
  return [
    {
      kind: 'collect-evidence',
      keeps: 'operating',
      what: `Collect evidence for ${control.id}, ${slotWords(now)}: ${when}.`,
      today: now.every(({ lacks, evidence }) => lacks.length + evidence.length === 0)
        ? 'nothing is filed yet'
        : todayOf(now),
      record: control.id,
      open: control.path,
      missing: evidenceFile(control.id, day),
      run: newEvidence(control.id),
      who,
      minutes: minutes.collect * now.length,
      due: due < day ? null : due,
      slots: now.length,
      controls: [control.id],
    },
  ];
}

/** Logs and schedules describe the slot by themselves, whenever they are pulled. */
function isPulled(proof: ControlSlot['proof'], due: Day, day: Day): boolean {
  return proof === 'span' && due < day;
}

/** Slots whose day is over and that nothing shows, as long as proof of work done in time may still come. */
export function settleBlockers(
  { graph, control, day, who }: SlotGround,
  slots: readonly ControlSlot[],
): readonly Found[] {
  const recent = slots.filter(
    (slot) =>
      openStates.includes(slot.state) &&
      slot.due < day &&
      !isPulled(slot.proof, slot.due, day) &&
      !isLost(slot, day) &&
      answeringFinding(graph, controlsOf(control), slot, day) === undefined,
  );
  if (recent.length === 0) return [];
  return [
    {
      kind: 'settle-a-slot',
      keeps: 'operating',
      what: `Show that ${control.id} was carried out in time for ${slotWords(recent)}, or write the finding that it was not.`,
      today: todayOf(recent),
      record: control.id,
      open: control.path,
      missing: evidenceFile(control.id, day),
      run: newEvidence(control.id),
      who,
      minutes: minutes.collect * recent.length,
      slots: recent.length,
      controls: [control.id],
    },
  ];
}
