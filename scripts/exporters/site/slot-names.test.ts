import { expect, it } from 'vitest';
import { audit, evidence, running } from '../../assess/slots/slots.test-data.ts';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import type { Cell, SiteData } from '../../model/site-data.ts';
import { at, designedProgram, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { siteDataOf } from './site.ts';

const window = { from: '2025-07-01', to: '2026-06-30' };
const yearly = { every: 'annual', proof: 'occurrence' };

it('tells two yearly slots of the same days apart in what is due', async () => {
  const site = await siteOf({
    [at.control]: record({ ...running, frequencies: [yearly, { every: 'annual', proof: 'span' }] }),
  });
  expect(cellsOf(site, '/due/', 3)).toEqual([
    '2025-07-01 to 2026-06-30 (annual, span): Access reviewed',
    '2025-07-01 to 2026-06-30 (annual, occurrence): Access reviewed',
  ]);
});

it('shows the slot that evidence is declared for as it is written, where it names no days', async () => {
  const site = await siteOf(
    evidence('2026-06-15', { supports: [{ control: 'IAM-03', for: 'half-2026-04-01..x' }] }),
  );
  const page = site.pages.find(({ path }) => path === '/evidence/EV-20260615-IAM-03/');
  const fills = page?.view === 'record' ? page.tables.find(({ id }) => id === 'fills') : undefined;
  expect(fills?.table.rows[0]?.cells[1]).toBe('half-2026-04-01..x');
});

it('begins what stands alone with a capital letter', async () => {
  const site = await siteOf({
    [at.control]: record({
      ...running,
      frequencies: [{ every: 'continuous', proof: 'state', observe: 'P3M' }],
    }),
    ...evidence('2025-07-02'),
  });
  const begins = /^The window’s (start|end) \(/;
  expect(cellsOf(site, '/due/', 3)).toContainEqual(expect.stringMatching(begins));
  expect(cellsOf(site, '/evidence/', 3)).toContainEqual({
    days: expect.arrayContaining([expect.objectContaining({ text: expect.stringMatching(begins) })]),
  });
  const page = site.pages.find(({ path }) => path === '/controls/IAM-03/');
  const slots = page?.view === 'record' ? page.tables.find(({ id }) => id === 'slots') : undefined;
  expect(slots?.table.rows.map(({ cells }) => cells[0])).toContainEqual(expect.stringMatching(begins));
  const strip = page?.view === 'record' ? page.strip : null;
  expect(strip?.tracks.map(({ title, cells }) => [title, cells[0]?.key])).toEqual([
    ['Continuous', expect.stringMatching(begins)],
  ]);
  expect(JSON.stringify(page)).not.toContain('"the window’s');
  expect(JSON.stringify(site.pages.find(({ path }) => path === '/due/'))).not.toContain('"the window’s');
});

async function siteOf(files: Readonly<Record<string, string>>): Promise<SiteData> {
  const snapshot = repository({
    ...designedProgram(),
    'program/audits/AUD-2026.md': record({ ...audit, window }),
    ...files,
  });
  const input = siteInput('internal', snapshot, await judge(snapshot), `${home}/scripts`, home);
  return siteDataOf({ ...input, changes: new Map() });
}

function cellsOf(site: SiteData, path: string, column: number): readonly (Cell | undefined)[] {
  const page = site.pages.find((each) => each.path === path);
  const sections = page?.view === 'list' ? page.sections : [];
  return sections.flatMap(({ table }) => table.rows.map(({ cells }) => cells[column]));
}
