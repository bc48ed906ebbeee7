import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPage, type PageOptions, themes, widths, withBrowser } from './page.ts';

const looks = widths.flatMap((width) => themes.map((theme) => ({ width, theme })));

/**
 * Photographs pages for people who look at them: each path at each width in both themes, and as it prints. `url` is
 * where the site begins (ends with `/`), paths begin with `/`. Makes the folder, and gives back the files it wrote:
 * `matrix-390-dark.png`, `matrix-print.pdf`. Throws when a page answers with an error, or two paths have one name.
 */
export async function takeScreenshots(
  url: string,
  paths: readonly string[],
  folder: string,
): Promise<readonly string[]> {
  const names = new Map(paths.map((path) => [nameOf(path), path]));
  if (names.size < new Set(paths).size)
    throw new Error(`Two of ${paths.join(' ')} would have the same file name; expected paths that differ.`);
  mkdirSync(folder, { recursive: true });
  return withBrowser(async (browser) => {
    const files: string[] = [];
    for (const [name, path] of names) {
      const address = new URL(path.replace(/^\//, ''), url).href;
      // At once: most of the time goes into waiting for pages to come to rest.
      const taken = await Promise.all([
        ...looks.map((look) =>
          photograph(browser, address, look, join(folder, `${name}-${look.width}-${look.theme}.png`)),
        ),
        print(browser, address, join(folder, `${name}-print.pdf`)),
      ]);
      files.push(...taken);
    }
    return files;
  });
}

/** `/controls/IAM-03/` → `controls-IAM-03`; the first page is `home`. */
export function nameOf(path: string): string {
  const name = path.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '');
  return name === '' ? 'home' : name;
}

async function photograph(
  browser: Browser,
  address: string,
  look: PageOptions,
  path: string,
): Promise<string> {
  const { page, visit, close } = await openPage(browser, look);
  try {
    refuseError(await visit(address));
    await drawn(page);
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    return path;
  } finally {
    await close();
  }
}

/** Waits until a page of the site is alive and has folded what it folds; a page that never says so is taken as it is. */
async function drawn(page: Page): Promise<void> {
  await page.waitForSelector('html:not([data-has-hydrated="false"])', { state: 'attached' });
  // A text, because the engine's types know no browser.
  const frame = () => page.evaluate('new Promise(requestAnimationFrame)');
  await frame();
  await frame();
}

/** As a reader's printer gets it: the page's own paper size and margins, no backgrounds. */
async function print(browser: Browser, address: string, path: string): Promise<string> {
  const { page, visit, close } = await openPage(browser);
  try {
    refuseError(await visit(address));
    await drawn(page);
    await page.pdf({ path, preferCSSPageSize: true, tagged: true, outline: true });
    return path;
  } finally {
    await close();
  }
}

function refuseError(response: { url(): string; status(): number; ok(): boolean }): void {
  if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}; expected a page.`);
}
