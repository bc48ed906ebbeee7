import { type ExecutiveItem, executiveChecklist, executiveGroups } from '../../assess/executive.ts';
import { stateOf } from '../../assess/standing.ts';
import type { Cell, Row, Section, SitePage } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';
import { standingState } from './roadmap.ts';

/** The executive's checklist on one page: what the records say, and what the leaders answered. */
export function executivePage(ground: Ground): SitePage {
  const items = executiveChecklist(ground);
  return {
    view: 'list',
    path: '/executive/',
    sort: 'list:executive',
    title: 'For leaders',
    description: 'The checklist of leaders: counted in the records where it can be, asked where it cannot.',
    crumbs: [],
    lead: 'What leaders need to know before they promise a report. Counts come from the records; the rest is asked in a checklist: evidence of the type `executive.checklist`.',
    intro: null,
    picture: null,
    sections: executiveGroups.map((group) =>
      section(
        group,
        items.filter((item) => item.group === group),
        ground,
      ),
    ),
  };
}

function section(group: string, items: readonly ExecutiveItem[], ground: Ground): Section {
  return part(capitalized(group), {
    id: group,
    caption: `checklist of leaders: ${group}`,
    columns: [
      { title: 'Point', type: 'text' },
      { title: 'What the records say', type: 'text' },
      { title: 'State', type: 'state' },
      { title: 'Leaders answered', type: 'state' },
      { title: 'In', type: 'links' },
    ],
    rows: items.map((item) => rowOf(item, ground)),
    empty: 'Nothing to ask.',
  });
}

function rowOf({ id, title, counted, answered }: ExecutiveItem, { addresses }: Ground): Row {
  const answer: Cell = answered === null ? { none: 'not asked yet' } : { state: stateOf(answered.answer) };
  return {
    key: id,
    cells: [
      title,
      counted === null ? { none: 'only people can say' } : capitalized(counted.words),
      counted === null ? { none: 'asked' } : { state: standingState(counted.standing) },
      answer,
      answered === null
        ? { none: 'none' }
        : { links: [{ text: answered.evidence, path: addresses.of(answered.evidence) }] },
    ],
  };
}
