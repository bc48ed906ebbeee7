import { describe, expect, it, onTestFinished } from 'vitest';
import { openPage, type Theme } from '../browser/page.ts';
import { awake, type StandingSite } from './standing.ts';

const grounds: Readonly<Record<Theme, string>> = { light: 'rgb(251, 250, 247)', dark: 'rgb(20, 23, 26)' };

/** Tests of the choice between light and dark. */
export function aboutTheme(site: () => StandingSite): void {
  describe('the theme', () => {
    it.each<[Theme, Theme]>([
      ['light', 'dark'],
      ['dark', 'light'],
    ])('is what the system asks for, %s, until one switches to %s, and stays so', async (system, other) => {
      const opened = await openPage(site().browser, { theme: system });
      onTestFinished(opened.close);
      const { page } = opened;
      // Before anything can be painted: when the body begins, the theme has to be there.
      await page.addInitScript(`new MutationObserver((_, watch) => {
        if (document.body === null) return;
        window.themeAtFirst = document.documentElement.dataset.theme ?? 'none';
        watch.disconnect();
      }).observe(document, { childList: true, subtree: true });`);
      await page.goto(site().address('/'), { waitUntil: 'load' });
      await awake(opened);
      const seen = () =>
        page.evaluate<{ first: string; ground: string }>(
          '({ first: window.themeAtFirst, ground: getComputedStyle(document.documentElement).backgroundColor })',
        );
      expect(await seen()).toEqual({ first: 'none', ground: grounds[system] });
      await page.getByRole('button', { name: /theme$/ }).click();
      expect((await seen()).ground).toBe(grounds[other]);
      await page.reload({ waitUntil: 'load' });
      expect(await seen()).toEqual({ first: other, ground: grounds[other] });
      await page.goto(site().address('/policies/'), { waitUntil: 'load' });
      expect(await seen()).toEqual({ first: other, ground: grounds[other] });
    });
  });
}
