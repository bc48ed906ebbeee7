import { controlsFor } from '../../assess/crosswalk.ts';
import { isDefault } from '../../assess/scope.ts';
import type { Framework, Pair, Requirement } from '../../model/record.ts';
import type { Cell, Row, SitePage, Table } from '../../model/site-data.ts';
import { anchorOf, localId, segmentOf } from './addresses.ts';
import { linkTo } from './cells.ts';
import { seriesOf } from './criteria.ts';
import type { Ground } from './input.ts';
import { onlyPart } from './part.ts';

/** The list of frameworks, and one page for each. */
export function frameworkPages(ground: Ground): readonly SitePage[] {
  const { frameworks } = ground.graph;
  if (frameworks.length === 0) return [];
  return [listPage(ground), ...frameworks.map((each) => frameworkPage(ground, each))];
}

function listPage({ graph }: Ground): SitePage {
  return {
    view: 'list',
    path: '/frameworks/',
    sort: 'list:framework',
    title: 'Frameworks',
    description: 'The frameworks whose requirements the controls answer.',
    crumbs: [],
    lead: 'Each framework by id, with titles in our own words. The texts belong to their publishers.',
    intro: null,
    picture: null,
    sections: onlyPart('Frameworks', {
      id: 'frameworks',
      caption: 'frameworks',
      columns: [
        { title: 'Id', type: 'id' },
        { title: 'Title', type: 'text' },
        { title: 'Requirements', type: 'number' },
      ],
      rows: graph.frameworks.map(({ id, title }) => ({
        key: id,
        cells: [
          { links: [{ text: id, path: `/frameworks/${segmentOf(id)}` }] },
          title,
          graph.requirements.filter(({ framework }) => framework === id).length,
        ],
      })),
      empty: 'No framework is there.',
    }),
  };
}

const crosswalkWords =
  ' A criterion stands beside a requirement when published mappings pair them; what only our own judgment pairs has a column of its own. A pair says where to look, not that the requirement is met, and “no counterpart” that there is none that we stand behind.';

function frameworkPage(ground: Ground, { id, title, path }: Framework): SitePage {
  const requirements = ground.graph.requirements.filter(({ framework }) => framework === id);
  return {
    view: 'list',
    path: `/frameworks/${segmentOf(id)}`,
    sort: 'framework',
    title,
    description: `The requirements of ${id}, and what answers them.`,
    crumbs: [{ text: 'Frameworks', path: '/frameworks/' }],
    lead: `${requirements.length} requirements, from \`${path}\`. Ids are the publisher’s; titles are in our own words.${
      requirements.every(isDefault) ? '' : crosswalkWords
    }`,
    intro: null,
    picture: null,
    sections: requirements.every(isDefault)
      ? seriesOf(ground, requirements)
      : seriesOf(ground, requirements, crosswalkTable),
    folds: true,
  };
}

/** What each requirement of another framework shares with the criteria, and the controls that therefore speak to it. */
function crosswalkTable(ground: Ground, within: readonly Requirement[], caption: string): Table {
  return {
    id: anchorOf(caption),
    caption: `${caption}: requirements`,
    columns: [
      { title: 'Id', type: 'id' },
      { title: 'What it asks', type: 'text' },
      { title: 'Criteria', type: 'links' },
      { title: 'By our judgment', type: 'links' },
      { title: 'Controls', type: 'links' },
    ],
    rows: within.map((each) => rowOf(ground, each)),
    empty: 'No requirement is listed.',
  };
}

function rowOf(ground: Ground, requirement: Requirement): Row {
  const linked = (ids: readonly string[], otherwise: string): Cell =>
    ids.length === 0 ? { none: otherwise } : { links: ids.map((id) => linkTo(ground, id)) };
  const paired = (tier: Pair['tier']) =>
    requirement.pairs.filter((pair) => pair.tier === tier).map(({ criterion }) => criterion);
  const none = requirement.pairs.length === 0 ? 'no counterpart' : 'none';
  return {
    key: requirement.id,
    anchor: anchorOf(localId(requirement)),
    cells: [
      localId(requirement),
      requirement.title,
      linked(paired('core'), none),
      linked(paired('editorial'), none),
      linked(controlsFor(ground.graph, requirement, ground.readiness.day), 'none'),
    ],
  };
}
