import { expect, it } from 'vitest';
import { audit } from '../../assess/slots/slots.test-data.ts';
import { siteInput } from '../../commands/export-site.ts';
import { judge } from '../../commands/judge.ts';
import { designedProgram, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { home } from '../../testing/workplace.ts';
import { siteDataOf } from './site.ts';

it.each([
  ['names the audit whose window it is', record(audit), 'in each month of the window of AUD-2026. '],
  [
    'names no audit that the reader may not see, and still counts its window',
    record({ ...audit, classification: 'restricted' }),
    'in each month of the window of the audit. ',
  ],
  ['says that nothing is required without one', undefined, 'No audit has a window yet'],
])('%s', async (_, file, words) => {
  const lead = await leadWith(file === undefined ? {} : { 'program/audits/AUD-2026.md': file });
  expect(lead).toContain(words);
});

/** What the page of coverage says first to the auditor. */
async function leadWith(files: Readonly<Record<string, string>>): Promise<string | null> {
  const snapshot = repository({ ...designedProgram(), ...files });
  const input = siteInput('auditor', snapshot, await judge(snapshot), `${home}/scripts`, home);
  const site = await siteDataOf({ ...input, changes: new Map() });
  const page = site.pages.find(({ path }) => path === '/coverage/');
  if (page?.view !== 'list') throw new Error('the page is missing');
  return page.lead;
}
