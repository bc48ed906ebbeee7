import { expect, it } from 'vitest';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import type { Table } from '../../model/site-data.ts';
import { at, control, designedProgram, policy, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { siteDataOf } from './site.ts';

/** Judged on 2026-07-01: the first quarter was due on 2026-04-15, and what was done for it waits for review. */
const files = {
  ...designedProgram(),
  [at.policy]: record({ ...policy, effective: '2025-07-20' }),
  [at.control]: record({ ...control, effective: '2026-01-01' }),
  'evidence/2026/EV-20260330-IAM-03.md': record({
    ...{ id: 'EV-20260330-IAM-03', title: 'Quarter', type: 'access-review' },
    supports: [{ control: 'IAM-03' }],
    performed: { at: '2026-03-30', by: 'it-lead' },
    collected: { at: '2026-03-30', by: 'it-lead', method: 'export' },
    result: { outcome: 'pass' },
  }),
};

it('says how long that is over which waits for review', async () => {
  expect(days(await tableOf('/due/', 'waiting'))).toEqual([{ 'Days over': 77 }]);
});

it('counts on the page of a role no days below zero either', async () => {
  const rows = days(await tableOf('/roles/it-lead/', 'what-is-due'));
  expect(rows.length).toBeGreaterThan(1);
  expect(rows).toContainEqual({ 'Days over': 77, 'Days left': { none: '–' } });
  for (const value of rows.flatMap((row) => Object.values(row)))
    expect(typeof value === 'number' ? value : 0).toBeGreaterThanOrEqual(0);
});

it('says how many days are left where nothing is over', async () => {
  const titles = (await tableOf('/due/', 'due')).columns.map(({ title }) => title);
  expect(titles).toContain('Days left');
  expect(titles).not.toContain('Days over');
});

async function tableOf(path: string, id: string): Promise<Table> {
  const snapshot = repository(files);
  const input = siteInput('internal', snapshot, await judge(snapshot), `${home}/scripts`, home);
  const site = await siteDataOf({ ...input, changes: new Map() });
  const page = site.pages.find((each) => each.path === path);
  const sections = page?.view === 'list' ? page.sections : page?.view === 'record' ? page.tables : [];
  const table = sections.find((section) => section.table.id === id)?.table;
  if (table === undefined) throw new Error(`${path} has no table ${id}`);
  return table;
}

/** Of each row, what stands in the columns that count days. */
function days({ columns, rows }: Table) {
  return rows.map(({ cells }) =>
    Object.fromEntries(
      columns.flatMap(({ title }, place) => (title.startsWith('Days') ? [[title, cells[place]]] : [])),
    ),
  );
}
