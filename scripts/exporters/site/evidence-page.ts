import type { Unplaced } from '../../assess/slots/assign.ts';
import { counted } from '../../assess/step.ts';
import { type Day, dayOfMoment, daysBetween } from '../../model/calendar.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Row, Section } from '../../model/site-data.ts';
import { linkTo } from './cells.ts';
import { type FilledSlot, placeOf } from './evidence-slots.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';
import { slotCell } from './slot-place.ts';
import { showsFile } from './visible.ts';

type Evidence = ContentRecord<'evidence'>;

/** The fields that `evidenceSections` tells whole. */
export const toldOfEvidence: readonly string[] = ['supports', 'performed', 'covers', 'review', 'artifacts'];

/** What an auditor asks of a piece of evidence first: when each thing was done, which slots it fills, and its files. */
export function evidenceSections(ground: Ground, record: Evidence): readonly Section[] {
  return [datesSection(ground, record), slotsSection(ground, record), artifactsSection(ground, record)];
}

/** The dates of READINESS §1 and the review, each with the days since the one that it follows: backdating is visible. */
function datesSection(ground: Ground, { id, path, data }: Evidence): Section {
  const { performed, covers, collected, review } = data;
  const day = (moment: string | undefined) =>
    moment === undefined ? null : dayOfMoment(moment, ground.assessment.timezone);
  const entered = showsFile('evidence', ground.audience) ? ground.changes.get(path)?.entered : undefined;
  const done = day(performed?.at);
  const pulled = day(collected?.at);
  const rows: readonly Row[] = [
    rowOf('Covers', covers === undefined ? null : `${covers.from} to ${covers.to}`, { none: 'nobody' }, null),
    rowOf(
      'Performed',
      performed?.at ?? null,
      handCell(ground, performed?.by),
      lag(covers?.to ?? null, done, 'the last day covered'),
    ),
    rowOf(
      'Collected',
      collected?.at ?? null,
      handCell(ground, collected?.by),
      lag(done, pulled, 'it was performed'),
    ),
    rowOf(
      'In git',
      entered === undefined ? null : entered.at.slice(0, 10),
      entered === undefined ? { none: 'not known here' } : `commit ${entered.commit.slice(0, 7)}`,
      lag(pulled, entered === undefined ? null : entered.at.slice(0, 10), 'it was collected'),
    ),
    rowOf(
      review?.outcome === undefined ? 'Reviewed' : `Reviewed: ${review.outcome}`,
      review?.at ?? null,
      handCell(ground, review?.by),
      lag(done, day(review?.at), 'it was performed'),
      review?.note,
    ),
  ];
  const noted = review?.note !== undefined;
  return part('Dates', {
    id: 'dates',
    caption: `dates of ${id}`,
    columns: [
      { title: 'Date', type: 'text' },
      { title: 'When', type: 'date' },
      { title: 'By', type: 'links' },
      { title: 'Days between', type: 'text' },
      ...(noted ? ([{ title: 'Note', type: 'text' }] as const) : []),
    ],
    rows: noted ? rows : rows.map(({ key, cells }) => ({ key, cells: cells.slice(0, 4) })),
    empty: 'No date is given.',
  });
}

function rowOf(what: string, when: string | null, by: Cell, between: string | null, note?: string): Row {
  return {
    key: what,
    cells: [
      what,
      when ?? { none: 'not given' },
      when === null ? { none: 'nobody' } : by,
      between ?? { none: 'nothing to count' },
      note ?? { none: 'no note' },
    ],
  };
}

function handCell(ground: Ground, by: string | undefined): Cell {
  if (by === undefined) return { none: 'not named' };
  return by === 'run' ? 'a workflow' : { links: [linkTo(ground, by)] };
}

/** `9 days after it was performed`; null where one of the days is not known. */
function lag(from: Day | null, to: Day | null, what: string): string | null {
  if (from === null || to === null) return null;
  const days = daysBetween(from, to);
  if (days === 0) return 'the same day';
  const length = counted(Math.abs(days), 'day');
  return `${length} ${days > 0 ? 'after' : 'before'} ${what}`;
}

