import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumLimit } from './chromium.ts';
import { launchBrowser, openPage, type PageOptions, themes, widths, withBrowser } from './page.ts';
import { goodPage, serveSmallSite } from './small-site.ts';
import { isElsewhere } from './watch.ts';

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'; script-src 'self'">`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, chromiumLimit);

afterAll(() => browser?.close());

describe('an opened page', () => {
  it.each(widths.flatMap((width) => themes.map((theme) => [width, theme] as const)))(
    'is %i wide and %s',
    async (width, theme) => {
      const { page } = await open({ 'index.html': goodPage('') }, { width, theme });
      const seen = await page.evaluate(`({
        width: innerWidth, height: innerHeight,
        dark: matchMedia('(prefers-color-scheme: dark)').matches,
        calm: matchMedia('(prefers-reduced-motion: reduce)').matches,
        language: navigator.language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      })`);
      const always = { height: 900, calm: true, language: 'en-US', zone: 'UTC' };
      expect(seen).toEqual({ ...always, width, dark: theme === 'dark' });
    },
  );

  it.each([true, false])('runs scripts: %s', async (javascript) => {
    const files = {
      'index.html': goodPage('<p id="p">written</p><script src="a.js"></script>'),
      'a.js': "document.getElementById('p').textContent = 'scripted'",
    };
    const { page } = await open(files, { javascript });
    expect(await page.textContent('#p')).toBe(javascript ? 'scripted' : 'written');
  });

  it('shares nothing with another', async () => {
    const { url } = await serveSmallSite({ 'index.html': goodPage('') });
    const [one, two] = [await openPage(browser), await openPage(browser)];
    for (const { close } of [one, two]) onTestFinished(close);
    await one.visit(url);
    await two.visit(url);
    await one.page.evaluate("localStorage.setItem('theme', 'dark')");
    expect(await one.page.evaluate("localStorage.getItem('theme')")).toBe('dark');
    expect(await two.page.evaluate("localStorage.getItem('theme')")).toBe(null);
  });
});

