import { type Day, dayOfMoment } from '../../model/calendar.ts';
import { sha256Of } from '../../model/fingerprint.ts';
import type { Graph } from '../../model/graph.ts';
import type { AnyRecord, ContentRecord } from '../../model/record.ts';
import { trackedActions } from '../action-tracker.ts';
import { isOpen } from '../current-audit.ts';
import type { DueGround, DueItem } from './due-item.ts';
import { type Duty, itemOf } from './due-reviews.ts';
import { namesApart } from './told-apart.ts';

/** Corrective actions with a day, notices that an incident asks for, and the days that an audit has agreed on. */
export function dueWork(graph: Graph, ground: DueGround): readonly DueItem[] {
  return [
    ...actions(graph, ground),
    ...graph.all('incident').flatMap((incident) => itemOf(notice(incident, ground.timezone), ground)),
    ...graph
      .all('audit')
      .filter(isOpen)
      .flatMap(auditDays)
      .filter(({ due = '' }) => due >= ground.today)
      .flatMap((duty) => itemOf(duty, ground)),
  ];
}

/** An action is told apart by its words: its place in the list changes when another one is written above it. */
function actions(graph: Graph, ground: DueGround): readonly DueItem[] {
  const apart = namesApart();
  return trackedActions(graph, ground.today).flatMap(({ record: id, what, who, due, state }) => {
    const record = graph.find(id);
    if (due === null || record === undefined || record.kind === 'criterion') return [];
    const words = `action ${sha256Of(what).slice(0, 16)}`;
    const name = apart(`${id} ${words}`).slice(id.length + 1);
    const duty: Duty = {
      kind: 'corrective action',
      record,
      who,
      due,
      name,
      subject: `Action of ${id}`,
      what,
    };
    return itemOf(duty, ground).map((item) => (state === 'done' ? { ...item, state, run: null } : item));
  });
}

function notice(record: ContentRecord<'incident'>, timezone: string): Duty {
  const { noticeClock: clock } = record.data;
  return {
    kind: 'notice',
    record,
    who: record.data.owner,
    due: clock === undefined || clock.sent !== undefined ? undefined : dayOfMoment(clock.due, timezone),
    name: 'notice',
    subject: `Notice about ${record.id}`,
    what: `Send the notice that ${clock?.duty ?? 'the duty'} asks for by ${clock?.due ?? 'then'}, and write into \`noticeClock.sent\` when it went out.`,
  };
}

/** Days to keep, not work to do: nothing is late about one that has passed. */
function auditDays(record: ContentRecord<'audit'>): readonly Duty[] {
  const { id, data } = record;
  const day = (name: string, due: Day | undefined, subject: string, what: string): Duty => ({
    ...{ kind: 'audit', record: record as AnyRecord, who: data.owner, due, name },
    subject: `${id}: ${subject}`,
    what,
  });
  return [
    day('begins', data.window?.from, 'the window begins', `From this day on, the slots of ${id} count.`),
    day('interim', data.interim, 'interim testing', `The firm tests the days up to this one first.`),
    day('ends', data.window?.to, 'the window ends', `The last day of the window of ${id}.`),
    day('as-of', data.asOf, 'the day of the report', `${id} speaks of the controls as of this day.`),
    day(
      'roll-forward',
      data.rollForward,
      'roll-forward',
      `The firm tests the rest: have the final lists ready.`,
    ),
  ];
}
