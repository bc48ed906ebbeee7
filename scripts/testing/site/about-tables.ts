import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StandingSite } from './standing.ts';

/** Tests of what scripts add to a table: order, filters, a count, and a copy. */
export function aboutTables(site: () => StandingSite): void {
  const open = async () => {
    const { page, close } = await site().open('/controls/');
    onTestFinished(close);
    const frame = page.locator('.table-frame:has(.table-count)').first();
    return { page, frame, rows: frame.locator('tbody tr') };
  };

  describe('a table', () => {
    it('sorts by a column, both ways', async () => {
      const { frame, rows } = await open();
      const head = frame.locator('thead th').first();
      const ids = () => rows.locator('th').allTextContents();
      const listed = await ids();
      await head.getByRole('button').click();
      await head.getByRole('button').click();
      expect(await head.getAttribute('aria-sort')).toBe('descending');
      expect(await ids()).toEqual([...listed].sort().reverse());
    });

    it('finds rows by their words, counts them, and keeps that in its address', async () => {
      const { page, frame, rows } = await open();
      const all = await rows.count();
      const id = (await rows.first().locator('th').textContent()) ?? '';
      await frame.getByLabel('Find').fill(id);
      await expect.poll(() => rows.count()).toBe(1);
      expect(await frame.locator('.table-count').textContent()).toBe(`1 of ${all} rows`);
      await expect.poll(() => page.url()).toContain(id);
      await page.reload({ waitUntil: 'load' });
      await expect.poll(() => rows.count()).toBe(1);
      await frame.getByRole('button', { name: 'Clear' }).click();
      await expect.poll(() => rows.count()).toBe(all);
      expect(await frame.locator('.table-count').textContent()).toBe(`${all} rows`);
    });

    it('filters by a value that occurs', async () => {
      const { frame, rows } = await open();
      const select = frame.locator('.table-field:not(.table-sort) select').first();
      const option = (await select.locator('option').nth(1).textContent()) ?? '';
      await select.selectOption({ index: 1 });
      const count = Number(/\((\d+)\)$/.exec(option)?.[1]);
      expect(count).toBeGreaterThan(0);
      await expect.poll(() => rows.count()).toBe(count);
    });

    it('is printed with the part of it that is folded', async () => {
      const { page } = await open();
      const folded = page.locator('.part__more').first().locator('tbody tr').first();
      const isSeen = () =>
        folded.evaluate((row) => (row as unknown as { checkVisibility(): boolean }).checkVisibility());
      expect(await isSeen()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await isSeen()).toBe(true);
    });

    it('is copied for a spreadsheet, as it is filtered', async () => {
      const { page, frame, rows } = await open();
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const id = (await rows.first().locator('th').textContent()) ?? '';
      await frame.getByLabel('Find').fill(id);
      await expect.poll(() => rows.count()).toBe(1);
      await frame.getByRole('button', { name: /^Copy/ }).click();
      await expect.poll(() => frame.locator('.table-copied').textContent()).toBe('Copied 1 row');
      const lines = (await copied(page)).trimEnd().split(/\r?\n/);
      const columns = await frame.locator('thead th').count();
      expect(lines.map((line) => line.split('\t').length)).toEqual([columns, columns]);
      expect(lines[1]?.split('\t')[0]).toBe(id);
    });
  });
}

/** The plain text in the clipboard. */
function copied(page: Page): Promise<string> {
  return page.evaluate<string>('navigator.clipboard.readText()');
}
