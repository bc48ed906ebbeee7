import { describe, expect, it } from 'vitest';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import type { Row, Section, SiteData } from '../../model/site-data.ts';
import { at, control, designedProgram, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { siteDataOf } from './site.ts';

const items = 'evidence/populations/POP-2026-Q2-HR/items.csv';
const list = 'item,day\nhr-1,2026-04-02\nhr-2,2026-05-02\nhr-3,2026-06-02\n';
const population = (id: string, from: string, to: string, more: object = {}) => ({
  [`evidence/populations/${id}.md`]: record({
    id,
    title: 'Leavers',
    source: 'HR system',
    query: 'all',
    control: 'IAM-03',
    covers: { from, to },
    count: 3,
    stage: 'final',
    ...more,
  }),
});
const evidence = (id: string, more: object) => ({
  [`evidence/2026/${id}.md`]: record({
    id,
    title: 'Reviewed',
    type: 'report',
    supports: [{ control: 'IAM-03', for: '2026-Q2' }],
    performed: { at: '2026-06-30', by: 'it-lead' },
    collected: { at: '2026-07-01', by: 'run', method: 'api' },
    result: { outcome: 'pass' },
    ...more,
  }),
});
const sha256 = repository({ [items]: list }).sha256(items);
const site = await siteOf({
  ...designedProgram(),
  ...population('POP-2026-Q1-HR', '2026-01-01', '2026-03-30'),
  ...population('POP-2026-Q2-HR', '2026-04-01', '2026-06-30', { items, sha256 }),
  [items]: list,
  'evidence/tests/TST-2026-Q2-HR.md': record({
    id: 'TST-2026-Q2-HR',
    title: 'Leavers tested',
    control: 'IAM-03',
    controlVersion: '1.0',
    attributes: [
      { id: 'A', text: 'Removed.' },
      { id: 'B', text: 'In time.' },
    ],
    population: 'POP-2026-Q2-HR',
    seed: 'seven',
    size: 3,
    tester: 'ceo',
    performed: '2026-07-01',
    items: [
      { item: 'hr-1', results: { A: 'pass', B: 'fail' }, note: 'Nine days.' },
      { item: 'hr-2', results: { A: 'pass', B: 'na' } },
      { item: 'hr-3', results: { A: 'open' } },
    ],
  }),
  'evidence/tests/TST-2026-Q2-BUILD.md': record({
    id: 'TST-2026-Q2-BUILD',
    title: 'Builds tested',
    control: 'IAM-03',
    controlVersion: '1.0',
    attributes: [{ id: 'constructor', text: 'Built by the pipeline.' }],
    tester: 'ceo',
    performed: '2026-07-01',
    items: [{ item: 'build-1', results: {} }],
  }),
  ...evidence('EV-20260630-IAM-03', {
    covers: { from: '2026-04-01', to: '2026-06-30' },
    review: { by: 'ceo', at: '2026-07-01', outcome: 'accepted' },
    artifacts: [{ path: 'evidence/2026/gone.csv', bytes: 12, sha256: 'a'.repeat(64) }],
  }),
  'risk-register/waivers/WVR-001.md': waiver('WVR-001', { until: '2026-06-30' }),
  'risk-register/waivers/WVR-002.md': waiver('WVR-002', {
    until: '2026-07-11',
    approved: { by: 'ceo', on: '2026-05-01' },
  }),
  'risk-register/waivers/WVR-003.md': waiver('WVR-003', { until: '2026-07-12' }),
});

describe('evidence', () => {
  it('is found by its slot, and leads to it', () => {
    const row = rowOf('/evidence/', 'EV-20260630-IAM-03');
    expect(row?.cells.slice(3)).toEqual([
      { days: [{ text: '2026-Q2', from: '2026-04-01', to: '2026-06-30' }] },
      '2026-06-30',
      { state: { mark: 'met', word: 'pass' } },
      { state: { mark: 'met', word: 'accepted' } },
      { state: { mark: 'met', word: 'met' }, path: '/controls/IAM-03/#slot-2026-q2' },
      'IT Lead',
      { links: [{ text: 'IT Lead', path: null }] },
      { none: 'none named' },
    ]);
    expect(sectionOf('/controls/IAM-03/', 'slots')?.table.rows.map(({ anchor }) => anchor)).toContain(
      'slot-2026-q2',
    );
  });

  it('shows its dates with the days between, its slots and its files', () => {
    const path = '/evidence/EV-20260630-IAM-03/';
    expect(sectionOf(path, 'dates')?.table.rows.map(({ cells }) => [cells[0], cells[3]])).toEqual([
      ['Covers', { none: 'nothing to count' }],
      ['Performed', 'the same day'],
      ['Collected', '1 day after it was performed'],
      ['In git', { none: 'nothing to count' }],
      ['Reviewed: accepted', '1 day after it was performed'],
    ]);
    expect(sectionOf(path, 'fills')?.table.rows[0]?.cells.slice(1)).toEqual([
      '2026-Q2',
      '2026-07-15',
      { state: { mark: 'met', word: 'met' }, path: '/controls/IAM-03/#slot-2026-q2' },
      '15 days before it was due; decides the state',
    ]);
    expect(sectionOf(path, 'artifacts')?.table.rows[0]?.cells.slice(2)).toEqual([
      12,
      'a'.repeat(64),
      'not there',
    ]);
  });
});

describe('populations and tests', () => {
  it('joins the installments of a control and names the days between', () => {
    const [row] = sectionOf('/populations/', 'joined')?.table.rows ?? [];
    expect(row?.cells.slice(1, 8)).toEqual([
      '2026-01-01',
      '2026-06-30',
      { links: expect.arrayContaining([expect.objectContaining({ text: 'POP-2026-Q1-HR' })]) },
      6,
      'final',
      'gap of 2026-03-31 to 2026-03-31, POP-2026-Q1-HR and POP-2026-Q2-HR',
      '1 deviation in 2 tested of 3',
    ]);
  });

  it('lists a test with what came of it', () => {
    const row = rowOf('/tests/', 'TST-2026-Q2-HR');
    expect(row?.cells.slice(2, 4)).toEqual([
      { state: { mark: 'deviation', word: 'fail' } },
      '1 deviation in 2 tested of 3, 1 item open',
    ]);
  });

  it('shows a result as open that nobody wrote, whatever the attribute is called', () => {
    const results = sectionOf('/tests/TST-2026-Q2-BUILD/', 'results');
    expect(results?.table.rows[0]?.cells[1]).toEqual({ state: { mark: 'unreviewed', word: 'open' } });
  });

  it('shows a test item by item, draws it again and says how', () => {
    const path = '/tests/TST-2026-Q2-HR/';
    const results = sectionOf(path, 'results');
    expect(results?.lead).toBe(
      '1 deviation in 2 tested of 3, 1 item open. No finding that is shown here takes them up.',
    );
    expect(results?.table.rows[2]?.cells[2]).toEqual({ state: { mark: 'unreviewed', word: 'open' } });
    const draw = sectionOf(path, 'draw');
    expect(draw?.table.rows.find(({ key }) => key === 'Drawn again')?.cells[1]).toBe(
      'the same items, from the file that was frozen',
    );
    expect(JSON.stringify(draw?.intro)).toContain(sha256);
  });
});

it('names a month beside the first of the slots that end in it', async () => {
  const weekly = { ...control, frequencies: [{ every: 'weekly', proof: 'occurrence' }] };
  const { pages } = await siteOf({ ...designedProgram(), [at.control]: record(weekly) });
  const page = pages.find(({ path }) => path === '/controls/IAM-03/');
  const cells = page?.view === 'record' ? (page.strip?.tracks[0]?.cells ?? []) : [];
  const named = cells.flatMap(({ days, month }) => (month === null ? [] : [`${days.slice(-10)} ${month}`]));
  expect(named.slice(0, 3)).toEqual(['2026-03-01 Mar', '2026-04-05 Apr', '2026-05-03 May']);
  expect(named).toHaveLength(new Set(cells.map(({ days }) => days.slice(-10, -3))).size);
});

it('lists what is in force first, with the days that are left', () => {
  const rows = sectionOf('/waivers/', '')?.table.rows ?? [];
  expect(rows.map(({ cells }) => [textOf(cells[0]), textOf(cells[2]), textOf(cells[7])])).toEqual([
    ['WVR-002', 'in force', '10'],
    ['WVR-003', 'not approved', '11'],
    ['WVR-001', 'expired', 'none'],
  ]);
});

function waiver(id: string, more: object): string {
  return record({
    id,
    title: 'Left out',
    owner: 'it-lead',
    approver: 'ceo',
    excuses: { record: 'IAM-03' },
    reason: 'The tool moves.',
    from: '2026-05-02',
    ...more,
  });
}

async function siteOf(files: Readonly<Record<string, string>>): Promise<SiteData> {
  const snapshot = repository(files);
  const input = siteInput('internal', snapshot, await judge(snapshot), `${home}/scripts`, home);
  return siteDataOf({ ...input, changes: new Map() });
}

function sectionOf(path: string, id: string): Section | undefined {
  const page = site.pages.find((each) => each.path === path);
  const sections = page?.view === 'record' ? page.tables : page?.view === 'list' ? page.sections : [];
  return sections.find((section) => section.id === id);
}

function rowOf(path: string, id: string): Row | undefined {
  return sectionOf(path, '')?.table.rows.find(({ cells }) => textOf(cells[0]) === id);
}

function textOf(cell: Row['cells'][number] | undefined): string {
  if (cell === undefined || typeof cell !== 'object') return String(cell);
  if ('state' in cell) return cell.state.word;
  if ('none' in cell) return cell.none;
  return 'links' in cell ? (cell.links[0]?.text ?? '') : '';
}
