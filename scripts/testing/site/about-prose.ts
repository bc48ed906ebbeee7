import { describe, expect, it, onTestFinished } from 'vitest';
import type { StandingSite } from './standing.ts';

/** Tests of texts: what is a link in them, and where links lead. */
export function aboutProse(site: () => StandingSite): void {
  describe('a text', () => {
    it('links the ids in its prose, by page and by name', async () => {
      const { page, close } = await site().open('/policies/POL-01/');
      onTestFinished(close);
      const ids = page.locator('.prose a.id');
      expect(await ids.count()).toBeGreaterThan(1);
      const id = (await ids.first().textContent()) ?? '';
      expect(await ids.first().getAttribute('title')).not.toBe('');
      await ids.first().click();
      await page.waitForURL(`**/${id}/`);
      expect(await page.locator('.sheet__ref .id').textContent()).toBe(id);
    });

    it.each([true, false])('is reached heading by heading, with scripts: %s', async (javascript) => {
      const { page, close } = await site().open('/policies/POL-09/#responsibilities', { javascript });
      onTestFinished(close);
      const heading = page.locator('#responsibilities');
      await expect.poll(() => page.evaluate<number>('scrollY')).toBeGreaterThan(100);
      const { y = -1 } = (await heading.boundingBox()) ?? {};
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(450);
    });

    it('leads from its contents to its headings', async () => {
      const { page, close } = await site().open('/policies/POL-09/');
      onTestFinished(close);
      await page.locator('main nav a[href="#purpose"]').first().click();
      await page.waitForURL('**/policies/POL-09/#purpose');
      expect(await page.locator('#purpose').isVisible()).toBe(true);
    });
  });
}
