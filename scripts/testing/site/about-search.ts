import { describe, expect, it, onTestFinished } from 'vitest';
import { openPage } from '../browser/page.ts';
import { tagsIn } from './markup.ts';
import { awake, type StandingSite } from './standing.ts';

/** How many bytes may come for the index before the first query (issue: the site, "Search"). */
const mostIndex = 300 * 1024;

/** Tests of the search in a browser. */
export function aboutSearch(site: () => StandingSite): void {
  const ask = async (query: string) => {
    const { page, close } = await site().open(`/search/?q=${encodeURIComponent(query)}`);
    onTestFinished(close);
    // Nothing is read before all texts are there.
    await expect
      .poll(() => page.locator('.searching__status').textContent(), { timeout: 20_000 })
      .toMatch(/ results? in \d+ kinds?$|^Nothing found for .*\.$/);
    return page;
  };

  describe('the search', () => {
    it('finds an id first', async () => {
      const page = await ask('IAM-03');
      const first = page.locator('.result').first();
      expect(await first.locator('.id').textContent()).toBe('IAM-03');
      expect(await first.locator('a').getAttribute('href')).toMatch(/\/controls\/IAM-03\/$/);
    });

    it.each(['CC6.1', 'cc6.1', 'pol-09'])('finds %s first', async (query) => {
      const page = await ask(query);
      expect(await page.locator('.result .id').first().textContent()).toBe(query.toUpperCase());
    });

    it('forgives a slip of the fingers', async () => {
      const page = await ask('acces contrll');
      const titles = await page.locator('.result__title').allTextContents();
      expect(titles).toContain('Access Control Policy');
    });

    it('groups by kind, and says how each result stands', async () => {
      const page = await ask('access review');
      const groups = page.locator('.results');
      expect(await groups.count()).toBeGreaterThan(2);
      for (const name of await page.locator('.results__kind').allTextContents())
        expect(name).toMatch(/^[A-Z][a-z ]+ \d+(?: of \d+)?$/);
      const controls = groups.filter({ has: page.getByRole('heading', { name: /^Controls / }) });
      const states = controls.locator('.result .state');
      expect(await states.count()).toBe(await controls.locator('.result').count());
      expect((await states.first().textContent())?.trim()).not.toBe('');
    });

    it('says that nothing was found, and leads to the lists', async () => {
      const page = await ask('zzzzqqqq');
      expect(await page.getByRole('heading', { name: 'All lists' }).isVisible()).toBe(true);
    });

    it('answers while one types', async () => {
      const { page, close } = await site().open('/search/');
      onTestFinished(close);
      await page.getByLabel('Search ids, titles and texts').fill('password');
      await expect.poll(() => page.locator('.result').count()).toBeGreaterThan(0);
      await expect.poll(() => page.url()).toMatch(/\?q=password$/);
    });

    it(`loads at most ${mostIndex} bytes before the first query, and the texts after it`, async () => {
      const opened = await openPage(site().browser);
      onTestFinished(opened.close);
      const { page } = opened;
      const sizes = new Map<string, number>();
      page.on('response', async (response) => {
        // Not what comes ahead of time for pages that are linked: it is no script yet, and asked for by nobody.
        if (['script', 'fetch'].includes(response.request().resourceType()))
          sizes.set(response.url(), (await response.body()).length);
      });
      const response = await opened.visit(site().address('/search/'));
      await awake(opened);
      const early = new Set(
        tagsIn(await response.text()).flatMap(({ attributes: { src } }) =>
          src === undefined ? [] : [new URL(src, page.url()).href],
        ),
      );
      // Everything that came besides what every page loads: more than the index alone.
      const lazy = [...sizes].filter(([url]) => !early.has(url));
      expect(lazy).not.toEqual([]);
      expect(lazy.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(mostIndex);
      await page.getByLabel('Search ids, titles and texts').fill('password');
      await expect.poll(() => sizes.size).toBeGreaterThan(early.size + lazy.length);
    });

    it('says without scripts that it needs them', async () => {
      const { page, close } = await site().open('/search/', { javascript: false });
      onTestFinished(close);
      expect(await page.locator('main').innerText()).toContain('Search needs scripts');
      expect(await page.getByRole('searchbox', { name: 'Search ids, titles and texts' }).isVisible()).toBe(
        false,
      );
    });
  });
}
