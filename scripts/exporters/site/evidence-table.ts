import { evidenceStateOf } from '../../assess/evidence-state.ts';
import { slotName, slotTitle } from '../../assess/slots/slot-key.ts';
import { resultState, stateOf } from '../../assess/standing.ts';
import { type Day, dayOfMoment } from '../../model/calendar.ts';
import { daysName } from '../../model/calendar-names.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Column, Link, Row, Stretch, Table } from '../../model/site-data.ts';
import { linkTo } from './cells.ts';
import { placeOf } from './evidence-slots.ts';
import type { Ground } from './input.ts';
import { slotCell, worstSlot } from './slot-place.ts';

type Evidence = ContentRecord<'evidence'>;

const columns: readonly Column[] = [
  { title: 'Id', type: 'id' },
  { title: 'What', type: 'text' },
  { title: 'Control', type: 'links', filter: true },
  { title: 'Period', type: 'days', filter: true },
  { title: 'Performed', type: 'date', fold: true },
  { title: 'Result', type: 'state', filter: true },
  { title: 'State', type: 'state', filter: true },
  { title: 'Slot', type: 'state', filter: true },
  { title: 'By', type: 'text' },
  { title: 'Owner', type: 'links', filter: true },
  { title: 'System', type: 'links', filter: true },
];

/** Where to look for a piece of evidence: what it shows, for which slot, of which system, and what became of it. */
export function evidenceTable(ground: Ground, records: readonly Evidence[]): Table {
  return {
    id: 'evidence',
    caption: 'evidence',
    columns,
    rows: records.map((record) => rowOf(ground, record)),
    empty: 'No evidence yet. `npm run new -- evidence` writes a record.',
  };
}

function rowOf(ground: Ground, record: Evidence): Row {
  const { graph, addresses } = ground;
  const path = addresses.ofTarget(record);
  const { performed, result } = record.data;
  const { slots } = placeOf(ground, record.id);
  const worst = worstSlot(slots.map(({ slot }) => slot));
  const filled = slots.find(({ slot }) => slot === worst);
  return {
    key: path ?? record.id,
    cells: [
      { links: [{ text: record.id, path }] },
      record.title,
      listed(
        controlsOf(record).map((control) => linkTo(ground, control)),
        'none named',
      ),
      { days: periodOf(ground, record) },
      dayPerformed(ground, record) ?? { none: 'not given' },
      result === undefined ? { none: 'none' } : { state: resultState(result) },
      { state: stateOf(evidenceStateOf(graph, record, ground.readiness)) },
      filled === undefined
        ? { none: 'fills none' }
        : slotCell(ground, filled.control, filled.among, filled.slot),
      performed?.by === undefined ? { none: 'nobody named' } : linkTo(ground, performed.by).text,
      listed(ownersOf(ground, record), 'nobody named'),
      listed(
        systemsOf(ground, record).map((system) => linkTo(ground, system)),
        'none named',
      ),
    ],
  };
}

/** More slots than this in one record are told by the first and the last. */
const mostSlots = 3;

/** The slots that it fills; else the days that it covers, else the day on which the work was done. */
export function periodOf(ground: Ground, record: Evidence): readonly Stretch[] {
  const slots = new Map(
    placeOf(ground, record.id).slots.map(({ slot }) => [`${slot.key} ${slot.from}`, slot]),
  );
  const filled = [...slots.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first !== undefined && last !== undefined)
    return filled.length <= mostSlots
      ? filled.map(({ key, from, to }) => ({ text: slotTitle(key), from, to }))
      : [
          {
            text: `${slotTitle(first.key)} to ${slotName(last.key)}, ${filled.length} slots`,
            from: first.from,
            to: last.to,
          },
        ];
  const { covers } = record.data;
  if (covers !== undefined) return [{ text: daysName(covers), ...covers }];
  const day = dayPerformed(ground, record);
  return day === null ? [] : [{ text: day, from: day, to: day }];
}

function dayPerformed({ assessment }: Ground, { data: { performed } }: Evidence): Day | null {
  return performed === undefined ? null : dayOfMoment(performed.at, assessment.timezone);
}

/** Each control once, in the order of the record. */
export function controlsOf({ data }: Evidence): readonly string[] {
  return [...new Set((data.supports ?? []).flatMap(({ control }) => control ?? []))];
}

/** The owners of its controls: words, since each link of a long table takes time. */
function ownersOf(ground: Ground, record: Evidence): readonly Link[] {
  const owners = controlsOf(record).flatMap((id) => {
    const control = ground.graph.find(id);
    return control?.kind === 'control' ? (control.data.owner ?? []) : [];
  });
  return [...new Set(owners)].map((owner) => ({ text: linkTo(ground, owner).text, path: null }));
}

/** The system that it was pulled from, and those that it speaks of. */
export function systemsOf({ graph }: Ground, { data }: Evidence): readonly string[] {
  const spoken = (data.supports ?? []).flatMap(({ instances = [] }) => instances);
  const named = [data.collected?.system, ...spoken].flatMap((id) => id ?? []);
  return [
    ...new Set(
      named.flatMap((id) => {
        const system = graph.find(id);
        return system?.kind === 'system' ? [system.id] : [];
      }),
    ),
  ];
}

/** Links in a cell, or why there is none. */
export function listed(links: readonly Link[], none: string): Cell {
  return links.length === 0 ? { none } : { links };
}
