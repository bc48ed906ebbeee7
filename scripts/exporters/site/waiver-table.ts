import { stateOf } from '../../assess/standing.ts';
import { waiverStateOf } from '../../assess/waiver-in-force.ts';
import { daysBetween } from '../../model/calendar.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Row, Table } from '../../model/site-data.ts';
import { linkTo } from './cells.ts';
import type { Ground } from './input.ts';

type Waiver = ContentRecord<'waiver'>;

/** What is excused, until when, and what helps meanwhile: what is in force first, by its last day. */
export function waiverTable(ground: Ground, records: readonly Waiver[]): Table {
  const { today } = ground.assessment;
  const order = ['in force', 'not approved', 'not yet in force', 'expired'] as const;
  const rank = (waiver: Waiver) => order.indexOf(waiverStateOf(waiver, today));
  const sorted = [...records].sort((a, b) => rank(a) - rank(b) || (a.data.until < b.data.until ? -1 : 1));
  return {
    id: 'waivers',
    caption: 'waivers',
    columns: [
      { title: 'Id', type: 'id' },
      { title: 'What', type: 'text' },
      { title: 'State', type: 'state', filter: true },
      { title: 'Excuses', type: 'links', filter: true },
      { title: 'Only for', type: 'text' },
      { title: 'From', type: 'date' },
      { title: 'Until', type: 'date' },
      { title: 'Days left', type: 'number' },
      { title: 'Meanwhile', type: 'links' },
      { title: 'Approved', type: 'text' },
    ],
    rows: sorted.map((waiver) => rowOf(ground, waiver)),
    empty: 'No waiver: nothing is excused. `npm run new -- waiver` writes one.',
  };
}

function rowOf(ground: Ground, waiver: Waiver): Row {
  const { excuses, from, until, compensatingControls = [], approved, approver } = waiver.data;
  const path = ground.addresses.ofTarget(waiver);
  const state = waiverStateOf(waiver, ground.assessment.today);
  const text = (role: string) => linkTo(ground, role).text;
  return {
    key: path ?? waiver.id,
    cells: [
      { links: [{ text: waiver.id, path }] },
      waiver.title,
      { state: stateOf(state) },
      excuses?.record === undefined ? { none: 'not named' } : { links: [linkTo(ground, excuses.record)] },
      excuses?.rule ?? { none: 'every rule on it' },
      from ?? { none: 'no day' },
      until ?? { none: 'no day' },
      daysLeft(waiver, ground.assessment.today),
      compensatingControls.length === 0
        ? { none: 'no other control' }
        : { links: compensatingControls.map((id) => linkTo(ground, id)) },
      approved === undefined
        ? { none: approver === undefined ? 'by nobody yet' : `not yet; ${text(approver)} may` }
        : `${approved.on}${approved.by === undefined ? '' : ` by ${text(approved.by)}`}`,
    ],
  };
}

/** Days after today on which it still excuses; its last day has none left. */
function daysLeft(waiver: Waiver, today: string): Cell {
  return waiverStateOf(waiver, today) === 'expired'
    ? { none: 'none' }
    : waiver.data.until === undefined
      ? { none: 'no day' }
      : daysBetween(today, waiver.data.until);
}
