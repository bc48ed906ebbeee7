import { describe, expect, it } from 'vitest';
import type { Row, SiteData, SitePage } from '../../scripts/model/site-data.ts';
import { routesOf } from './routes.ts';

const head = { sort: 'x', title: 'T', description: 'D', crumbs: [] };
const search: SitePage = { ...head, view: 'search', path: '/search/' };
const document: SitePage = {
  ...head,
  view: 'document',
  path: '/kinds/policy/',
  body: { tree: { type: 'root', children: [] }, headings: [] },
  legend: false,
};
const archive: SitePage = {
  ...head,
  view: 'archive',
  path: '/evidence/',
  lead: '',
  archive: 'evidence',
  count: 401,
  chunk: 200,
  table: { id: 'e', caption: 'e', columns: [], rows: [], empty: '' },
  first: [],
};
const row: Row = { key: 'a', cells: [] };
const site = {
  pages: [document, search, archive],
  archives: [{ name: 'evidence', rows: JSON.stringify([row]), chunks: ['[]', '[]', '[{}]'] }],
} as unknown as SiteData;
const { files, routes } = routesOf(site, { titles: '{"a":1}', texts: ['x', 'y'] });

describe('routes', () => {
  it('has one for each page, with its own data and the component of its view', () => {
    expect(routes.map(({ path }) => path)).toEqual(['/kinds/policy/', '/search/', '/evidence/']);
    expect(routes[0]?.modules).toEqual({
      page: { data: 'page~kinds~policy~.json' },
      view: { source: '@site/src/views/Document.tsx' },
    });
  });

  it('gives search and archives what they load later', () => {
    expect(routes[1]?.modules.lazy).toEqual({ data: 'search.js' });
    expect(routes[2]?.modules.lazy).toEqual({ data: 'archive-evidence.js' });
  });

  it('writes each file once, and every file that is named', () => {
    const names = files.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const named = routes.flatMap(({ modules }) =>
      Object.values(modules).flatMap((module) => ('data' in module ? [module.data] : [])),
    );
    expect(names).toEqual(expect.arrayContaining(named));
  });

  it('cuts an archive into chunks of 200 records', () => {
    expect(files.map(({ name }) => name).filter((name) => name.includes('records'))).toEqual([
      'archive-evidence-records-0.txt',
      'archive-evidence-records-1.txt',
      'archive-evidence-records-2.txt',
    ]);
  });

  it('keeps a text that holds quotes and line ends whole', () => {
    const text = '"\n\u2028</script>';
    const [file] = routesOf(site, { titles: text, texts: [] }).files.filter(
      ({ name }) => name === 'search-titles-0.txt',
    );
    expect(file?.text).toBe(text);
  });
});
