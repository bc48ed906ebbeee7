import { type Day, dayOfMoment, daysBetween } from '../../model/calendar.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Row, Section } from '../../model/site-data.ts';
import { counted } from '../../model/wording.ts';
import { linkTo } from './cells.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';
import { showsFile } from './visible.ts';

type Evidence = ContentRecord<'evidence'>;

/** The dates of READINESS §1 and the review, each with the days since the one that it follows: backdating is visible. */
export function datesSection(ground: Ground, { id, path, data }: Evidence): Section {
  const { performed, covers, collected, review } = data;
  const day = (moment: string | undefined) =>
    moment === undefined ? null : dayOfMoment(moment, ground.assessment.timezone);
  const entered = showsFile('evidence', ground.audience) ? ground.changes.get(path)?.entered : undefined;
  const done = day(performed?.at);
  const pulled = day(collected?.at);
  const filed = day(entered?.at);
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
      filed,
      entered === undefined ? { none: 'not known here' } : `commit ${entered.commit.slice(0, 7)}`,
      lag(pulled, filed, 'it was collected'),
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
