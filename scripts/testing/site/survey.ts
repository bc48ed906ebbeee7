import type { Page } from 'playwright-core';
import type { SitePage } from '../../model/site-data.ts';
import { seriousFaults } from '../browser/axe.ts';
import { openPage, type WatchedPage } from '../browser/page.ts';
import { inLanes } from './lanes.ts';
import { awake, type StandingSite } from './standing.ts';

/** What a page did and how it stood, by subject; each list is empty when all is well. */
export interface Survey {
  readonly outside: readonly string[];
  readonly policy: readonly string[];
  readonly errors: readonly string[];
  readonly light: readonly string[];
  readonly dark: readonly string[];
  /** Faults on a phone, in light; looked for once a view. */
  readonly narrow: readonly string[];
  /** What stands out of the window on a phone and on a tablet. */
  readonly wider: readonly string[];
}

/** Visits each page once, in both themes and at every width, and notes all that is wrong: page → faults, by subject. */
export async function surveyOf(
  site: StandingSite,
  pages: readonly SitePage[],
): Promise<Readonly<Record<keyof Survey, Readonly<Record<string, readonly string[]>>>>> {
  const views = new Map([...pages].reverse().map((page) => [page.view, page]));
  const seen = await inLanes(
    pages,
    () => openPage(site.browser),
    (lane, page) => survey(lane, site.address(page.path), views.get(page.view) === page),
  );
  const about = (subject: keyof Survey) =>
    Object.fromEntries(
      pages.flatMap(({ path }, at) => {
        const faults = seen[at]?.[subject] ?? ['not seen'];
        return faults.length === 0 ? [] : [[path, faults]];
      }),
    );
  return {
    outside: about('outside'),
    policy: about('policy'),
    errors: about('errors'),
    light: about('light'),
    dark: about('dark'),
    narrow: about('narrow'),
    wider: about('wider'),
  };
}

/** One visit. What browsers ask for of their own accord, an icon at the root of the host, is no fault of the page. */
async function survey(lane: WatchedPage, url: string, first: boolean): Promise<Survey> {
  const { page } = lane;
  const before = countsOf(lane);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(url, { waitUntil: 'load' });
  await awake(lane);
  const light = await seriousFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await seriousFaults(page, { colorsOnly: true });
  await page.emulateMedia({ colorScheme: 'light' });
  const tablet = await widerThan(page, 820);
  const phone = await widerThan(page, 390);
  const narrow = first ? await seriousFaults(page) : [];
  return {
    outside: lane.outsideRequests().slice(before.outside),
    policy: lane.cspViolations().slice(before.policy),
    errors: [
      ...lane
        .consoleErrors()
        .slice(before.console)
        .filter((words) => !words.endsWith('/favicon.ico')),
      ...lane.pageErrors().slice(before.page),
    ],
    light,
    dark,
    narrow,
    wider: [...tablet, ...phone],
  };
}

function countsOf(lane: WatchedPage) {
  return {
    outside: lane.outsideRequests().length,
    policy: lane.cspViolations().length,
    console: lane.consoleErrors().length,
    page: lane.pageErrors().length,
  };
}

/** What makes the page wider than the window; what scrolls in a box of its own does not count. */
async function widerThan(page: Page, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 900 });
  // What measures itself anew does so in the next frames.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  return page.evaluate<string[]>(`(() => {
    const whole = document.scrollingElement.scrollWidth;
    if (whole <= innerWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((each) => {
      const { right, width } = each.getBoundingClientRect();
      return width > 0 && right > innerWidth + 1;
    });
    const named = out.slice(-3).map((each) => each.tagName.toLowerCase() + (each.className ? '.' + each.className : ''));
    return [innerWidth + ' px: the page is ' + whole + ' wide: ' + named.join(', ')];
  })()`);
}
