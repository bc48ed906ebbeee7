import { type Day, dayOfMoment, daysBetween } from '../../model/calendar.ts';
import type { ContentRecord } from '../../model/record.ts';
import { counted } from '../../model/wording.ts';
import { newEvidence } from '../evidence-command.ts';
import { nobodyYet, type Person, personOf } from '../person.ts';
import { reviewerFor } from '../reviewer.ts';
import type { ControlSlot } from '../slots/control-slots.ts';
import { minutes } from '../step.ts';
import type { Found } from './blocker.ts';
import type { SlotGround } from './slot-ground.ts';

/** Evidence that waits for its review or was sent back, each once for the slots that wait for it. */
export function reviewBlockers(ground: SlotGround, slots: readonly ControlSlot[]): readonly Found[] {
  const waiting = new Map<string, ControlSlot[]>();
  for (const slot of slots) {
    for (const id of slot.because) waiting.set(id, [...(waiting.get(id) ?? []), slot]);
  }
  return [...waiting].flatMap(([id, of]): readonly Found[] => {
    const record = ground.graph.find(id);
    if (record?.kind === 'evidence') return [reviewOf(ground, record, of)];
    return record?.kind === 'population' ? [lookAt(ground, record, of)] : [];
  });
}

function reviewOf(
  { graph, control, day, timezone, who }: SlotGround,
  { id, title, path, data }: ContentRecord<'evidence'>,
  slots: readonly ControlSlot[],
): Found {
  const shared = {
    kind: 'settle-evidence',
    keeps: 'operating',
    record: id,
    open: path,
    minutes: minutes.review,
    slots: slots.length,
    controls: [control.id],
  } as const;
  if (data.review !== undefined && dayOfMoment(data.review.at, timezone) <= day) {
    return {
      ...shared,
      what: `Mend ${id}, or carry the work out again: ${title}.`,
      today: `the review of ${id} sent it back on ${dayOfMoment(data.review.at, timezone)}`,
      who,
    };
  }
  const hands = [data.performed.by, data.collected?.by].filter((by) => by !== undefined);
  const reviewer = reviewerFor(graph, control.owner, hands);
  const since = dayOfMoment(data.collected?.at ?? data.performed.at, timezone);
  return {
    ...shared,
    what: `Review ${id}, and accept it or send it back: ${title}.`,
    today: `${id} ${waitWords(since, day)}`,
    who: reviewer === null ? somebodyElse : personOf(graph, reviewer),
  };
}

/** Nobody reviews their own work. */
const somebodyElse: Person = { ...nobodyYet, title: 'Somebody else than who carried it out' };

function waitWords(since: Day, day: Day): string {
  const days = daysBetween(since, day);
  return days <= 0 ? 'came in today' : `waits ${counted(days, 'day')} for its review`;
}

/** An empty list proves nothing until somebody has looked at it. */
function lookAt(
  { control, who }: SlotGround,
  { id, path }: ContentRecord<'population'>,
  slots: readonly ControlSlot[],
): Found {
  return {
    kind: 'complete-a-population',
    keeps: 'operating',
    what: `Say that nothing occurred in ${id}, and have it reviewed: its list is empty.`,
    today: `nobody has looked at ${id}`,
    record: id,
    open: path,
    run: newEvidence(control.id, ' --type no-occurrence'),
    who,
    minutes: minutes.review,
    slots: slots.length,
    controls: [control.id],
  };
}
