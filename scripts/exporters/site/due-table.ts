import type { DueItem } from '../../assess/due/due-item.ts';
import { stateOf } from '../../assess/standing.ts';
import { weekOf } from '../../model/calendar-names.ts';
import type { Cell, Column, Row, State, Table } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import { linkTo, personLink } from './cells.ts';
import type { Ground } from './input.ts';

interface DueTable {
  readonly id: string;
  readonly caption: string;
  readonly empty: string;
  /** Which columns stand beside those that all have. */
  readonly state?: boolean;
  readonly week?: boolean;
  readonly how?: boolean;
}

/** Duties as rows, in their order. How each is begun is told to those who do it. */
export function dueTable(ground: Ground, items: readonly DueItem[], options: DueTable): Table {
  const { id, caption, empty } = options;
  const fields = fieldsOf(ground, items, options);
  return {
    id,
    caption,
    columns: fields.map(({ column }) => column),
    rows: items.map((item): Row => ({ key: item.id, cells: fields.map(({ cell }) => cell(item)) })),
    empty,
  };
}

interface Field {
  readonly column: Column;
  readonly cell: (item: DueItem) => Cell;
}

function fieldsOf(
  ground: Ground,
  items: readonly DueItem[],
  { state = false, week = false, how = false }: DueTable,
): readonly Field[] {
  return [
    field({ title: 'Due', type: 'date' }, ({ due }) => due),
    ...daysFields(items),
    ...(state
      ? [field({ title: 'State', type: 'state', filter: true }, (item) => ({ state: markOf(item) }))]
      : []),
    field({ title: 'For', type: 'id' }, ({ record }) => ({ links: [linkTo(ground, record)] })),
    field({ title: 'What', type: 'text' }, wordsOf),
    field({ title: 'Kind', type: 'text', filter: true }, ({ kind }) => kind),
    ...(state ? [] : [field({ title: 'Who', type: 'links', filter: true }, (item) => whoOf(ground, item))]),
    ...(week
      ? [field({ title: 'Week', type: 'text', filter: true, fold: true }, ({ due }) => weekOf(due))]
      : []),
    ...(ground.audience === 'internal' && how
      ? [
          field({ title: 'How', type: 'text' }, ({ run }) =>
            run === null ? { none: 'nothing to begin' } : `\`${run}\``,
          ),
        ]
      : []),
  ];
}

/** Days that are left, days that it is over, or both where some rows are still in time and some are not. */
function daysFields(items: readonly DueItem[]): readonly Field[] {
  const over = field({ title: 'Days over', type: 'number' }, ({ left }) =>
    left < 0 ? -left : { none: '–' },
  );
  const ahead = field({ title: 'Days left', type: 'number' }, ({ left }) =>
    left < 0 ? { none: '–' } : left,
  );
  const late = items.filter(({ left }) => left < 0).length;
  return [...(late > 0 ? [over] : []), ...(late < items.length || late === 0 ? [ahead] : [])];
}

function field(column: Column, cell: Field['cell']): Field {
  return { column, cell };
}

/** The slot of a control, the words of an action; else what the record is called. */
function wordsOf({ kind, slot, title, what }: DueItem): string {
  if (slot !== null) return `${capitalized(slot.name)}: ${title}`;
  return kind === 'corrective action' || kind === 'audit' ? what : title;
}

function whoOf(ground: Ground, { who }: DueItem): Cell {
  return who.role === null ? { none: who.title } : { links: [personLink(ground, who)] };
}

/** `due` and `waiting` are words of this calendar alone: elsewhere they would say something else. */
function markOf({ state }: DueItem): State {
  if (state === 'due') return { mark: 'neutral', word: state };
  return state === 'waiting' ? { mark: 'unreviewed', word: state } : stateOf(state);
}
