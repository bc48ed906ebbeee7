import type { Browser } from 'playwright-core';
import type { SiteData, SitePage } from '../../model/site-data.ts';
import { chromiumLimit } from '../browser/chromium.ts';
import { launchBrowser, openPage, type PageOptions, type WatchedPage } from '../browser/page.ts';
import { serveFolder } from '../browser/serve.ts';
import { type BuildOptions, buildLimit, buildSite, siteDataFor } from './build.ts';

/** A built site that stands on a port of this machine, with a browser before it. */
export interface StandingSite {
  readonly data: SiteData;
  readonly folder: string;
  /** What the build printed. */
  readonly said: string;
  readonly browser: Browser;
  /** The address of a path of the site, such as `/policies/`. */
  address(path: string): string;
  /** Opens a page on a path, and waits until its scripts are at work where it has any. The caller closes it. */
  open(path: string, options?: PageOptions): Promise<WatchedPage>;
  stop(): Promise<void>;
}

/** How long building, serving and starting a browser may take, in milliseconds. */
export const standLimit = buildLimit + chromiumLimit;

/** Builds a site, serves it and starts a browser; the caller stops it. */
export async function standSite(options: BuildOptions): Promise<StandingSite> {
  const [built, data, browser] = await Promise.all([
    buildSite(options),
    siteDataFor(options.root, options.audience),
    launchBrowser(),
  ]);
  const served = await serveFolder(built.folder, { base: options.base ?? '/' });
  const address = (path: string) => `${served.url}${path.slice(1)}`;
  return {
    data,
    folder: built.folder,
    said: built.said,
    browser,
    address,
    open: async (path, pageOptions = {}) => {
      const opened = await openPage(browser, pageOptions);
      await opened.page.goto(address(path), { waitUntil: 'load' });
      if (pageOptions.javascript !== false) await awake(opened);
      return opened;
    },
    stop: async () => {
      await browser.close();
      await served.close();
      built.remove();
    },
  };
}

/** Waits until React has taken over the page: before that, keys and clicks come to nothing. */
export async function awake({ page }: Pick<WatchedPage, 'page'>): Promise<void> {
  await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
}

/** One page of each sort, the one with most in it: what most pages show, it shows too. */
export function samplesOf({ pages }: SiteData): readonly SitePage[] {
  const largest = new Map<string, { readonly page: SitePage; readonly size: number }>();
  for (const page of pages) {
    const size = JSON.stringify(page).length;
    if (size > (largest.get(page.sort)?.size ?? 0)) largest.set(page.sort, { page, size });
  }
  return [...largest.values()].map(({ page }) => page);
}
