import { describe, expect, it, onTestFinished } from 'vitest';
import { diagramDescription } from '../planted/bodies.ts';
import type { StandingSite } from './standing.ts';

/** The planted policy that holds them all. */
const path = '/policies/POL-97/';

/** What an element is to a test: there are no types of a browser here. */
interface Attributes {
  getAttribute(name: string): string | null;
}

/** Tests of bodies that the template does not have: a diagram, ids as code, and what somebody hostile writes. */
export function aboutBodies(site: () => StandingSite): void {
  describe('a text', () => {
    it('links an id in prose, and leaves it alone in code', async () => {
      const { page, close } = await site().open(path);
      onTestFinished(close);
      const sentence = page.locator('.prose p', { hasText: 'Prose knows CC6.1' });
      expect(await sentence.locator('a').allTextContents()).toEqual(['CC6.1']);
      expect(await sentence.locator('code').allTextContents()).toEqual(['CC6.1']);
      expect(await sentence.locator('code a, a code').count()).toBe(0);
    });
  });

  describe('a diagram', () => {
    it('becomes a picture that says what it shows, in either theme', async () => {
      const opened = await site().open(path);
      onTestFinished(opened.close);
      const { page } = opened;
      const picture = page.locator('.diagram img');
      await page.locator('.diagram figcaption').scrollIntoViewIfNeeded();
      await picture.waitFor();
      expect(await picture.getAttribute('alt')).toBe(diagramDescription);
      expect(await picture.getAttribute('src')).toMatch(/^blob:/);
      await expect
        .poll(() => picture.evaluate((each: { readonly naturalWidth: number }) => each.naturalWidth))
        .toBeGreaterThan(50);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('.diagram img[data-dark="true"]').waitFor();
      expect(opened.pageErrors()).toEqual([]);
      expect(opened.consoleErrors().filter((words) => !words.includes('inline event handler'))).toEqual([]);
    });

    it('is read without scripts: its description, and its source', async () => {
      const { page, close } = await site().open(path, { javascript: false });
      onTestFinished(close);
      expect(await page.locator('.diagram figcaption').innerText()).toBe(
        `Granting access. ${diagramDescription}`,
      );
      const source = page.locator('.diagram pre');
      expect(await source.isVisible()).toBe(false);
      await page.locator('.diagram summary').click();
      expect(await source.isVisible()).toBe(true);
      expect(await source.innerText()).toContain('flowchart LR');
    });
  });

  describe('what somebody hostile writes', () => {
    it.each([true, false])('comes to nothing, with scripts: %s', async (javascript) => {
      // Without the policy: it must be harmless by itself.
      const opened = await site().open(path, { javascript, withoutPolicy: true });
      onTestFinished(opened.close);
      const { page } = opened;
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const text = page.locator('.prose', { hasText: 'What somebody hostile writes' });
      expect(await text.isVisible()).toBe(true);
      const strange = 'script, style, iframe, form, meta, svg, object, [onerror], [onload], [onclick]';
      expect(await text.locator(strange).count()).toBe(0);
      const addresses = await text
        .locator('[href], [src]')
        .evaluateAll((all: readonly Attributes[]) =>
          all.map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? ''),
        );
      expect(addresses).not.toEqual([]);
      expect(addresses.filter((address) => !/^(?:\/(?!\/)|#|https?:|mailto:|blob:)/.test(address))).toEqual(
        [],
      );
      await page.locator('.diagram figcaption').scrollIntoViewIfNeeded();
      // Whatever is left of it to click is clicked; links to pages are not its.
      for (const words of await text.getByText(/hostile (?:link|button|reference)/).all())
        await words.click({ noWaitAfter: true });
      if (javascript) await page.locator('.diagram img').waitFor();
      expect(new URL(page.url()).pathname).toBe(new URL(site().address(path)).pathname);
      expect(await page.evaluate('window.__hostile')).toBe(undefined);
      expect(dialogs).toEqual([]);
      expect(opened.outsideRequests()).toEqual([]);
      expect(opened.consoleErrors()).toEqual([]);
    });
  });
}
