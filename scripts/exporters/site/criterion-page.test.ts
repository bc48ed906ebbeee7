import { expect, it } from 'vitest';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import { at, control, designedProgram, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { siteDataOf } from './site.ts';

it.each([
  ['lists a control that is shown', {}, 1, null],
  [
    'calls what is hidden hidden, and no gap',
    { classification: 'restricted' },
    0,
    '1 more is not shown to this audience.',
  ],
  ['calls what nothing answers a gap', { criteria: [{ id: 'CC6.4', role: 'key' }] }, 0, null],
])('%s', async (_, more, count, lead) => {
  const section = await controlsFor({ ...control, ...more });
  expect(section?.table.rows).toHaveLength(count);
  expect(section?.lead ?? null).toBe(lead);
  expect(section?.table.empty).toBe(
    lead === null ? 'No control answers it yet: a gap.' : 'No control that answers it is shown here.',
  );
});

/** The controls on the page of CC6.2, as an auditor reads it. */
async function controlsFor(data: object) {
  const snapshot = repository({ ...designedProgram(), [at.control]: record({ ...data }) });
  const input = siteInput('auditor', snapshot, await judge(snapshot), `${home}/scripts`, home);
  const site = siteDataOf({ ...input, changes: new Map() });
  const page = site.pages.find(({ path }) => path === '/criteria/CC6.2/');
  return page?.view === 'record' ? page.tables.find(({ id }) => id === 'controls') : undefined;
}
