import { expect, it } from 'vitest';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import { openWorkTree } from '../../io/snapshot.ts';
import type { Audience } from '../../model/site-data.ts';
import { at, designedProgram, policy, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { commitAll, gitRepository, home } from '../../testing/workplace.ts';
import { siteDataOf } from './site.ts';

it('draws what was known at the end of each month, and tells it in tables', async () => {
  const root = gitRepository({ ...designedProgram(), [at.policy]: record({ ...policy, status: 'draft' }) });
  const page = await trendIn(root, 'auditor', root);
  expect(page?.picture?.type === 'trend' && page.picture.charts.map(({ title }) => title)).toEqual([
    'Criteria',
    'Controls',
    'Slots',
  ]);
  const [criteria, , slots] = page?.sections ?? [];
  const titles = criteria?.table.columns.map(({ title }) => title);
  expect(titles).toEqual([
    ...['Day', 'Operating', 'Designed', 'Covered', 'Gap', 'Unknown', 'Deviating', 'All', 'Commit'],
  ]);
  const rows = criteria?.table.rows.map(({ cells }) => cells.slice(0, 4));
  const dash = { none: '–' };
  expect(rows?.slice(5, 8)).toEqual([
    ['2025-12-31', { none: 'not known' }, dash, dash],
    ['2026-01-31', 0, 0, 1],
    ['2026-02-28', 0, 0, 1],
  ]);
  expect(rows?.at(-1)).toEqual(['2026-07-01', 0, 1, 0]);
  expect(slots?.table.rows).toHaveLength(13);
});

it('draws nothing where only the day of the site is known, and says why', async () => {
  const page = await trendIn(repository(designedProgram()), 'internal', home);
  expect(page?.picture).toBeNull();
  expect(page?.lead).toContain('Nothing is known before the first commit.');
});

it('is not for the public', async () => {
  expect(await trendIn(repository(designedProgram()), 'public', home)).toBeUndefined();
});

/** The page of a repository in memory, or of one on disk that was approved on the day of the site. */
async function trendIn(where: string | ReturnType<typeof repository>, audience: Audience, root: string) {
  if (typeof where === 'string') {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${root}/${at.policy}`, record(policy));
    commitAll(root, 'Approved', '2026-07-01T08:00:00Z');
  }
  const snapshot =
    typeof where === 'string' ? await openWorkTree(root, '2026-07-01T12:00:00.000Z', null) : where;
  const site = siteDataOf(siteInput(audience, snapshot, await judge(snapshot), `${home}/scripts`, root));
  const page = site.pages.find(({ path }) => path === '/trend/');
  return page?.view === 'list' ? page : undefined;
}
