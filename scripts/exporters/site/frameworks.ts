import type { Framework } from '../../model/record.ts';
import type { SitePage } from '../../model/site-data.ts';
import { segmentOf } from './addresses.ts';
import { seriesOf } from './criteria.ts';
import type { Ground } from './input.ts';

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
    sections: [
      {
        id: '',
        title: 'Frameworks',
        lead: null,
        intro: null,
        table: {
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
        },
      },
    ],
  };
}

function frameworkPage(ground: Ground, { id, title, path }: Framework): SitePage {
  const requirements = ground.graph.requirements.filter(({ framework }) => framework === id);
  return {
    view: 'list',
    path: `/frameworks/${segmentOf(id)}`,
    sort: 'framework',
    title,
    description: `The requirements of ${id}, and what answers them.`,
    crumbs: [{ text: 'Frameworks', path: '/frameworks/' }],
    lead: `${requirements.length} requirements, from \`${path}\`. Ids are the publisher’s; titles are in our own words.`,
    intro: null,
    picture: null,
    sections: seriesOf(ground, requirements),
  };
}
