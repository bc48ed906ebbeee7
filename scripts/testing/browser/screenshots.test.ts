import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../workplace.ts';
import { chromiumLimit } from './chromium.ts';
import { runCommand } from './machine.ts';
import { nameOf, takeScreenshots } from './screenshots.ts';
import { goodPage, serveSmallSite } from './small-site.ts';

const style =
  '<style>* { margin: 0 } body { height: 2000px; background: #fff } @media (prefers-color-scheme: dark) { body { background: #000 } }</style>';
const files = { 'index.html': goodPage('', style), 'a/b/index.html': goodPage('', style) };

describe('screenshots', { timeout: chromiumLimit }, () => {
  it('are a picture a width and theme, as high as the page, and a print', async () => {
    const { url } = await serveSmallSite(files, { base: '/program/' });
    const out = join(temporaryFolder(), 'new', 'folder');
    const written = await takeScreenshots(url, ['/a/b/'], out);
    const names = [390, 820, 1440].flatMap((width) => [`a-b-${width}-light.png`, `a-b-${width}-dark.png`]);
    expect(written.map((file) => basename(file))).toEqual([...names, 'a-b-print.pdf']);
    expect(readdirSync(out).sort()).toEqual([...names, 'a-b-print.pdf'].sort());
    for (const name of names) expect(sizeOf(join(out, name))).toEqual([Number(name.split('-')[2]), 2000]);
    expect(readFileSync(join(out, names[0] ?? ''))).not.toEqual(readFileSync(join(out, names[1] ?? '')));
    expect(readFileSync(join(out, 'a-b-print.pdf'), 'latin1')).toMatch(/^%PDF-/);
  });

  it('are not taken of a page that is not there', async () => {
    const { url } = await serveSmallSite(files);
    const out = temporaryFolder();
    await expect(takeScreenshots(url, ['/nothing/'], out)).rejects.toThrow(
      `${url}nothing/ answered 404; expected a page.`,
    );
    expect(readdirSync(out)).toEqual([]);
  });

  it('do not overwrite each other', async () => {
    const out = join(temporaryFolder(), 'out');
    await expect(takeScreenshots('http://127.0.0.1:9/', ['/a/b/', '/a-b/'], out)).rejects.toThrow(
      '/a/b/ /a-b/',
    );
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['/', 'home'],
    ['/matrix/', 'matrix'],
    ['/controls/IAM-03/', 'controls-IAM-03'],
    ['/criteria/CC6.1/', 'criteria-CC6.1'],
    ['/archive/?id=EV-1', 'archive-id-EV-1'],
    ['/../x/', '..-x'],
  ])('of %s are called %s', (path, name) => {
    expect(nameOf(path)).toBe(name);
  });
});

describe('look.mjs', { timeout: chromiumLimit }, () => {
  it('photographs a built folder with its base', async () => {
    const { folder } = await serveSmallSite(files);
    const out = temporaryFolder();
    const { ok, said } = await look(folder, out, '--base', '/program/', '/');
    expect(ok, said).toBe(true);
    const names = readdirSync(out);
    expect(names).toContain('home-390-dark.png');
    expect(
      said
        .trim()
        .split('\n')
        .map((file) => basename(file))
        .sort(),
    ).toEqual(names.sort());
  });

  it.each<[string, (built: string) => readonly string[], string]>([
    ['no folder', () => [], 'A folder is missing'],
    ['no site', () => [temporaryFolder(), 'out'], 'has no index.html'],
    ['no path', (built) => [built, 'out', 'matrix'], 'matrix is no path of a page'],
    ['no base', (built) => [built, 'out', '--base', '/program'], '/program is no base'],
    ['an unknown option', (built) => [built, 'out', '--wide'], "Unknown option '--wide'"],
  ])('says what is wrong with %s', async (_, words, expected) => {
    const { folder } = await serveSmallSite(files);
    const { ok, said } = await look(...words(folder));
    expect(ok).toBe(false);
    expect(said).toContain(expected);
    expect(existsSync('out')).toBe(false);
  });
});

function look(...words: readonly string[]) {
  const program = fileURLToPath(new URL('look.mjs', import.meta.url));
  return runCommand([process.execPath, program, ...words], 120_000);
}

/** Width and height from the head of a PNG. */
function sizeOf(file: string): readonly number[] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
