import { addDays, type Day, type Period } from '../../model/calendar.ts';
import { monthAround } from '../../model/calendar-names.ts';
import type { ContentRecord } from '../../model/record.ts';
import {
  latest,
  monthName,
  periodsFrom,
  quarterAround,
  quarterName,
  weekAround,
  weekName,
  workday,
} from '../days.ts';
import type { Random } from '../random.ts';
import type { Timeline } from '../timeline.ts';

/** One performance or observation of a control, as planned. */
export interface Planned {
  /** Work by the calendar, a state that was observed, data over a period, or one case followed from end to end. */
  readonly kind: 'work' | 'state' | 'span' | 'walkthrough';
  /** The period as people say it; together with the control it names its treatment. */
  readonly label: string;
  readonly period: Period;
  readonly day: Day;
  /** Written into `for` where the work is done after the period. */
  readonly slot?: string;
}

type Frequency = ContentRecord<'control'>['data']['frequencies'][number];

export interface RhythmOf {
  readonly frequency: Frequency;
  /** The days on which this version applies. */
  readonly applies: Period;
  readonly automated: boolean;
  readonly timeline: Timeline;
  readonly random: Random;
  /** More observations of a state in each month, on top of the usual one. */
  readonly more: number;
}

/** What is done for one frequency of a control, in order of days; nothing for what is done at each event. */
export function rhythmOf(question: RhythmOf): readonly Planned[] {
  const { frequency, applies, timeline, random } = question;
  const { every, proof } = frequency;
  if (every === 'continuous') return proof === 'span' ? spans(question) : states(question);
  const after = (around: (day: Day) => Period, name: (period: Period) => string, most: number) =>
    periodsFrom(applies.from, applies.to, around)
      .filter(({ to }) => to >= applies.from && to <= applies.to)
      .map((period): Planned => {
        const day = workday(addDays(period.to, 1 + random(most)));
        return { kind: 'work', label: name(period), period, day, slot: name(period) };
      });
  switch (every) {
    case 'weekly':
      return periodsFrom(applies.from, applies.to, weekAround)
        .filter(({ to }) => to >= applies.from && to <= applies.to)
        .map((period): Planned => {
          const day = addDays(period.from, 3 + random(2));
          const planned = { kind: 'work', label: weekName(period), period, day } as const;
          // In its first week a new rhythm may begin too close to the weekend.
          return day >= applies.from
            ? planned
            : { ...planned, day: workday(addDays(period.to, 1)), slot: planned.label };
        });
    case 'monthly':
      return after(monthAround, monthName, 3);
    case 'quarterly':
      return after(quarterAround, quarterName, 11);
    case 'semiannual':
      return [once('half-year', timeline.window, workday(addDays(timeline.window.from, 50 + random(100))))];
    case 'annual': {
      const first = latest(addDays(applies.from, 14), addDays(timeline.window.from, -30));
      const day = workday(addDays(first, random(185)));
      return [once('year', { from: timeline.start, to: timeline.window.to }, day)];
    }
    default:
      return [];
  }
}

/** One case that shows a control which leaves no state to look at. */
export function walkthroughOf(effective: Day, random: Random): Planned {
  const day = workday(addDays(effective, 10 + random(18)));
  return { kind: 'walkthrough', label: 'walkthrough', period: { from: day, to: day }, day };
}

/** A month has one look, and the window one more near its end; people look every six weeks. */
function states({ applies, automated, timeline, random, more }: RhythmOf): readonly Planned[] {
  const { window } = timeline;
  const looks = automated
    ? periodsFrom(applies.from, applies.to, monthAround).flatMap(({ from, to }) => [
        workday(addDays(from, 3 + random(8))),
        ...Array.from({ length: more }, (_, index) => addDays(from, Math.floor((index * 27) / more))),
        ...(to === window.to ? [addDays(window.to, -3 - random(7))] : []),
      ])
    : [-70, -25, 6, 50, 95, 140, 177].map((days) => workday(addDays(window.from, days)));
  const first = new Set<string>();
  return looks
    .filter((day) => day >= applies.from && day <= applies.to)
    .map((day, index) => {
      const month = monthAround(day);
      const usual = !first.has(month.from);
      first.add(month.from);
      const label = usual ? monthName(month) : `${monthName(month)}, look ${index}`;
      return { kind: 'state', label, period: { from: day, to: day }, day };
    });
}

function spans({ applies, random }: RhythmOf): readonly Planned[] {
  return periodsFrom(applies.from, applies.to, monthAround)
    .filter(({ from, to }) => from >= applies.from && to <= applies.to)
    .map((period) => ({
      kind: 'span',
      label: `${monthName(period)}, whole month`,
      period,
      day: workday(addDays(period.to, 1 + random(3))),
    }));
}

function once(label: string, period: Period, day: Day): Planned {
  return { kind: 'work', label, period, day };
}
