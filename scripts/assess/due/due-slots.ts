import { addDays, type Day, isIn, shared } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { grouped } from '../../model/grouped.ts';
import type { ContentRecord } from '../../model/record.ts';
import { byFirstDay, isOpen, windowsOf } from '../current-audit.ts';
import { answeringFinding, isLost } from '../gaps/failures.ts';
import { performerOf } from '../performer.ts';
import { controlsThatApply } from '../scope.ts';
import { type ControlSlot, controlSlotsOf, type SlotsOptions } from '../slots/control-slots.ts';
import { idsOf, partsOf } from '../slots/parts.ts';
import { fiscalYearAround, slotCalendarOf } from '../slots/slot-calendar.ts';
import { slotName } from '../slots/slot-key.ts';
import { type DueGround, type DueItem, dated } from './due-item.ts';
import { commandFor, stateOf, whatToDo } from './slot-duty.ts';
import { namesApart } from './told-apart.ts';

type Control = ContentRecord<'control'>;

/**
 * Every slot of every control in force. The windows of audits that are not over say which slots there are on their
 * days, the fiscal year on all others (READINESS §3). What ended in the window of an audit that is over is over too.
 * Of missed slots that no audit asks for, only the last one of a rhythm is told: nobody can make good the ones before.
 * @param named the id of the only audit that counts; null for all that are not over
 */
export function dueSlots(graph: Graph, ground: DueGround, named: string | null): readonly DueItem[] {
  const all = windowsOf(graph).filter(({ audit }) => named === null || audit.id === named);
  const asked = all
    .filter(({ audit, window }) => (isOpen(audit) || audit.id === named) && window.from <= ground.until)
    .sort(byFirstDay);
  const windows = all.map(({ window }) => window);
  const years = yearsOf(graph, ground);
  const seen = new Set<string>();
  const { today: day, timezone } = ground;
  return controlsThatApply(graph, day).flatMap((control) => {
    const audited = asked.map(({ audit }) => slotsIn(graph, control, { audit, day, timezone }));
    const yearly = years.map((yearOf) => slotsIn(graph, control, { audit: null, day, timezone, yearOf }));
    const isPast = pastOf(yearly.flat(), audited.flat(), day);
    const told = yearly.map((slots) =>
      slots.filter(
        (slot) =>
          !windows.some((window) => isIn(slot.to, window)) && (!isPast(slot) || slot.state === 'unreviewed'),
      ),
    );
    return [...audited, ...told].flatMap((slots) => itemsOf(graph, ground, slots, seen));
  });
}

/**
 * Whether a slot of the fiscal year is of no concern any more: its day is over, and so is that of a later one of the
 * same rhythm, or an audit asks for one that holds some of its days.
 */
function pastOf(
  yearly: readonly ControlSlot[],
  audited: readonly ControlSlot[],
  today: Day,
): (slot: ControlSlot) => boolean {
  const rhythmOf = ({ every, proof }: ControlSlot) => `${every} ${proof}`;
  const byRhythm = grouped(audited, rhythmOf);
  const latest = new Map<string, Day>();
  for (const slot of yearly) {
    const rhythm = rhythmOf(slot);
    if (slot.due < today && slot.due > (latest.get(rhythm) ?? '')) latest.set(rhythm, slot.due);
  }
  return (slot) => {
    if (slot.due >= today) return false;
    if (slot.due < (latest.get(rhythmOf(slot)) ?? '')) return true;
    return (byRhythm.get(rhythmOf(slot)) ?? []).some((each) => shared(each, slot) !== null);
  };
}

/** A day of each fiscal year from today's to the last one looked at. */
function yearsOf(graph: Graph, { today, until }: DueGround): readonly Day[] {
  const calendar = slotCalendarOf(graph.program);
  const days = [today];
  for (let next = afterYear(today); next <= until && days.length < mostYears; next = afterYear(next))
    days.push(next);
  return days;

  function afterYear(day: Day): Day {
    return addDays(fiscalYearAround(day, calendar).to, 1);
  }
}

/** More than `--until` admits; the last day of all years has none after it. */
const mostYears = 7;

function slotsIn(graph: Graph, control: Control, options: SlotsOptions): readonly ControlSlot[] {
  return controlSlotsOf(graph, control, options).slots.filter(({ standing }) => standing !== 'not-due');
}

/** The items of one judgment. Two frequencies of a control may be alike: the second one's slots are counted. */
function itemsOf(
  graph: Graph,
  ground: DueGround,
  slots: readonly ControlSlot[],
  seen: Set<string>,
): readonly DueItem[] {
  const apart = namesApart();
  const ofKey = grouped(slots, ({ control, key }) => `${control} ${key}`);
  return slots.flatMap((slot) => {
    const id = apart(`${slot.control} ${slot.every} ${slot.proof} ${slot.key}`);
    const control = graph.find(slot.control);
    // Another window, or a second successor, has the same slot.
    if (seen.has(id) || control?.kind !== 'control') return [];
    seen.add(id);
    const alone = (ofKey.get(`${slot.control} ${slot.key}`) ?? []).length < 2;
    const name = `${slotName(slot.key)}${alone ? '' : ` (${slot.every}, ${slot.proof})`}`;
    return [itemOf(graph, ground, { id, name, control: control as Control, slot })];
  });
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly control: Control;
  readonly slot: ControlSlot;
}

function itemOf(graph: Graph, ground: DueGround, { id, name, control, slot }: Named): DueItem {
  const subject = `${control.id} for ${name}`;
  const { key, from, to, every, due, state } = slot;
  const at = dated(due, ground);
  // Proof that comes so late would be doubted: what is left is a finding, and where there is one, nothing.
  const lost = isLost(slot, ground.today);
  const isTold = () => answeringFinding(graph, idsOf(control, partsOf(graph, control)), slot, ground.today);
  const standing = stateOf(state) ?? (lost && isTold() !== undefined ? 'done' : at.state);
  // Whoever did it cannot accept it: the owner sees to it that somebody does.
  const role = standing === 'waiting' ? control.data.owner : performerOf(graph, control.id)?.role;
  return {
    id,
    kind: 'control',
    record: control.id,
    title: control.title,
    path: control.path,
    subject,
    what: whatToDo(subject, slot, { standing, lost }),
    who: ground.person(role),
    slot: { key, name, from, to, every },
    ...at,
    state: standing,
    minutes: null,
    run: commandFor(graph, control.id, slot, { standing, lost }),
  };
}
