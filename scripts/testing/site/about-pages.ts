import { beforeAll, describe, expect, it } from 'vitest';
import type { SitePage } from '../../model/site-data.ts';
import { openPage } from '../browser/page.ts';
import { inLanes } from './lanes.ts';
import { squashed, wordsOf } from './page-words.ts';
import type { StandingSite } from './standing.ts';
import { surveyOf } from './survey.ts';

/** How long a visit of one page of each sort may take, in milliseconds. */
const surveyLimit = 300_000;

/** Tests that every sort of page has to stand: one page of each is visited, with scripts and without. */
export function aboutPages(site: () => StandingSite, samples: () => readonly SitePage[]): void {
  describe('one page of each sort', () => {
    let survey: Awaited<ReturnType<typeof surveyOf>>;

    beforeAll(async () => {
      survey = await surveyOf(site(), samples());
    }, surveyLimit);

    it('asks no other host', () => expect(survey.outside).toEqual({}));
    it('does nothing that its policy refuses', () => expect(survey.policy).toEqual({}));
    it('causes no error', () => expect(survey.errors).toEqual({}));
    it('has nothing that axe finds serious, in light', () => expect(survey.light).toEqual({}));
    it('has nothing that axe finds serious, in dark', () => expect(survey.dark).toEqual({}));
    it('has nothing that axe finds serious, on a phone', () => expect(survey.narrow).toEqual({}));
    it('is never wider than the window', () => expect(survey.wider).toEqual({}));
  });

  describe('one page of each sort, without scripts', () => {
    const unread: Record<string, readonly string[]> = {};
    const hidden: Record<string, readonly string[]> = {};
    let headings: readonly (readonly string[])[] = [];

    beforeAll(async () => {
      headings = await inLanes(
        samples(),
        () => openPage(site().browser, { javascript: false }),
        async ({ page }, sample) => {
          await page.goto(site().address(sample.path), { waitUntil: 'load' });
          const text = squashed((await page.textContent('main')) ?? '');
          const absent = wordsOf(sample).filter((words) => !text.includes(words));
          if (absent.length > 0) unread[sample.path] = absent.slice(0, 5);
          const out = await page.evaluate<string[]>(hiddenTexts);
          if (out.length > 0) hidden[sample.path] = out;
          return page.locator('h1').allTextContents();
        },
      );
    }, surveyLimit);

    it('says all that it has to say', () => expect(unread).toEqual({}));
    it('hides nothing that only a script would show', () => expect(hidden).toEqual({}));
    it('has one heading of the first level: its title', () =>
      expect(headings).toEqual(samples().map(({ title }) => [title])));
  });
}

/**
 * Texts that css keeps from sight. What a reader may unfold does not count, nor what scripts alone need, nor the signs
 * beside headings that appear when one points there, nor the name of the fold that a wide window keeps open.
 */
const hiddenTexts = `(() => {
  const hidden = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const within = text.parentElement;
    if (text.data.trim() === '') continue;
    if (within.closest('style, title, desc, .needs-scripts, .anchor, .menu > summary, details:not([open]) > :not(summary)') !== null) continue;
    if (!within.checkVisibility({ opacityProperty: true, visibilityProperty: true })) hidden.push(text.data);
  }
  return hidden.slice(0, 5);
})()`;
