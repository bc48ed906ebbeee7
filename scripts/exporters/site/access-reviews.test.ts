import { describe, expect, it } from 'vitest';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import { type Audience, audiences, type SiteData } from '../../model/site-data.ts';
import { designedProgram, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { siteDataOf } from './site.ts';

const id = 'EV-20260630-IAM-03';
const sheet = `evidence/2026/${id}/decisions.csv`;
const files = {
  ...designedProgram(),
  [`evidence/2026/${id}.md`]: record({
    id,
    title: 'Access review of the application',
    type: 'access-review',
    supports: [{ control: 'IAM-03', for: '2026-Q2' }],
    performed: { at: '2026-06-30', by: 'it-lead' },
    covers: { from: '2026-06-01', to: '2026-06-30' },
    collected: { at: '2026-06-30', by: 'it-lead', method: 'export' },
    result: { outcome: 'fail', population: 3, tested: 3, deviations: 1 },
    artifacts: [{ path: sheet, format: 'csv' }],
  }),
  [sheet]: [
    'account,person,type,role,last used,status,classes,decision,decided by,decided on,note',
    'zq-ada,Ada Zqperson,person,member,2026-06-01,active,,keep,zqdecider,2026-06-30,',
    'zq-bob,Bob Zqperson,person,administrator,2026-06-01,active,privileged; leaver,revoke,zqdecider,2026-06-30,zqnote',
    'zq-eve,Eve Zqperson,person,member,2026-06-01,active,,,,,',
    '',
  ].join('\n'),
  'evidence/2026/EV-20260402-IAM-03.md': record({
    id: 'EV-20260402-IAM-03',
    title: 'Nobody reviewed access',
    type: 'access-review',
    supports: [{ control: 'IAM-03', for: '2026-Q1' }],
    performed: { at: '2026-04-02', by: 'it-lead' },
    collected: { at: '2026-04-02', by: 'it-lead', method: 'observation' },
    result: { outcome: 'not-performed' },
  }),
  'risk-register/findings/FIND-001.md': record({
    id: 'FIND-001',
    title: 'A leaver kept an account',
    owner: 'it-lead',
    kind: 'deviation',
    source: 'self-assessment',
    controls: ['IAM-03'],
    detected: '2026-07-01',
    status: 'open',
  }),
};

describe.each(audiences)('an access review, for %s', async (audience) => {
  const site = await siteOf(audience);
  const text = JSON.stringify(site);

  it('names accounts and people to the company alone', () => {
    const named = ['zq-ada', 'Zqperson', 'zqdecider', 'zqnote'].filter((word) => text.includes(word));
    expect(named).toEqual(audience === 'internal' ? ['zq-ada', 'Zqperson', 'zqdecider', 'zqnote'] : []);
  });

  it('that was not carried out leads to the finding that followed', () => {
    const list = site.pages.find(({ path }) => path === '/access-reviews/');
    if (audience === 'public') return expect(list).toBeUndefined();
    const rows = list?.view === 'list' ? (list.sections[0]?.table.rows ?? []) : [];
    expect(rows[1]?.cells.slice(8, 10)).toEqual([
      { links: [expect.objectContaining({ text: 'FIND-001' })] },
      { state: { mark: 'deviation', word: 'not performed' } },
    ]);
  });

  it('is counted for those who may see evidence', () => {
    const list = site.pages.find(({ path }) => path === '/access-reviews/');
    if (audience === 'public') return expect(list).toBeUndefined();
    const [row] = list?.view === 'list' ? (list.sections[0]?.table.rows ?? []) : [];
    expect(row?.cells.slice(3, 9)).toEqual([
      'IT Lead',
      3,
      '1 keep, 1 revoke, 1 open',
      1,
      1,
      { links: [expect.objectContaining({ text: 'FIND-001' })] },
    ]);
    const page = site.pages.find(({ path }) => path === `/evidence/${id}/`);
    const sections = page?.view === 'record' ? page.tables.map((section) => section.id) : [];
    expect(sections).toEqual(
      audience === 'internal'
        ? ['classes', 'decisions', 'dates', 'fills', 'artifacts']
        : ['classes', 'dates', 'fills', 'artifacts'],
    );
  });
});

async function siteOf(audience: Audience): Promise<SiteData> {
  const snapshot = repository(files);
  const input = siteInput(audience, snapshot, await judge(snapshot), `${home}/scripts`, home);
  return siteDataOf({ ...input, changes: new Map() });
}
