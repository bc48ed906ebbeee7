import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { DueItem } from '../assess/due/due-item.ts';
import { calendarsOf, type IcsFrame } from './ics.ts';
import { contentLine, textValue } from './ics-lines.ts';

const item: DueItem = {
  id: 'IAM-03 quarterly occurrence 2026-Q4',
  kind: 'control',
  record: 'IAM-03',
  title: 'Access reviewed',
  path: 'controls/iam/IAM-03-access-review.md',
  subject: 'IAM-03 for 2026-Q4',
  what: 'Carry out IAM-03 for 2026-Q4, and file the evidence.',
  who: { role: 'it-lead', title: 'IT Lead', holders: ['ada'] },
  slot: { key: '2026-Q4', name: '2026-Q4', from: '2026-10-01', to: '2026-12-31', every: 'quarterly' },
  due: '2026-12-31',
  left: 39,
  state: 'due',
  minutes: null,
  run: 'npm run new -- evidence IAM-03',
};

const frame: IcsFrame = {
  organization: 'Example Company',
  example: false,
  stamp: '2026-11-22T10:30:00.000Z',
  dueSoon: 'P14D',
  pageOf: (record) => `https://example.com/soc2/controls/${record}/`,
};

describe('the calendar of an owner', () => {
  it('is read back by another program as it was meant', () => {
    const { events, name, method } = readBack([item]);
    expect({ name, method }).toEqual({ name: 'Example Company: IT Lead', method: 'PUBLISH' });
    const [event] = events;
    expect(event?.summary).toBe('IAM-03 for 2026-Q4: Access reviewed');
    expect(event?.description).toBe(
      [
        'Carry out IAM-03 for 2026-Q4, and file the evidence.',
        'For 2026-10-01 to 2026-12-31; in time until 2026-12-31.',
        'Run: npm run new -- evidence IAM-03',
        'File: controls/iam/IAM-03-access-review.md',
        'Page: https://example.com/soc2/controls/IAM-03/',
      ].join('\n'),
    );
    expect([event?.start, event?.end]).toEqual(['2026-12-31', '2027-01-01']);
    expect(event?.isAllDay).toBe(true);
    expect(event?.stamp).toBe('2026-11-22T10:30:00Z');
    expect(event?.url).toBe('https://example.com/soc2/controls/IAM-03/');
    expect(event?.categories).toEqual(['control']);
  });

  it('says of a made-up company that it is one, also where an event stands alone', () => {
    const made = readBack([item], { ...frame, example: true });
    expect(made.name).toBe('Example data: Example Company: IT Lead');
    expect(made.events[0]?.description).toBe(
      `Example data: the company and this duty are made up.\n${readBack([item]).events[0]?.description}`,
    );
  });

  it('says what is known and nothing else: no page without a site, no command where there is none', () => {
    const bare = { ...item, slot: null, run: null, minutes: 45 };
    const [event] = readBack([bare], { ...frame, pageOf: () => null }).events;
    expect(event?.description).toBe(
      [
        'Carry out IAM-03 for 2026-Q4, and file the evidence.',
        'About 45 minutes.',
        'File: controls/iam/IAM-03-access-review.md',
      ].join('\n'),
    );
    expect(event?.url).toBeNull();
  });

  it('has what the format asks of every calendar and of every alarm', () => {
    const lines = textOf([item]).split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    for (const line of ['CALSCALE:GREGORIAN', 'ACTION:DISPLAY', 'DESCRIPTION:IAM-03 for 2026-Q4'])
      expect(lines).toContain(line);
  });

  it('names nobody and asks nobody to attend', () => {
    const text = textOf([item]);
    expect(text).not.toContain('ada');
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|mailto/);
  });

  it('holds what is left to do and nothing else', () => {
    const states = ['overdue', 'due soon', 'waiting', 'due', 'excused', 'done'] as const;
    const items = states.map((state) => ({ ...item, id: state, title: state, state }));
    expect(readBack(items).events.map(({ summary }) => summary?.split(': ')[1])).toEqual([
      'due',
      'due soon',
      'overdue',
      'waiting',
    ]);
  });

  it('is one for each role, and none for nothing', () => {
    const other = { ...item, id: 'other', who: { role: 'ceo', title: 'CEO', holders: [] } };
    const nobody = { ...item, id: 'nobody', who: { role: null, title: 'Whoever leads', holders: [] } };
    expect(calendarsOf([item, other, nobody], frame).map(({ who, count }) => [who.role, count])).toEqual([
      [null, 1],
      ['ceo', 1],
      ['it-lead', 1],
    ]);
    expect(calendarsOf([{ ...item, state: 'done' }], frame)).toEqual([]);
  });

  it('has ids that stay when the day, the title or the order changes, and differ between companies', () => {
    const [event] = readBack([item]).events;
    const [moved] = readBack([
      { ...item, due: '2027-01-15', title: 'Other', left: 3, state: 'due soon' },
    ]).events;
    expect(moved?.uid).toBe(event?.uid);
    expect(readBack([item], { ...frame, organization: 'Another' }).events[0]?.uid).not.toBe(event?.uid);
    const next = { ...item, id: 'IAM-03 quarterly occurrence 2027-Q1' };
    expect(readBack([next]).events[0]?.uid).not.toBe(event?.uid);
    expect(textOf([next, item])).toBe(textOf([item, next]));
  });

  it.each([
    ['at nine on the day on which it is due soon', item, 'P14D', '2026-12-17T09:00:00'],
    ['a month before, whatever its length', item, 'P1M', '2026-11-30T09:00:00'],
    [
      'not before the slot begins',
      { ...item, slot: { key: 'x', name: 'x', from: '2026-12-29', to: '2026-12-29', every: 'daily' } },
      'P14D',
      '2026-12-29T09:00:00',
    ],
    [
      'on the day itself',
      { ...item, slot: { key: 'x', name: 'x', from: '2026-12-31', to: '2026-12-31', every: 'daily' } },
      'P14D',
      '2026-12-31T09:00:00',
    ],
    ['the day before', item, 'P1D', '2026-12-30T09:00:00'],
  ])('rings %s', (_, rung, dueSoon, expected) => {
    const [event] = readBack([rung], { ...frame, dueSoon }).events;
    expect(event?.alarms).toEqual([expected]);
  });
});

