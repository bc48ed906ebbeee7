import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { designedProgram, record, walkthrough } from '../designed.ts';
import { gitRepository } from '../workplace.ts';
import { aboutPhone } from './about-phone.ts';
import { aboutTime } from './about-time.ts';
import { type StandingSite, standLimit, standSite } from './standing.ts';

/** A program whose audit has a window that lies in the past, so that the day on which this runs changes nothing. */
const files = {
  ...designedProgram(),
  'program/audits/AUD-2026.md': record({
    id: 'AUD-2026',
    title: 'Type 2 of 2026',
    type: 'type2',
    owner: 'ceo',
    categories: ['security', 'availability'],
    window: { from: '2026-04-01', to: '2026-09-30' },
    status: 'in-progress',
  }),
  ...walkthroughs(['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-12']),
  ...walkthroughs(Array.from({ length: 14 }, (_, at) => `2026-02-${String(at + 1).padStart(2, '0')}`)),
  ...review('2026-06-29', '2026-Q2', 'Accounts reviewed, second quarter'),
  ...review('2026-09-28', '2026-Q3', 'Accounts reviewed, third quarter'),
};
const folder = mkdtempSync(join(tmpdir(), 'plainproof-time-'));
let standing: StandingSite;

beforeAll(async () => {
  gitRepository(files, folder);
  standing = await standSite({ root: folder, audience: 'internal', name: 'time' });
}, standLimit);

afterAll(async () => {
  await standing?.stop();
  rmSync(folder, { recursive: true, force: true });
});

aboutTime(() => standing);
aboutPhone(() => standing);

function review(day: string, slot: string, title: string): Record<string, string> {
  const id = `EV-${day.replaceAll('-', '')}-IAM-03`;
  return {
    [`evidence/2026/${id}.md`]: record({
      id,
      title,
      type: 'access-review',
      supports: [{ control: 'IAM-03', for: slot }],
      performed: { at: day, by: 'it-lead' },
      collected: { at: day, by: 'it-lead', method: 'export' },
      result: { outcome: 'pass' },
      review: { by: 'ceo', at: day, outcome: 'accepted' },
    }),
  };
}

/** So many more that the table gets its filters, and folds on a phone; each is about one day before the window. */
function walkthroughs(days: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    days.map((day) => {
      const id = `EV-${day.replaceAll('-', '')}-IAM-03`;
      const performed = { at: day, by: 'it-lead' };
      return [
        `evidence/2026/${id}.md`,
        record({ ...walkthrough, id, performed, covers: { from: day, to: day } }),
      ];
    }),
  );
}
