import { auditEffortOf, type EffortDriver, type EffortPart } from '../../assess/audit-effort.ts';
import { definitionOf } from '../../assess/kind-named.ts';
import type { Body, Cell, Section, SitePage } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import { withoutTitle } from './body.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';

/** The guide that this page shows under its tables; it has a page of its own where there are no counts. */
export const priceGuide = 'what-drives-the-price';

/** What makes the audit of this program longer or shorter, counted, and what can be done about each. */
export function auditEffortPage(ground: Ground): SitePage {
  return {
    view: 'list',
    path: '/price/',
    sort: 'list:price',
    title: 'What drives the price',
    description: 'What of this program makes an audit longer or shorter, counted.',
    crumbs: [],
    lead: 'Take these counts to the firms that you ask, so that all of them price the same work. They are no quote: firms weigh them differently.',
    intro: guideOf(ground),
    picture: null,
    sections: auditEffortOf(ground).map((part) => section(ground, part)),
  };
}

function section(ground: Ground, { id, title, lead, drivers }: EffortPart): Section {
  return part(
    title,
    {
      id,
      caption: title,
      columns: [
        { title: 'What', type: 'text' },
        { title: 'Count', type: 'number' },
        { title: 'What it asks for', type: 'text' },
        { title: 'Where', type: 'links' },
      ],
      rows: drivers.map((driver) => ({
        key: driver.what,
        cells: [driver.what, driver.count ?? { none: 'not decided' }, driver.words, where(ground, driver)],
      })),
      empty: 'Nothing to count yet.',
    },
    lead,
  );
}

function where({ graph, addresses }: Ground, { list }: EffortDriver): Cell {
  if (list === 'criterion') return { links: [{ text: 'Criteria', path: '/criteria/' }] };
  if (list !== 'program')
    return { links: [{ text: capitalized(definitionOf(list).plural), path: addresses.ofKind(list) }] };
  const program = graph.records.find(({ kind }) => kind === 'program');
  return {
    links: [{ text: 'Program', path: program === undefined ? null : addresses.ofTarget(program) }],
  };
}

function guideOf({ guides, body }: Ground): Body | null {
  const guide = guides.find(({ name }) => name === priceGuide);
  return guide === undefined ? null : body(withoutTitle(guide.markdown), `scripts/handbook/${guide.name}.md`);
}
