import { fileReader, listContent } from '../io/disk.ts';
import { isTimezone } from '../model/calendar.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import { readText } from '../parse/text.ts';

/** The time zone of the work tree's program: a day begins and ends there, whatever the commit that is asked about says. */
export function timezoneIn(root: string): string {
  const path = 'program/program.md';
  const file = listContent(root, ['program']).find((each) => each.path === path && each.type === 'file');
  const text = file === undefined ? null : readText(file, fileReader(root)).text;
  const zone = text === null ? undefined : readFrontMatter(path, text).data?.timezone;
  return typeof zone === 'string' && isTimezone(zone) ? zone : 'UTC';
}
