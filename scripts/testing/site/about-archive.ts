import { describe, expect, it, onTestFinished } from 'vitest';
import type { ArchivedRecord, SitePage } from '../../model/site-data.ts';
import { aboutPages } from './about-pages.ts';
import { type StandingSite, samplesOf } from './standing.ts';

/** Tests of a kind with more records than pages: one table that is loaded, and a record at its own address. */
export function aboutArchive(site: () => StandingSite): void {
  const archives = () => samplesOf(site().data).filter(({ view }) => view === 'archive');
  const archive = () => archives()[0] as SitePage & { readonly view: 'archive' };
  const open = async (address: string, javascript = true) => {
    const { page, close } = await site().open(address, { javascript });
    onTestFinished(close);
    return page;
  };

  describe('an archive', () => {
    aboutPages(site, archives);

    it('loads all of its rows, and finds the last of them', async () => {
      const page = await open(archive().path);
      const count = archive().count.toLocaleString('en-US');
      await expect.poll(() => page.locator('.table-count').textContent()).toContain(`${count} rows`);
      const [{ chunks } = { chunks: [] }] = site().data.archives;
      const last = (JSON.parse(chunks.at(-1) ?? '[]') as readonly ArchivedRecord[]).at(-1);
      await page.getByLabel('Find').fill(last?.id ?? '');
      await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
      await page.locator('tbody a').first().click();
      await page.waitForURL(`**/?id=${last?.id}`);
      await page.getByRole('heading', { level: 1, name: last?.title }).waitFor();
      expect(await page.locator('.sheet__ref .id').textContent()).toBe(last?.id);
    });

    it('says so when it has no such record', async () => {
      const page = await open(`${archive().path}?id=EV-19990101-NONE`);
      await page.getByRole('heading', { level: 1, name: 'EV-19990101-NONE is not here' }).waitFor();
    });

    it('shows its first rows without scripts, and says that there are more', async () => {
      const page = await open(archive().path, false);
      expect(await page.locator('tbody tr').count()).toBe(archive().first.length);
      expect(await page.getByText('need JavaScript').isVisible()).toBe(true);
    });
  });
}
