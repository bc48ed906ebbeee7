import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindList } from '../../model/kinds/index.ts';
import type { SiteData } from '../../model/site-data.ts';
import { manyEvidence, plantedRepository } from '../planted/repository.ts';
import { gitRepository, home } from '../workplace.ts';
import { aboutArchive } from './about-archive.ts';
import { aboutBodies } from './about-bodies.ts';
import { aboutLeaks } from './about-leaks.ts';
import { aboutPages } from './about-pages.ts';
import { type BuiltSite, buildLimit, buildSite, siteDataFor } from './build.ts';
import { type StandingSite, samplesOf, standLimit, standSite } from './standing.ts';

const { files, plants } = plantedRepository('public');
const folders = ['small', 'large'].map((name) => mkdtempSync(join(tmpdir(), `plainproof-planted-${name}-`)));
let internal: StandingSite;
let auditor: StandingSite;
let everybody: BuiltSite;
let template: SiteData;

beforeAll(
  async () => {
    const [small = '', large = ''] = folders;
    gitRepository(files, small);
    // So much evidence that it becomes an archive: its parts are searched too.
    gitRepository({ ...files, ...manyEvidence(files) }, large);
    // One after the other: each takes a gigabyte, and the template is built at the same time.
    internal = await standSite({ root: small, audience: 'internal', name: 'internal' });
    auditor = await standSite({ root: large, audience: 'auditor', name: 'auditor' });
    everybody = await buildSite({ root: small, audience: 'public', name: 'public' });
    template = await siteDataFor(home, 'internal');
  },
  standLimit + 2 * buildLimit,
);

afterAll(async () => {
  await internal?.stop();
  await auditor?.stop();
  everybody?.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

aboutLeaks('auditor', () => auditor.folder, plants);
aboutLeaks('public', () => everybody.folder, plants);

describe('the sorts of pages', () => {
  it('are all visited: a list and a record of each kind, and whatever else a site has', () => {
    const visited = new Set(
      [template, internal.data, auditor.data].flatMap(samplesOf).map(({ sort }) => sort),
    );
    const due = kindList.flatMap(({ name, layout }) => [
      `record:${name}`,
      ...(layout === 'single' ? [] : [`list:${name}`]),
    ]);
    expect(due.filter((sort) => !visited.has(sort))).toEqual([]);
    const all = [template, internal.data, auditor.data].flatMap(({ pages }) => pages);
    expect(all.filter(({ sort }) => !visited.has(sort))).toEqual([]);
  });
});

/** What the template has no page of; it is visited in `template.test.ts`. */
const others = () => {
  const sorts = new Set(template.pages.map(({ sort }) => sort));
  return samplesOf(internal.data).filter(({ sort }) => !sorts.has(sort));
};

aboutPages(() => internal, others);
aboutBodies(() => internal);
aboutArchive(() => auditor);
