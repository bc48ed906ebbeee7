import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import { type Audience, audiences, type SiteData, type SitePage } from '../../model/site-data.ts';
import { siteSchema } from '../../reporters/site-schema.ts';
import { designedProgram } from '../../testing/designed.ts';
import { plantedRepository } from '../../testing/planted/repository.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { siteDataOf } from './site.ts';

const origin = { address: 'https://github.com/example/program', branch: 'main' };
const designed = await siteOf(designedProgram(), 'internal');
const planted = await siteOf(plantedRepository().files, 'internal');

describe.each(audiences)('the site for %s', async (audience) => {
  const site = await siteOf(plantedRepository('public').files, audience);

  it('is what its schema says', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(siteSchema);
    validate(JSON.parse(JSON.stringify(site)));
    expect(validate.errors).toBeNull();
  });

  it('leads only to pages that are there', () => {
    const there = new Set(site.pages.map(({ path }) => path));
    expect(there.size).toBe(site.pages.length);
    expect(addressesIn(site).filter((path) => !there.has(path.replace(/[#?].*$/, '')))).toEqual([]);
  });

  it('does not lead to the list of a kind that this reader has no record of', async () => {
    const empty = await siteOf(
      {
        ...designedProgram(),
        'policies/README.md': '# Policies\n\nSee [procedures](procedures/README.md).\n',
        'policies/procedures/README.md': '# Procedures\n\nNone yet.\n',
      },
      audience,
    );
    const there = new Set(empty.pages.map(({ path }) => path));
    expect(addressesIn(empty).filter((path) => !there.has(path.replace(/[#?].*$/, '')))).toEqual([]);
  });

  it('says the same twice', async () => {
    const again = await siteOf(plantedRepository('public').files, audience);
    expect(JSON.stringify(again)).toBe(JSON.stringify(site));
  });
});

describe('pages', () => {
  it('has a list and a record of every kind', () => {
    const sorts = new Set(planted.pages.map(({ sort }) => sort));
    for (const kind of ['policy', 'control', 'evidence', 'finding', 'test', 'exercise'])
      expect([...sorts]).toEqual(expect.arrayContaining([`list:${kind}`, `record:${kind}`]));
  });

  it('tells relations both ways, with the state of the other', () => {
    const policy = pageAt(designed, '/policies/POL-09/');
    expect(policy.view === 'record' && policy.relations).toContainEqual({
      words: 'is implemented by',
      others: [
        {
          text: 'IAM-03',
          path: '/controls/IAM-03/',
          title: 'Access reviewed',
          state: { mark: 'before-window', word: 'designed' },
        },
      ],
    });
  });

  it('has its ways in the order in which an auditor works, and begins for us with where we stand', async () => {
    const groups = async (audience: Audience) => {
      const { frame } = await siteOf(designedProgram(), audience);
      return frame.navigation.map(({ title, items }) => `${title}: ${items[0]?.title}`);
    };
    expect(await groups('auditor')).toEqual([
      'For the auditor: Criteria',
      'What was done: Evidence',
      'What went otherwise: Corrective actions',
      'The program: Program',
      'How it is judged: Rules',
      'Guides: What SOC 2 is',
    ]);
    expect((await groups('internal'))[0]).toBe('Where we stand: What is due');
  });

  it('counts criteria as status does', () => {
    const home = pageAt(designed, '/');
    const lines = home.view === 'home' ? home.standing : [];
    expect(
      lines.flatMap(({ title, value, of }) => (of === null ? [] : [`${title}: ${value} of ${of}`])),
    ).toEqual([
      'Criteria covered: 1 of 3 in scope',
      'Criteria designed: 1 of 3 in scope',
      'Criteria operating: 0 of 3 in scope',
    ]);
  });

  it('leads from each count of criteria to the list of criteria', () => {
    const home = pageAt(designed, '/');
    const lines = home.view === 'home' ? home.standing : [];
    const counts = lines.filter(({ title }) => title.startsWith('Criteria'));
    expect(counts.map(({ path }) => path)).toEqual(['/criteria/', '/criteria/', '/criteria/']);
  });

  it('says where we stand to those who may see readiness, and problems to ourselves', async () => {
    const titles = async (audience: Audience) => {
      const home = pageAt(await siteOf(designedProgram(), audience), '/');
      return home.view === 'home' ? home.standing.map(({ title }) => title) : [];
    };
    const criteria = ['Criteria covered', 'Criteria designed', 'Criteria operating'];
    expect(await titles('internal')).toEqual(['Phase', ...criteria, 'Due', 'Problems']);
    expect(await titles('auditor')).toEqual(['Phase', ...criteria, 'Due for controls and audits']);
    expect(await titles('public')).toEqual([]);
  });

  it('says what blocks a criterion to those alone who do something about it', async () => {
    const told = async (audience: Audience) => {
      const site = await siteOf(designedProgram(), audience);
      const page = pageAt(site, '/criteria/CC6.4/');
      const sections = page.view === 'record' ? page.tables.map(({ id }) => id) : [];
      return [site.pages.some(({ path }) => path === '/gaps/'), sections.includes('blockers')];
    };
    expect(await told('internal')).toEqual([true, true]);
    expect(await told('auditor')).toEqual([false, false]);
    expect(await told('public')).toEqual([false, false]);
  });

  it('leads from the counts of a category to what stands behind them', async () => {
    const paths = async (audience: Audience) => {
      const home = pageAt(await siteOf(designedProgram(), audience), '/');
      return home.view === 'home' ? home.coverage?.bars.map(({ path }) => path) : [];
    };
    expect(await paths('internal')).toEqual(['/gaps/#security', '/gaps/#availability']);
    expect(await paths('auditor')).toEqual(['/criteria/', '/criteria/']);
    const gaps = pageAt(designed, '/gaps/');
    expect(gaps.view === 'list' && gaps.sections.map(({ id }) => id)).toEqual([
      'to-do',
      'security',
      'availability',
      'to-wait-for',
    ]);
  });

  it('counts each criterion of a category under one word', () => {
    const home = pageAt(designed, '/');
    const bars = home.view === 'home' ? (home.coverage?.bars ?? []) : [];
    expect(bars.length).toBeGreaterThan(0);
    for (const { criteria, covered, operating, states } of bars) {
      expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(criteria);
      expect(states).toMatchObject({ operating, gap: criteria - covered });
    }
  });

  it('says where a file is edited only on the internal build', async () => {
    const links = async (audience: Audience) => {
      const page = pageAt(await siteOf(designedProgram(), audience), '/policies/POL-09/');
      return page.view === 'record' ? page.file : null;
    };
    expect(await links('internal')).toMatchObject({
      path: 'policies/POL-09-access-control.md',
      edit: 'https://github.com/example/program/edit/main/policies/POL-09-access-control.md',
      history: 'https://github.com/example/program/commits/main/policies/POL-09-access-control.md',
    });
    expect(await links('auditor')).toMatchObject({ edit: null, history: null });
  });

  it('puts a control into the matrix once for each criterion', () => {
    const matrix = pageAt(designed, '/matrix/');
    expect(matrix.view === 'matrix' && matrix.cells).toEqual([[0, 0, 'key']]);
  });

  it('makes an archive of more than a thousand records, each with an address', async () => {
    const files: Record<string, string> = { ...designedProgram() };
    const [template = ''] = Object.entries(files).flatMap(([path, text]) =>
      path.startsWith('evidence/') ? [text] : [],
    );
    for (let number = 1; number <= 1001; number += 1)
      files[`evidence/2026/EV-20260402-N${number}.md`] = template.replace(
        'EV-20260401-IAM-03',
        `EV-20260402-N${number}`,
      );
    const site = await siteOf(files, 'internal');
    const page = pageAt(site, '/evidence/');
    expect(page.view === 'archive' && [page.count, page.first.length]).toEqual([1002, 50]);
    const [archive] = site.archives;
    expect(archive?.chunks.map((text) => JSON.parse(text).length)).toEqual([200, 200, 200, 200, 200, 2]);
    expect(JSON.parse(archive?.rows ?? '').rows).toHaveLength(1002);
    expect(site.search.map(({ path }) => path)).toContain('/evidence/?id=EV-20260402-N7');
  });
});

async function siteOf(files: Readonly<Record<string, string>>, audience: Audience): Promise<SiteData> {
  const snapshot = repository(files);
  const input = siteInput(audience, snapshot, await judge(snapshot), `${home}/scripts`, home);
  return siteDataOf({ ...input, origin: audience === 'public' ? null : origin, changes: new Map() });
}

function pageAt({ pages }: SiteData, path: string): SitePage {
  const page = pages.find((each) => each.path === path);
  if (page === undefined) throw new Error(`no page ${path}`);
  return page;
}

/** Every address inside the site that the data names: in fields called `path`, and in links of bodies. */
function addressesIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string')
    return (name === 'path' || name === 'href') && value.startsWith('/') ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => addressesIn(each, ''));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => addressesIn(inner, key));
}
