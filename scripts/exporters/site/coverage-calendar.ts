import type { Operation } from '../../assess/operation.ts';
import type { ControlSlot } from '../../assess/slots/control-slots.ts';
import { stateOf } from '../../assess/standing.ts';
import { compare } from '../../model/problem.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Row, SitePage } from '../../model/site-data.ts';
import { linkTo } from './cells.ts';
import { auditName, operationFor } from './coverage.ts';
import type { Ground } from './input.ts';
import { domainOf, domainTitle } from './lists.ts';
import { onlyPart } from './part.ts';
import { slotCell, worstSlot } from './slot-place.ts';

/** Control × month: what was shown of each control in each month of the window, the worst slot of a month first. */
export function coverageCalendar(ground: Ground): SitePage {
  const { audit } = ground.readiness;
  const controls = ground.graph.records
    .filter((record): record is ContentRecord<'control'> => record.kind === 'control')
    .sort((a, b) => compare(a.id, b.id));
  const rows = controls.flatMap((control) => {
    const operation = operationFor(ground, control.path);
    return operation === null ? [] : [{ control, operation }];
  });
  const months = monthsOf(rows.map(({ operation }) => operation));
  return {
    view: 'list',
    path: '/coverage/',
    sort: 'list:coverage',
    title: 'Coverage',
    description: 'What was shown of each control in each month of the window.',
    crumbs: [],
    lead: `${
      audit === null
        ? 'What was shown of each control in each month of the fiscal year. No audit has a window yet, so nothing here is required.'
        : `What was shown of each control in each month of the window of ${auditName(ground, audit.id)}. A slot stands in the month in which it ends; of several, the worst one does. Each word leads to the slot with its evidence.`
    }${leftWords(controls.length - rows.length)}`,
    intro: null,
    picture: null,
    sections: onlyPart('Coverage', {
      id: 'coverage',
      caption: 'coverage by control and month',
      columns: [
        { title: 'Control', type: 'id' },
        { title: 'What', type: 'text' },
        { title: 'Over the window', type: 'state', filter: true },
        ...months.map((month) => ({ title: month, type: 'state' }) as const),
      ],
      rows: rows.map(({ control, operation }) => ({
        ...rowOf(ground, control, operation, months),
        fold: domainTitle(ground, domainOf(control)),
      })),
      empty: 'No control is in place yet. Coverage begins with the first one whose status is implemented.',
    }),
  };
}

function rowOf(
  ground: Ground,
  control: ContentRecord<'control'>,
  { slots, over }: Operation,
  months: readonly string[],
): Row {
  return {
    key: control.id,
    cells: [
      { links: [linkTo(ground, control.id)] },
      control.title,
      over === null ? { none: 'no window' } : { state: stateOf(over.word) },
      ...months.map((month) => cellOf(ground, control.id, slots.slots, month)),
    ],
  };
}

function cellOf(ground: Ground, control: string, slots: readonly ControlSlot[], month: string): Cell {
  const worst = worstSlot(slots.filter(({ to }) => to.startsWith(month)));
  return worst === undefined ? { none: '–' } : slotCell(ground, control, slots, worst);
}

/** So that the rows and the list of controls add up. */
function leftWords(left: number): string {
  if (left === 0) return '';
  return left === 1
    ? ' One control has no slots and is not listed: it is not in place.'
    : ` ${left} controls have no slots and are not listed: they are not in place.`;
}

/** The months in which slots end, in order. */
function monthsOf(operations: readonly Operation[]): readonly string[] {
  const ends = operations.flatMap(({ slots }) => slots.slots.map(({ to }) => to.slice(0, 7)));
  return [...new Set(ends)].sort();
}
