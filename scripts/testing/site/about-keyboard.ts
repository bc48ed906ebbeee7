import { describe, expect, it, onTestFinished } from 'vitest';
import { type Focused, focused, tabTo } from './keys.ts';
import type { StandingSite } from './standing.ts';

/** Tests that the whole site is reached and used without a mouse. */
export function aboutKeyboard(site: () => StandingSite): void {
  const open = async (path: string) => {
    const { page, close } = await site().open(path);
    onTestFinished(close);
    return page;
  };

  describe('by keyboard', () => {
    it('one skips to the text', async () => {
      const page = await open('/policies/');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toMatchObject({ text: 'Skip to the text', outlined: true });
      await expect.poll(() => page.locator('.skip').boundingBox()).toMatchObject({ x: expect.any(Number) });
      await page.keyboard.press('Enter');
      expect(await focused(page)).toMatchObject({ tag: 'main', id: 'the-text' });
      await page.keyboard.press('Tab');
      expect((await focused(page)).within).toContain('main.main');
    });

    it('one reaches search, theme and navigation, and sees where one is', async () => {
      const page = await open('/');
      const way = await tabTo(page, ({ within }) => within.includes('main.main'));
      expect(blindIn(way)).toEqual([]);
      const parts = way.map(({ within }) => within);
      expect(parts.some((within) => within.startsWith('input.') && within.includes('.finder'))).toBe(true);
      expect(parts.some((within) => within.startsWith('button.theme'))).toBe(true);
      const reached = new Set(way.map(({ href }) => href));
      const unfolded = site().data.frame.navigation.filter(({ folded }) => !folded);
      for (const { path } of unfolded.flatMap(({ items }) => items))
        expect(reached).toContain(new URL(site().address(path)).pathname);
    });

    it('one opens a folded group of the navigation', async () => {
      const page = await open('/');
      const group = site().data.frame.navigation.find(({ folded }) => folded);
      await tabTo(page, ({ tag, text }) => tag === 'summary' && text === group?.title);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await focused(page)).href).toBe(new URL(site().address(group?.items[0]?.path ?? '')).pathname);
    });

    it('one jumps to the search with `/`, and searches with Enter', async () => {
      const page = await open('/policies/');
      await page.keyboard.press('/');
      expect(await focused(page)).toMatchObject({ tag: 'input', outlined: true });
      await page.keyboard.type('IAM-03');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=IAM-03');
    });

    it('one sorts a table', async () => {
      const page = await open('/controls/');
      const way = await tabTo(page, ({ within }) => /^button\S* th\b/.test(within));
      expect(blindIn(way)).toEqual([]);
      const head = page.locator('th:has(button:focus)');
      for (const order of ['ascending', 'descending', 'none']) {
        await page.keyboard.press('Enter');
        expect(await head.getAttribute('aria-sort')).toBe(order);
      }
    });

    it('one walks through the matrix, and opens a control', async () => {
      const page = await open('/matrix/');
      const way = await tabTo(page, ({ within }) => within.includes('table.matrix'));
      expect(blindIn(way)).toEqual([]);
      const first = await focused(page);
      await page.keyboard.press('ArrowDown');
      const second = await focused(page);
      expect(second.text).not.toBe(first.text);
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toMatchObject({ tag: 'td', outlined: true });
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${second.href}`);
      expect(await focused(page)).toMatchObject({ tag: 'main', id: 'the-text' });
    });

    it('one leaves the matrix by one Tab', async () => {
      const page = await open('/matrix/');
      await tabTo(page, ({ within }) => within.includes('table.matrix'));
      await page.keyboard.press('Tab');
      expect((await focused(page)).within).not.toContain('table.matrix');
    });

    it('one reaches every risk of the heat map, and opens one', async () => {
      const page = await open('/risks/');
      const risks = await page.locator('.heat__risk').count();
      expect(risks).toBeGreaterThan(1);
      const isRisk = ({ within }: Focused) => within.startsWith('a.heat__risk');
      let left = risks;
      const way = await tabTo(page, (here) => {
        if (isRisk(here)) left -= 1;
        return left === 0;
      });
      expect(blindIn(way)).toEqual([]);
      const { href } = await focused(page);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${href}`);
    });
  });
}

/** Where nobody sees that the focus is there. */
function blindIn(way: readonly Focused[]): readonly string[] {
  return way.filter(({ outlined }) => !outlined).map(({ tag, text }) => `${tag} ${text}`);
}
