import { type Browser, chromium, type Page, type Response } from 'playwright-core';
import { chromiumPath } from './chromium.ts';
import { type Watch, watchPage } from './watch.ts';

/** A phone, a tablet, a desk. */
export const widths = [390, 820, 1440] as const;
export const themes = ['light', 'dark'] as const;
export type Width = (typeof widths)[number];
export type Theme = (typeof themes)[number];

export interface PageOptions {
  /** In pixels; the window is 900 high. */
  readonly width?: Width;
  /** What the system asks for. */
  readonly theme?: Theme;
  readonly javascript?: boolean;
  /** Passes over the page's content security policy: then only the page itself keeps hostile text harmless. */
  readonly withoutPolicy?: boolean;
}

/** A page, and what it did that it should not do. */
export interface WatchedPage extends Watch {
  readonly page: Page;
  /** Goes to an address and waits until nothing is under way any more, so that all faults are known. */
  visit(url: string): Promise<Response>;
  close(): Promise<void>;
}

/**
 * Starts Chromium: without sandbox, as root needs it and for pages of our own only; without a request of its own; and
 * with every host but this machine's made unreachable, so that no test asks another whatever a page contains.
 * The caller closes it. Where a Chromium has to be fetched first, it takes up to `chromiumLimit`.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** Starts Chromium, hands it to some work, and closes it whatever happens. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Opens an empty page that shares nothing with others: no cookies, no storage, no cache. Animations are off. */
export async function openPage(
  browser: Browser,
  { width = 1440, theme = 'light', javascript = true, withoutPolicy = false }: PageOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    javaScriptEnabled: javascript,
    bypassCSP: withoutPolicy,
    locale: 'en-US',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const watch = await watchPage(page);
  return {
    ...watch,
    page,
    visit: async (url) => {
      const response = await page.goto(url, { waitUntil: 'networkidle' });
      if (response === null) throw new Error(`${url} is only another place on the page that is open.`);
      return response;
    },
    close: () => context.close(),
  };
}
