import type { Locator } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { seriousFaults } from '../browser/axe.ts';
import type { PageOptions } from '../browser/page.ts';
import { focused, tabTo } from './keys.ts';
import type { StandingSite } from './standing.ts';

/** Tests of a long table on a phone: it folds by month, and nothing in it is out of reach. */
export function aboutPhone(site: () => StandingSite): void {
  const open = async (options: PageOptions = { width: 390 }) => {
    const { page, close } = await site().open('/evidence/', options);
    onTestFinished(close);
    const folds = page.locator('.table-fold button');
    // Rows of evidence, without the lines that they are folded under.
    return { page, folds, rows: page.locator('tbody tr:has(td)') };
  };

  describe('a long table on a phone', () => {
    it('folds by month: each with its number of rows, closed, and all rows are in one', async () => {
      const { folds, rows } = await open();
      const texts = await folds.allTextContents();
      expect(texts.map((text) => text.split(' rows')[0])).toEqual([
        'Performed 2026-01 6',
        'Performed 2026-02 14',
        'Performed 2026-04 1 row',
        'Performed 2026-06 1 row',
        'Performed 2026-09 1 row',
      ]);
      expect(await rows.count()).toBe(23);
      expect(await seen(rows)).toBe(0);
    });

    it('is one table on a desk', async () => {
      const { folds, rows } = await open({ width: 1440 });
      expect(await folds.count()).toBe(0);
      expect(await seen(rows)).toBe(23);
    });

    it('is unfolded by keyboard, and folded again', async () => {
      const { page, folds, rows } = await open();
      const way = await tabTo(page, ({ tag, text }) => tag === 'button' && text.startsWith('Performed'));
      expect(way.at(-1)?.outlined).toBe(true);
      await page.keyboard.press('Enter');
      expect(await folds.first().getAttribute('aria-expanded')).toBe('true');
      expect(await seen(rows)).toBe(6);
      await page.keyboard.press('Tab');
      expect((await focused(page)).text).toBe('EV-20260105-IAM-03');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      expect(await seen(rows)).toBe(0);
    });

    it('is unfolded as a whole by one button', async () => {
      const { page, rows } = await open();
      await page.getByRole('button', { name: 'Open all 5 parts' }).click();
      expect(await seen(rows)).toBe(23);
      await page.getByRole('button', { name: 'Close all 5 parts' }).click();
      expect(await seen(rows)).toBe(0);
    });

    it('is searched by the browser itself, which opens what it finds', async () => {
      const { page, folds, rows } = await open();
      const closed = page.locator('tbody[hidden="until-found"]');
      expect(await closed.count()).toBe(5);
      await closed.nth(1).dispatchEvent('beforematch');
      expect(await folds.nth(1).getAttribute('aria-expanded')).toBe('true');
      expect(await seen(rows)).toBe(14);
    });

    it('is printed whole', async () => {
      const { page, rows } = await open();
      await page.emulateMedia({ media: 'print' });
      expect(await seen(rows)).toBe(23);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      expect(await seen(rows)).toBe(23);
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      expect(await seen(rows)).toBe(0);
    });

    it('is whole without scripts', async () => {
      const { rows } = await open({ width: 390, javascript: false });
      expect(await rows.count()).toBe(23);
      expect(await seen(rows)).toBe(23);
    });

    it('is not folded where a filter leaves few rows, nor in an order of the reader', async () => {
      const { page, folds, rows } = await open();
      await page.getByLabel('Find').fill('second quarter');
      await expect.poll(() => seen(rows)).toBe(1);
      expect(await folds.count()).toBe(0);
      await page.getByRole('button', { name: 'Clear' }).click();
      await expect.poll(() => folds.count()).toBe(5);
      await page.getByLabel('Sort by').selectOption('-performed');
      await expect.poll(() => folds.count()).toBe(0);
      expect(await rows.first().locator('th').textContent()).toBe('EV-20260928-IAM-03');
    });

    it('has nothing that axe finds serious, closed and open', async () => {
      const { page } = await open();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Open all 5 parts' }).click();
      expect(await seriousFaults(page)).toEqual([]);
    });

    it('needs no more than five lines for a record', async () => {
      const { page, rows } = await open();
      await page.getByRole('button', { name: 'Open all 5 parts' }).click();
      const box = await rows.first().boundingBox();
      expect(box?.height).toBeLessThan(200);
      expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBe(390);
    });
  });
}

/** How many of them a reader sees. */
function seen(rows: Locator): Promise<number> {
  return rows.evaluateAll(
    (all) => all.filter((row) => (row as unknown as { checkVisibility(): boolean }).checkVisibility()).length,
  );
}
