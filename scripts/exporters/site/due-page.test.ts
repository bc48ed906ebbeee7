import { describe, expect, it } from 'vitest';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import type { Audience, SiteData } from '../../model/site-data.ts';
import { at, control, designedProgram, policy, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { siteDataOf } from './site.ts';

/** The review of a policy is overdue, and nothing else is. */
const files = {
  ...designedProgram(),
  [at.policy]: record({ ...policy, effective: '2025-06-01' }),
  [at.control]: record({ ...control, status: 'planned', effective: undefined }),
};

describe('what is due, when only a review of a policy is late', () => {
  it('is told to us whole', async () => {
    const told = toldBy(await siteOf('internal'));
    expect(told.home).toEqual(['Due', '1 overdue, 0 by 2026-07-31']);
    expect(told.lead).toContain('1 overdue');
    expect(told.lead).not.toContain('not listed');
    expect(told.empty).toContain('Nothing is due by 2026-07-31.');
  });

  it('does not read to an auditor as if nothing were late', async () => {
    const told = toldBy(await siteOf('auditor'));
    expect(told.home).toEqual(['Due for controls and audits', '0 overdue, 0 by 2026-07-31']);
    expect(told.lead).toMatch(/Listed is what controls and audits ask for.*which are not listed\.$/);
    expect(told.empty).toContain(
      'Nothing that controls and audits ask for is overdue, as far as the records show.',
    );
    for (const words of [...told.empty, told.role]) expect(words).not.toMatch(/^Nothing (is|else)/);
  });
});

function toldBy(site: SiteData) {
  const page = site.pages.find(({ path }) => path === '/due/');
  const sections = page?.view === 'list' ? page.sections : [];
  const [first] = site.pages;
  const standing = first?.view === 'home' ? first.standing : [];
  const role = site.pages.find(({ path }) => path === '/roles/it-lead/');
  const ofRole = role?.view === 'record' ? role.tables.find(({ id }) => id === 'what-is-due') : undefined;
  return {
    home: standing.flatMap(({ title, path, value }) => (path === '/due/' ? [title, value] : [])),
    lead: page?.view === 'list' ? (page.lead ?? '') : '',
    empty: sections.map(({ table }) => table.empty),
    role: ofRole?.table.empty ?? 'Nothing is there',
  };
}

async function siteOf(audience: Audience): Promise<SiteData> {
  const snapshot = repository(files);
  const input = siteInput(audience, snapshot, await judge(snapshot), `${home}/scripts`, home);
  return siteDataOf({ ...input, changes: new Map() });
}