describe('hostile words', () => {
  it.each([
    ['a line break', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:y'],
    ['other ends of lines', 'x\rEND:VEVENT\u2028BEGIN:VEVENT\u0085END:VCALENDAR'],
    ['signs of the format', 'a,b;c\\d:e"f\\n'],
    ['control characters', 'a\u0000b\u0007c\u001bd\u007f'],
    ['half a character', 'a\ud83d b'],
    ['another direction', 'a\u202egpj.exe\u2066'],
    ['300 characters', 'Ü😀'.repeat(150)],
    ['nothing', ''],
  ])('in a title stay a title: %s', (_, title) => {
    expectWhole({ ...item, title, what: title, subject: title, path: title });
  });

  it('of any kind do', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ maxLength: 200 }),
        (title, what) => {
          expectWhole({ ...item, title, what });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a content line', () => {
  it('is folded at 75 octets, and gives back what it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = contentLine('SUMMARY', textValue(text));
        for (const part of line.slice(0, -2).split('\r\n'))
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${textValue(text)}\r\n`);
      }),
    );
  });

  it.each([
    [75, 1],
    [76, 2],
    [149, 2],
    [150, 3],
  ])('of %i octets takes %i lines', (octets, lines) => {
    expect(contentLine('X', 'a'.repeat(octets - 2)).split('\r\n')).toHaveLength(lines + 1);
  });
});

function textOf(items: readonly DueItem[], around: IcsFrame = frame): string {
  return calendarsOf(items, around)
    .map(({ text }) => text)
    .join('');
}

/** The calendar as a reader of the format, written by others, understands it. */
function readBack(items: readonly DueItem[], around: IcsFrame = frame) {
  const calendar = new ICAL.Component(ICAL.parse(textOf(items, around)));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isAllDay: event.startDate.isDate,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      url: component.getFirstPropertyValue('url'),
      categories: component.getFirstProperty('categories')?.getValues(),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => {
        const at = event.startDate.clone();
        at.isDate = false;
        at.addDuration(alarm.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>);
        return at.toString();
      }),
    };
  });
  const word = (name: string) => calendar.getFirstPropertyValue(name);
  return {
    events,
    name: word('x-wr-calname'),
    method: word('method'),
    parts: calendar.getAllSubcomponents().length,
  };
}

/** One calendar, one event, one alarm, and nothing that a text put beside them. */
function expectWhole(hostile: DueItem): void {
  const text = textOf([hostile]);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'BEGIN:VALARM'],
    ...['END:VALARM', 'END:VEVENT', 'END:VCALENDAR'],
  ]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028\u2029]/);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const { events, parts } = readBack([hostile]);
  expect(parts).toBe(1);
  expect(events[0]?.summary).toBe(`${plain(hostile.subject)}: ${plain(hostile.title)}`);
}

/** What is left of a text: its ends of lines are alike, and what no reader could see is gone. */
function plain(text: string): string {
  return [...text.replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')]
    .filter((character) => character === '\n' || !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(character))
    .join('');
}
