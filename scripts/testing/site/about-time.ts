import { describe, expect, it, onTestFinished } from 'vitest';
import type { Cell, SitePage } from '../../model/site-data.ts';
import type { StandingSite } from './standing.ts';

/** Tests of the way from a period or a month to the evidence behind it: what an auditor walks all day. */
export function aboutTime(site: () => StandingSite): void {
  const open = async (path: string) => {
    const { page, close } = await site().open(path);
    onTestFinished(close);
    return page;
  };

  describe('evidence of a period', () => {
    it('is found by an address that names the period', async () => {
      const page = await open('/evidence/?evidence.period=2026-Q3');
      const ids = page.locator('tbody th');
      await expect.poll(() => ids.allTextContents()).toEqual(['EV-20260928-IAM-03']);
      expect(await page.locator('.table-count').textContent()).toBe('1 of 23 rows');
      expect(await page.getByLabel('Period', { exact: true }).inputValue()).toBe('2026-Q3');
      expect(await page.getByLabel('Period from').inputValue()).toBe('2026-07-01');
      expect(await page.getByLabel('Period to').inputValue()).toBe('2026-09-30');
    });

    it('is found by a choice, and by any first and last day; the address keeps both', async () => {
      const page = await open('/evidence/');
      const ids = page.locator('tbody th');
      await page.getByLabel('Period', { exact: true }).selectOption('2026-Q3');
      await expect.poll(() => ids.allTextContents()).toEqual(['EV-20260928-IAM-03']);
      await expect.poll(() => page.url()).toContain('evidence.period=2026-Q3');
      await page.getByLabel('Period from').fill('2026-01-07');
      await page.getByLabel('Period to').fill('2026-01-07');
      await expect.poll(() => ids.allTextContents()).toEqual(['EV-20260107-IAM-03']);
      await expect.poll(() => page.url()).toContain('evidence.period=2026-01-07..2026-01-07');
      await page.reload({ waitUntil: 'load' });
      await expect.poll(() => ids.allTextContents()).toEqual(['EV-20260107-IAM-03']);
      await page.getByRole('button', { name: 'Clear' }).click();
      await expect.poll(() => ids.count()).toBe(23);
    });
  });

  it('says of a short table, too, that an address narrows it, and shows all of it again', async () => {
    const page = await open('/coverage/?coverage.q=nothing-like-it');
    await expect.poll(() => page.locator('.table-count').textContent()).toBe('0 of 1 row');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => page.locator('tbody th').allTextContents()).toEqual(['IAM-03']);
  });

  describe('a cell of the coverage', () => {
    it('leads to the slot, and the slot to its evidence', async () => {
      const page = await open('/coverage/');
      const met = page.locator('tbody tr', { hasText: 'IAM-03' }).getByRole('link', { name: 'met' });
      expect(await met.count()).toBe(2);
      await met.last().click();
      await page.waitForURL('**/controls/IAM-03/#slot-2026-q3');
      const slot = page.locator('[id="slot-2026-q3"]');
      await slot.getByRole('link', { name: 'EV-20260928-IAM-03' }).click();
      await page.waitForURL('**/evidence/EV-20260928-IAM-03/');
      await page.getByRole('heading', { level: 1, name: 'Accounts reviewed, third quarter' }).waitFor();
    });

    it('leads on for each word that the table holds', () => {
      const coverage = site().data.pages.find(({ path }) => path === '/coverage/');
      const cells = cellsOf(coverage).flatMap((cell) =>
        typeof cell === 'object' && 'state' in cell && cell.path !== undefined ? [cell.path] : [],
      );
      expect(cells).toEqual(['/controls/IAM-03/#slot-2026-q2', '/controls/IAM-03/#slot-2026-q3']);
    });
  });
}

function cellsOf(page: SitePage | undefined): readonly Cell[] {
  if (page?.view !== 'list') return [];
  return page.sections.flatMap(({ table }) => table.rows.flatMap(({ cells }) => cells));
}