/** Which slots it fills, and why it fills none of a control's. */
function slotsSection(ground: Ground, { id, data }: Evidence): Section {
  const { slots, left } = placeOf(ground, id);
  const done = data.performed?.at;
  const day = done === undefined ? null : dayOfMoment(done, ground.assessment.timezone);
  const supports = data.supports ?? [];
  const named = supports.some(({ instances }) => instances !== undefined);
  const rows = supports.flatMap(({ control: written, for: declared, instances }, index): readonly Row[] => {
    const control = ground.graph.find(written)?.id ?? written;
    const link: Cell = control === undefined ? { none: 'not named' } : { links: [linkTo(ground, control)] };
    const shown: readonly Cell[] = named ? [instances?.join(', ') ?? { none: 'all of it' }] : [];
    const filled = slots.filter((each) => each.control === control);
    const fits = filled.filter(({ slot }) => slot.key === declared);
    const standing = fits.length > 0 ? fits : filled;
    if (standing.length === 0)
      return [
        {
          key: `${index}`,
          cells: [
            link,
            ...shown,
            declared ?? { none: 'fills none' },
            { none: 'none' },
            { none: 'fills none' },
            whyLeft(left.find((each) => each.control === control)?.why),
          ],
        },
      ];
    return standing.map((each) => ({
      key: `${index} ${each.slot.key} ${each.slot.from}`,
      cells: [
        link,
        ...shown,
        each.slot.key,
        each.slot.due,
        slotCell(ground, each.control, each.among, each.slot),
        timing(each, id, day),
      ],
    }));
  });
  return part('Slots that it fills', {
    id: 'fills',
    caption: `slots that ${id} fills`,
    columns: [
      { title: 'Control', type: 'links' },
      ...(named ? ([{ title: 'Of it', type: 'text' }] as const) : []),
      { title: 'Slot', type: 'text' },
      { title: 'Due', type: 'date' },
      { title: 'State of the slot', type: 'state' },
      { title: 'Note', type: 'text' },
    ],
    rows,
    empty: 'It supports no control that is shown here.',
  });
}

const leftWords: Readonly<Record<Unplaced, string>> = {
  'other-frequency': 'It declares a slot of another frequency.',
  outside: 'Its days lie in no slot of the window.',
  'second-slot': 'Its performance fills another slot already.',
  'no-days': 'It does not say which days its data cover.',
};

function whyLeft(why: Unplaced | undefined): string {
  return why === undefined ? 'It counts in no slot of this window.' : leftWords[why];
}

function timing({ slot }: FilledSlot, id: string, performed: Day | null): Cell {
  const decides = slot.because.includes(id) ? ['decides the state'] : [];
  if (performed === null || slot.proof !== 'occurrence') return decides[0] ?? { none: 'one of several' };
  const days = daysBetween(performed, slot.due);
  const length = counted(Math.abs(days), 'day');
  const when =
    days < 0 ? `${length} late` : days === 0 ? 'on the day it was due' : `${length} before it was due`;
  return [when, ...decides].join('; ');
}

function artifactsSection({ assessment }: Ground, { id, data }: Evidence): Section {
  return part('Artifacts', {
    id: 'artifacts',
    caption: `artifacts of ${id}`,
    columns: [
      { title: 'File', type: 'id' },
      { title: 'Format', type: 'text' },
      { title: 'Bytes', type: 'number' },
      { title: 'SHA-256', type: 'id' },
      { title: 'Kept', type: 'text' },
    ],
    rows: (data.artifacts ?? []).map(({ path, uri, format, bytes, sha256 }, index) => ({
      key: `${index}`,
      cells: [
        [path, uri].filter((each) => each !== undefined).join(' ') || { none: 'not named' },
        format ?? { none: 'not said' },
        bytes ?? { none: 'not said' },
        sha256 ?? { none: 'no hash' },
        path === undefined
          ? 'elsewhere'
          : assessment.snapshot.exists(path)
            ? 'in the repository'
            : 'not there',
      ],
    })),
    empty: 'No file is named: the record alone is the proof.',
  });
}
