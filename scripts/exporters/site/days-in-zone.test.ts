import { expect, it } from 'vitest';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import type { Section } from '../../model/site-data.ts';
import { at, designedProgram, program, record, walkthrough } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { siteDataOf } from './site.ts';

/** Ten in the evening of 11 May in New York. */
const instant = '2026-05-12T02:00:00Z';
const review = {
  ...walkthrough,
  type: 'access-review',
  performed: { at: instant, by: 'it-lead' },
  collected: { at: instant, by: 'it-lead', method: 'export' },
  result: { outcome: 'fail' },
};
const snapshot = repository({
  ...designedProgram(),
  [at.program]: record({ ...program, timezone: 'America/New_York' }),
  [at.walkthrough]: record(review),
  [at.finding]: record({
    id: 'FIND-001',
    title: 'The review failed',
    owner: 'it-lead',
    kind: 'deviation',
    source: 'self-assessment',
    controls: ['IAM-03'],
    detected: '2026-05-11',
    status: 'open',
  }),
});
const commit = { commit: 'a'.repeat(40), at: instant };
const changes = new Map([[at.walkthrough, { ...commit, entered: commit }]]);
const input = siteInput('internal', snapshot, await judge(snapshot), `${home}/scripts`, home);
const site = await siteDataOf({ ...input, changes });
const page = site.pages.find(({ path }) => path === `/evidence/${walkthrough.id}/`);
if (page?.view !== 'record') throw new Error('the page is missing');

it('tells on which day of the program a piece of evidence was made, collected and filed', () => {
  const days = page.tables.find(({ id }) => id === 'dates')?.table.rows;
  expect(days?.map(({ cells }) => cells[1]).slice(1, 4)).toEqual([instant, instant, '2026-05-11']);
  expect(days?.[3]?.cells[3]).toBe('the same day');
  expect(page.facts.find(({ name }) => name === 'Performed')?.value).toBe('2026-05-11');
  expect(page.file?.changed?.on).toBe('2026-05-11');
});

it('lists it on that day, with the finding that was written on it', () => {
  expect(sectionsAt('/evidence/')[0]?.table.rows[0]?.cells[4]).toBe('2026-05-11');
  expect(sectionsAt('/access-reviews/')[0]?.table.rows[0]?.cells[8]).toEqual({
    links: [expect.objectContaining({ text: 'FIND-001' })],
  });
});

function sectionsAt(path: string): readonly Section[] {
  const found = site.pages.find((each) => each.path === path);
  return found?.view === 'list' ? found.sections : [];
}
