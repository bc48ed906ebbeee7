import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { seriousFaults } from './axe.ts';
import { chromiumLimit } from './chromium.ts';
import { launchBrowser, openPage, type Theme } from './page.ts';
import { goodPage, serveSmallSite } from './small-site.ts';

/** The site's own policy for scripts: what axe has to work under. */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'unsafe-inline'">`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, chromiumLimit);

afterAll(() => browser?.close());

describe('axe', () => {
  it('finds nothing on a good page', async () => {
    expect((await faultsOn(goodPage('<p>Text with a <a href="/">link</a>.</p>', policy))).faults).toEqual([]);
  });

  it('finds a serious fault and a critical one, under a strict policy that it does not break', async () => {
    const { faults, violations } = await faultsOn(
      goodPage('<p style="color: #ccc">Pale</p><button type="button" id="b"></button>', policy),
    );
    expect(faults).toEqual([
      'button-name: Buttons must have discernible text (1 node): #b',
      'color-contrast: Elements must meet minimum color contrast ratio thresholds (1 node): p',
    ]);
    expect(violations).toEqual([]);
  });

  it('counts the nodes and names the first three', async () => {
    const pale = ['a', 'b', 'c', 'd'].map((id) => `<p id="${id}" style="color: #ccc">Pale</p>`).join('');
    const { faults } = await faultsOn(goodPage(pale));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^color-contrast: .* \(4 nodes\): #a, #b, #c$/);
  });

  it('leaves out what is only moderate', async () => {
    // A jump in the order of headings: best practice, moderate.
    expect((await faultsOn(goodPage('<h4>Deep</h4>'))).faults).toEqual([]);
  });

  it('sees the theme that the page is in', async () => {
    const style =
      '<style>:root { color-scheme: light dark } @media (prefers-color-scheme: dark) { p { color: #333; background: #000 } }</style>';
    expect((await faultsOn(goodPage('<p>Text</p>', style), 'light')).faults).toEqual([]);
    expect((await faultsOn(goodPage('<p>Text</p>', style), 'dark')).faults.join()).toContain(
      'color-contrast',
    );
  });

  it('looks at colors alone where that is asked', async () => {
    const { url } = await serveSmallSite({
      'index.html': goodPage('<p style="color: #ccc">Pale</p><button type="button"></button>'),
    });
    const { page, visit, close } = await openPage(browser);
    onTestFinished(close);
    await visit(url);
    const faults = await seriousFaults(page, { colorsOnly: true });
    expect(faults).toEqual([expect.stringMatching(/^color-contrast: /)]);
  });

  it('says so instead of waiting for ever where scripts are off', async () => {
    const { url } = await serveSmallSite({ 'index.html': goodPage('') });
    const { page, visit, close } = await openPage(browser, { javascript: false });
    onTestFinished(close);
    await visit(url);
    await expect(seriousFaults(page, { timeLimit: 1_000 })).rejects.toThrow(
      'axe gave no answer in 1 seconds',
    );
  });
});

async function faultsOn(html: string, theme: Theme = 'light') {
  const { url } = await serveSmallSite({ 'index.html': html });
  const { page, visit, close, cspViolations } = await openPage(browser, { theme });
  onTestFinished(close);
  await visit(url);
  return { faults: await seriousFaults(page), violations: cspViolations() };
}