describe('what a page does', () => {
  it('is nothing on a good page', async () => {
    const files = {
      'index.html': goodPage('<p>Text</p>', `${policy}<script src="a.js"></script>`),
      'a.js': "console.log('fine'); fetch('/data.json').then((answer) => answer.json());",
      'data.json': '{}',
    };
    expect(faultsOf(await open(files))).toEqual({ outside: [], console: [], page: [], policy: [] });
  });

  it.each([
    ['a picture', '<img alt="" src="http://other.invalid/a.png">', 'http://other.invalid/a.png'],
    ['a script', '<script src="https://other.invalid/a.js"></script>', 'https://other.invalid/a.js'],
    ['a style', '<link rel="stylesheet" href="//other.invalid/a.css">', 'http://other.invalid/a.css'],
    ['a frame', '<iframe title="a" src="http://other.invalid/a"></iframe>', 'http://other.invalid/a'],
    [
      'a font',
      "<style>@font-face { font-family: a; src: url('http://other.invalid/a.woff2') } p { font-family: a }</style><p>a</p>",
      'http://other.invalid/a.woff2',
    ],
    [
      'a script later',
      "<script>fetch('http://other.invalid/a').catch(() => {})</script>",
      'http://other.invalid/a',
    ],
    ['a socket', "<script>new WebSocket('ws://other.invalid/a')</script>", 'ws://other.invalid/a'],
    ['another port', '<img alt="" src="http://127.0.0.1:9/a.png">', 'http://127.0.0.1:9/a.png'],
  ])('shows when it asks another host for %s', async (_, content, address) => {
    const opened = await open({ 'index.html': goodPage(content) });
    expect(opened.outsideRequests()).toEqual([address]);
  });

  it('shows what it asks of another host without scripts, and though the policy stops it', async () => {
    const files = { 'index.html': goodPage('<img alt="" src="http://other.invalid/a.png">', policy) };
    const opened = await open(files, { javascript: false });
    expect(opened.outsideRequests()).toEqual(['http://other.invalid/a.png']);
    expect(opened.cspViolations()).toEqual(['img-src: http://other.invalid/a.png']);
  });

  it('shows when it leads to another host', async () => {
    const opened = await open({
      'index.html': goodPage('', '<meta http-equiv="refresh" content="0; url=http://other.invalid/">'),
    });
    await expect.poll(opened.outsideRequests).toEqual(['http://other.invalid/']);
  });

  it('reaches no other host, whatever it asks', async () => {
    const { page } = await open({ 'index.html': goodPage('') });
    // An address kept for documentation: only the browser's own rule says that it has no name.
    await expect(page.goto('http://192.0.2.1/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  });

  it.each([
    ['an inline script', '<script>1</script>', 'script-src-elem: inline'],
    ['an inline style', '<p style="color: red">a</p>', 'style-src-attr: inline'],
    ['a handler', '<p onclick="a()">a</p>', 'script-src-attr: inline'],
    ['a frame made up on the spot', '<iframe title="a" src="data:text/html,a"></iframe>', 'frame-src: url'],
  ])('shows when the policy refuses %s', async (_, content, violation) => {
    const opened = await open({ 'index.html': goodPage(content, policy) });
    expect(opened.cspViolations()).toEqual([violation]);
  });

  it('can pass over the policy, to see what a page does by itself', async () => {
    const files = {
      'index.html': goodPage(
        "<p id=\"p\"></p><script>document.getElementById('p').textContent = 'ran'</script>",
        policy,
      ),
    };
    const opened = await open(files, { withoutPolicy: true });
    expect(await opened.page.textContent('#p')).toBe('ran');
    expect(opened.cspViolations()).toEqual([]);
  });

  it('shows errors on the console and errors that nothing caught, apart', async () => {
    const opened = await open({
      'index.html': goodPage('<script src="a.js"></script>'),
      'a.js': "console.error('said'); console.warn('not this'); throw new Error('thrown');",
    });
    expect(opened.consoleErrors()).toEqual(['said']);
    expect(opened.pageErrors()).toEqual(['thrown']);
  });

  it('shows a file that is missing', async () => {
    const opened = await open({ 'index.html': goodPage('<script src="nothing.js"></script>') });
    expect(opened.consoleErrors()).toEqual([expect.stringMatching(/404.*\/nothing\.js$/)]);
  });
});

describe('a home and what is elsewhere', () => {
  it.each([
    ['http://127.0.0.1:80/a', 'http://127.0.0.1', false],
    ['http://127.0.0.1:81/a', 'http://127.0.0.1', true],
    ['https://127.0.0.1/a', 'http://127.0.0.1', true],
    ['ws://127.0.0.1/a', 'http://127.0.0.1', false],
    ['wss://127.0.0.1/a', 'https://127.0.0.1', false],
    ['wss://other.invalid/a', 'https://127.0.0.1', true],
    ['data:text/html,a', 'http://127.0.0.1', false],
    ['blob:http://127.0.0.1/1', 'http://127.0.0.1', false],
    ['http://other.invalid/', undefined, true],
  ])('%s from %s: %s', (address, home, expected) => {
    expect(isElsewhere(address, home)).toBe(expected);
  });
});

describe('a browser for some work', () => {
  it('is closed when the work is done, and when it fails', async () => {
    const used: Browser[] = [];
    const keep = async (own: Browser) => used.push(own);
    expect(await withBrowser(keep)).toBe(1);
    const failing = withBrowser(async (own) => {
      await keep(own);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(used.map((own) => own.isConnected())).toEqual([false, false]);
  });
});

async function open(files: Readonly<Record<string, string>>, options: PageOptions = {}) {
  const { url } = await serveSmallSite(files);
  const opened = await openPage(browser, options);
  onTestFinished(opened.close);
  await opened.visit(url);
  return opened;
}

function faultsOf(opened: Awaited<ReturnType<typeof open>>) {
  return {
    outside: opened.outsideRequests(),
    console: opened.consoleErrors(),
    page: opened.pageErrors(),
    policy: opened.cspViolations(),
  };
}
