import type { Unplaced } from '../../assess/slots/assign.ts';
import { slotTitle } from '../../assess/slots/slot-key.ts';
import { type Day, dayOfMoment, daysBetween } from '../../model/calendar.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Row, Section } from '../../model/site-data.ts';
import { counted } from '../../model/wording.ts';
import { linkTo } from './cells.ts';
import { datesSection } from './evidence-dates.ts';
import { type FilledSlot, placeOf } from './evidence-slots.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';
import { slotCell } from './slot-place.ts';

type Evidence = ContentRecord<'evidence'>;

/** The fields that `evidenceSections` tells whole. */
export const toldOfEvidence: readonly string[] = ['supports', 'performed', 'covers', 'review', 'artifacts'];

/** What an auditor asks of a piece of evidence first: when each thing was done, which slots it fills, and its files. */
export function evidenceSections(ground: Ground, record: Evidence): readonly Section[] {
  return [datesSection(ground, record), slotsSection(ground, record), artifactsSection(ground, record)];
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
            declared === undefined ? { none: 'fills none' } : slotTitle(declared),
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
        slotTitle(each.slot.key),
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
