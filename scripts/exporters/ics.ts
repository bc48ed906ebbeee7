import { type DueItem, isLeft } from '../assess/due/due-item.ts';
import type { Person } from '../assess/person.ts';
import { addDuration, type Day, daysBetween } from '../model/calendar.ts';
import { sha256Of } from '../model/fingerprint.ts';
import { grouped } from '../model/grouped.ts';
import { NAME, TITLE, VERSION } from '../model/name.ts';
import { compare } from '../model/problem.ts';
import { contentLine, textValue } from './ics-lines.ts';

/** What stands around the events of every calendar. */
export interface IcsFrame {
  /** Whose duties they are. Part of each event's id, so that the calendars of two companies do not meet. */
  readonly organization: string;
  /** Whether the company is made up: every calendar and every event says so then. */
  readonly example: boolean;
  /** The instant written on each event, ISO 8601: the commit's, so that the same commit gives the same bytes. */
  readonly stamp: string;
  /** How long before its day an alarm goes off: the program's `thresholds.dueSoon`. */
  readonly dueSoon: string;
  /** The address of a record's page; null where it is not known. */
  readonly pageOf: (record: string) => string | null;
}

/** The calendar of a role. */
export interface OwnerCalendar {
  readonly who: Person;
  readonly count: number;
  /** An iCalendar file (RFC 5545). */
  readonly text: string;
}

/** A calendar for everybody who has something left to do, by role. */
export function calendarsOf(items: readonly DueItem[], frame: IcsFrame): readonly OwnerCalendar[] {
  return [...grouped(items.filter(isLeft), ({ who }) => who.role ?? '')]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, own]) => {
      const who = own[0]?.who;
      return who === undefined ? [] : [{ who, count: own.length, text: calendarOf(who, own, frame) }];
    });
}

/**
 * One calendar, to be imported or subscribed to: each duty is an event of its own that lasts a day, takes no time from
 * the reader's, and asks nobody to attend. Names of holders and their addresses are not written.
 */
function calendarOf({ title }: Person, items: readonly DueItem[], frame: IcsFrame): string {
  const name = textValue(`${frame.example ? 'Example data: ' : ''}${frame.organization}: ${title}`);
  const events = [...items].sort((a, b) => compare(a.due, b.due) || compare(a.id, b.id));
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', textValue(`-//${TITLE}//${NAME} ${VERSION}//EN`)),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    // Apple and Google read the older name, RFC 7986 has the newer one.
    contentLine('NAME', name),
    contentLine('X-WR-CALNAME', name),
    ...events.map((item) => eventOf(item, frame)),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function eventOf(item: DueItem, frame: IcsFrame): string {
  const { id, kind, due, subject, title, record } = item;
  const page = frame.pageOf(record);
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `${hashOf(`${frame.organization}\n${id}`)}@${NAME}`),
    contentLine('DTSTAMP', instantValue(frame.stamp)),
    contentLine('DTSTART;VALUE=DATE', dayValue(due)),
    contentLine('DTEND;VALUE=DATE', dayValue(addDuration(due, 'P1D'))),
    contentLine('SUMMARY', textValue(`${subject}: ${title}`)),
    contentLine('DESCRIPTION', textValue(descriptionOf(item, page, frame.example))),
    contentLine('CATEGORIES', textValue(kind)),
    ...(page === null ? [] : [contentLine('URL', page)]),
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    contentLine('DESCRIPTION', textValue(subject)),
    contentLine('TRIGGER', triggerOf(item, frame.dueSoon)),
    contentLine('END', 'VALARM'),
    contentLine('END', 'VEVENT'),
  ].join('');
}

function descriptionOf(item: DueItem, page: string | null, example: boolean): string {
  const { what, slot, due, run, path, minutes } = item;
  return [
    // A calendar that is imported into another one loses its name.
    ...(example ? ['Example data: the company and this duty are made up.'] : []),
    what,
    ...(slot === null ? [] : [`For ${slot.from} to ${slot.to}; in time until ${due}.`]),
    ...(minutes === null ? [] : [`About ${minutes} minutes.`]),
    ...(run === null ? [] : [`Run: ${run}`]),
    `File: ${path}`,
    ...(page === null ? [] : [`Page: ${page}`]),
  ].join('\n');
}

/** Nine in the morning of the day on which it is due soon, or on which it can be begun when that is later. */
function triggerOf({ due, slot }: DueItem, dueSoon: string): string {
  const soon = addDuration(due, dueSoon, -1);
  const from = slot !== null && slot.from > soon ? slot.from : soon;
  const days = daysBetween(from, due);
  return days <= 0 ? 'PT9H' : `-P${days - 1}DT15H`;
}

/** No trace of a person in it, and nothing that a text could break out of. */
function hashOf(text: string): string {
  return sha256Of(text).slice(0, 32);
}

function dayValue(day: Day): string {
  return day.replaceAll('-', '');
}

/** `20260712T101500Z`. */
function instantValue(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
