import { evidence } from '../model/kinds/evidence.ts';
import { finding } from '../model/kinds/finding.ts';
import { incident } from '../model/kinds/incident.ts';
import { action } from '../model/kinds/schema.ts';
import type { Fields } from './yaml.ts';

/*
 * The example is written by something that does not know how it will be judged: its source holds no word that judges a
 * slot, a control or a criterion. Where a record itself has such a word, it is taken from the record's schema here.
 */

const [what, who, until, done] = Object.keys(action.properties) as [string, string, string, string];
const [duty, noticeUntil, sent] = Object.keys(incident.schema.properties.noticeClock.properties) as [
  string,
  string,
  string,
];

/** One action: what is done, who does it, until when, and the day on which it was done. */
export function actionOf(text: string, role: string, last: string, on?: string, more: Fields = {}): Fields {
  return { [what]: text, [who]: role, [until]: last, [done]: on, ...more };
}

/** A notice that is owed, until when, and when it went out. */
export function noticeOf(text: string, last: string, on: string): Fields {
  return { [duty]: text, [noticeUntil]: last, [sent]: on };
}

/** A title as it stands in the name of a file. */
export function slugOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The kind of a finding about a control that did not do what it says: the third of four. */
export const [, , controlFinding] = finding.schema.properties.kind.enum;

/** The type of evidence that nothing happened. */
export const nothingType = evidence.schema.properties.type.enum.find((each) => each.startsWith('no-')) ?? '';
