import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { seriousFaults } from '../browser/axe.ts';
import type { PageOptions } from '../browser/page.ts';
import { focused, tabTo } from './keys.ts';
import type { StandingSite } from './standing.ts';

/** Tests of a list in many sections on a phone: a line for each, and nothing in it is out of reach. */
export function aboutSections(site: () => StandingSite): void {
  const open = async (path = '/controls/', options: PageOptions = { width: 390 }) => {
    const { page, close } = await site().open(path, options);
    onTestFinished(close);
    return { page, heads: page.locator('.section-fold > h2 > button') };
  };
  const controls = () => site().data.frame.navigation.flatMap(({ items }) => items);

  describe('a list in many sections on a phone', () => {
    it('has a line for each section, with its number of rows, and is a few screens long', async () => {
      const { page, heads } = await open();
      const counts = (await heads.locator('.fold-count').allTextContents()).map(Number.parseFloat);
      expect(counts.length).toBeGreaterThan(10);
      const count = controls().find(({ path }) => path === '/controls/')?.count;
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count);
      expect(await rowsSeen(page)).toBe(0);
      expect(await page.evaluate('document.scrollingElement.scrollHeight')).toBeLessThan(6000);
      expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBe(390);
    });

    it('is laid out whole on a desk and without scripts', async () => {
      for (const options of [{ width: 1440 }, { width: 390, javascript: false }] as const) {
        const { page, heads } = await open('/controls/', options);
        expect(await heads.count()).toBe(0);
        expect(await rowsSeen(page)).toBeGreaterThan(50);
      }
    });

    it('is opened by keyboard, and the next stop is within', async () => {
      const { page, heads } = await open();
      await tabTo(page, ({ tag, text }) => tag === 'button' && text.startsWith('AST'));
      await page.keyboard.press('Enter');
      expect(await heads.first().getAttribute('aria-expanded')).toBe('true');
      expect(await rowsSeen(page)).toBeGreaterThan(0);
      await page.keyboard.press('Tab');
      expect((await focused(page)).text).toMatch(/^Copy/);
    });

    it('is opened where the address leads, by section and by filter', async () => {
      const { page } = await open('/controls/#iam');
      const iam = page.locator('#iam > button');
      await expect.poll(() => iam.getAttribute('aria-expanded')).toBe('true');
      expect(await page.locator('[aria-expanded="true"].fold-button').count()).toBe(1);
      const top = await page.locator('#iam').evaluate((head) => head.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(120);
      const filtered = await open('/controls/?iam.q=IAM-03');
      await expect.poll(() => rowsSeen(filtered.page)).toBe(1);
    });

    it('is searched by the browser itself, which opens what it finds', async () => {
      const { page, heads } = await open();
      await page.locator('.section-fold__within[hidden="until-found"]').nth(1).dispatchEvent('beforematch');
      expect(await heads.nth(1).getAttribute('aria-expanded')).toBe('true');
    });

    it('is printed whole', async () => {
      const { page } = await open();
      await page.emulateMedia({ media: 'print' });
      expect(await rowsSeen(page)).toBeGreaterThan(50);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      expect(await rowsSeen(page)).toBeGreaterThan(50);
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      expect(await rowsSeen(page)).toBe(0);
    });

    it('has nothing that axe finds serious, closed and open', async () => {
      const { page } = await open();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: /^Open all \d+ parts$/ }).click();
      expect(await rowsSeen(page)).toBeGreaterThan(50);
      expect(await seriousFaults(page)).toEqual([]);
    });
  });
}

/** How many rows of records a reader sees. */
function rowsSeen(page: Page): Promise<number> {
  return page
    .locator('.table tbody tr:has(td)')
    .evaluateAll(
      (all) =>
        all.filter((row) => (row as unknown as { checkVisibility(): boolean }).checkVisibility()).length,
    );
}
