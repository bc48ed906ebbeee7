import { dueByOwnerAndWeek } from '../../assess/due/due-weeks.ts';
import type { Due } from '../../assess/due/what-is-due.ts';
import type { Person } from '../../assess/person.ts';
import { commandLine } from '../../model/name.ts';
import type { DueState } from '../../model/readiness-words.ts';
import type { Link, Section, SitePage, WeekGrid } from '../../model/site-data.ts';
import { personLink } from './cells.ts';
import { dueTable } from './due-table.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';

/** An auditor sees the calendar of controls and audits alone (`visible-due.ts`), which must not read as all there is. */
const partly =
  'Listed is what controls and audits ask for, as far as they are shown here; reviews of records, reports of vendors, waivers and corrective actions have days of their own, which are not listed.';

/** Where the page stands; the pages of roles and home lead to it. */
export const duePath = '/due/';

/** What is due, by owner and week: what is overdue first, each duty once. */
export function duePage(ground: Ground): SitePage {
  const { due, audience } = ground;
  const lead = `What has to be done by ${due.until}, as of ${due.today}: ${dueCount(due, 'overdue')} overdue, ${dueCount(due, 'due soon')} due by ${due.soon}, ${dueCount(due, 'waiting')} waiting for review, ${dueCount(due, 'due')} later.`;
  return {
    view: 'list',
    path: duePath,
    sort: 'list:due',
    title: 'What is due',
    description: 'What is due, by owner and week.',
    crumbs: [],
    lead:
      audience === 'internal'
        ? `${lead} \`${commandLine('export -- ics --out calendars')}\` writes a calendar file for each owner.`
        : `${lead} ${partly}`,
    intro: null,
    picture: weekGrid(ground),
    sections: sectionsOf(ground),
  };
}

function sectionsOf(ground: Ground): readonly Section[] {
  const { due } = ground;
  const nothing = nothingFor(ground);
  const section = (state: DueState, title: string, empty: string, lead: string | null = null): Section => {
    const items = due.items.filter((item) => item.state === state);
    const id = state.replaceAll(' ', '-');
    return part(
      title,
      dueTable(ground, items, {
        id,
        caption: title,
        empty,
        how: isUrgent(state),
        week: !isUrgent(state),
      }),
      lead,
    );
  };
  const waiting = section(
    'waiting',
    'Waiting for review',
    '',
    'Done, and not yet accepted by somebody else. Until then it shows nothing.',
  );
  const excused = section('excused', 'Excused', '', 'A waiver that was approved beforehand covers these.');
  const done = section('done', 'Done before its day', '');
  return [
    section('overdue', 'Overdue', `${nothing} is overdue, as far as the records show.`),
    section('due soon', `Due by ${due.soon}`, `${nothing} is due by ${due.soon}.`),
    ...[waiting].filter(hasRows),
    section(
      'due',
      `Later, until ${due.until}`,
      `${nothing} else is due. Slots begin with the first control whose status is implemented.`,
    ),
    ...[excused, done].filter(hasRows),
  ];
}

function nothingFor({ audience }: Ground): string {
  return audience === 'internal' ? 'Nothing' : 'Nothing that controls and audits ask for';
}

/** Whether somebody has to begin now; what is far away is read by its week. */
function isUrgent(state: DueState): boolean {
  return state === 'overdue' || state === 'due soon' || state === 'waiting';
}

function hasRows({ table }: Section): boolean {
  return table.rows.length > 0;
}

/** What a role has to do, on its own page; nothing where the reader sees no calendar. */
export function dueOfRole(ground: Ground, role: string): readonly Section[] {
  if (ground.audience === 'public') return [];
  const { due } = ground;
  const empty = `${nothingFor(ground)} is due for this role by ${due.until}.`;
  const items = due.items.filter((item) => item.who.role === role);
  return [
    part(
      'What is due',
      dueTable(ground, items, { id: roleAnchor, caption: 'what is due', empty, state: true }),
    ),
  ];
}

const roleAnchor = 'what-is-due';

/** Owners × weeks; null where nothing is left to do. */
function weekGrid(ground: Ground): WeekGrid | null {
  const { weeks, owners, everybody } = dueByOwnerAndWeek(ground.graph, ground.due);
  if (owners.length === 0) return null;
  return {
    type: 'weeks',
    caption: 'what is left to do, by owner and week',
    weeks: weeks.map(({ key, from, to }) => ({
      title: key,
      short: key.slice(key.indexOf('-') + 1),
      from,
      to,
    })),
    rows: owners.map(({ who, ...numbers }) => ({ owner: linkToOwner(ground, who), ...numbers })),
    everybody,
  };
}

/** To what is due for a role, on its page. */
function linkToOwner(ground: Ground, who: Person): Link {
  const { text, path } = personLink(ground, who);
  return { text, path: path === null || ground.addresses.isArchive('role') ? path : `${path}#${roleAnchor}` };
}

/** How many duties are in a state. */
export function dueCount({ items }: Due, state: DueState): number {
  return items.filter((item) => item.state === state).length;
}
