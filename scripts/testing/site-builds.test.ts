import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const site = fileURLToPath(new URL('../../site/', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'plainproof-site-'));
let build: { readonly status: number | null; readonly said: string };

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['docusaurus.mjs', 'build', '--out-dir', out],
    {
      cwd: site,
      env: { ...process.env, BASE_URL: '/program/', SITE_URL: 'https://example.com', NODE_ENV: 'production' },
      encoding: 'utf8',
    },
  );
  build = { status, said: stdout + stderr };
}, 180_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('the built site', () => {
  it('is built without a problem or a warning', () => {
    expect(build.status, build.said).toBe(0);
    expect(build.said).not.toMatch(/\[(WARNING|ERROR)\]/);
  });

  it('says what it is, and what judges the program today', () => {
    const page = textOf('index.html');
    expect(page).toMatch(/<title[^>]*>A SOC 2 program in git \| Plainproof<\/title>/);
    expect(page).toContain('npm run check');
    expect(page).toMatch(/<html[^>]* lang="?en\b/);
  });

  it('stands where BASE_URL says', () => {
    const local = sourcesIn(textOf('index.html')).filter((address) => address.startsWith('/'));
    expect(local).not.toEqual([]);
    expect(local.filter((address) => !address.startsWith('/program/'))).toEqual([]);
  });

  it('asks no other host for scripts, styles, images or fonts', () => {
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    expect(pages).toContain('index.html');
    for (const page of pages) expect(sourcesIn(textOf(page)).filter(isElsewhere), page).toEqual([]);
    const styles = readdirSync(join(out, 'assets/css')).map((name) => textOf(`assets/css/${name}`));
    expect(styles).not.toEqual([]);
    for (const style of styles) {
      const addresses = [...style.matchAll(/url\(["']?([^"')]+)|@import\s+["']([^"']+)/g)];
      expect(addresses.map(([, url, sheet]) => url ?? sheet ?? '').filter(isElsewhere)).toEqual([]);
    }
  });

  it('links nowhere else and names no tool of others', () => {
    const page = textOf('index.html');
    expect(page).not.toContain('docusaurus.io');
    expect(page).not.toMatch(/googletagmanager|google-analytics|algolia/);
  });
});

describe('what is seen elsewhere', () => {
  it.each([
    ['<script src="https://cdn.example.org/a.js"></script>', true],
    ['<script defer src=//cdn.example.org/a.js></script>', true],
    ['<link rel="stylesheet" href="https://cdn.example.org/a.css">', true],
    ['<link rel="preconnect" href="https://cdn.example.org">', true],
    ['<img alt="" src="/program/a.png">', false],
    ['<link rel="canonical" href="https://example.com/program/">', false],
    ['<a href="https://cdn.example.org">a link asks nobody</a>', false],
  ])('%s', (html, expected) => {
    expect(sourcesIn(html).some(isElsewhere)).toBe(expected);
  });
});

/** What a browser fetches by itself: sources of any element, and links that are no mere names. */
function sourcesIn(html: string): readonly string[] {
  const tags = html.match(/<(?:script|link|img|source|iframe|video|audio|object|embed)\b[^>]*>/g) ?? [];
  const fetched = tags.filter((tag) => !/rel="?(?:canonical|alternate)\b/.test(tag));
  return fetched.flatMap((tag) =>
    [...tag.matchAll(/\s(?:src|href|data)=(?:"([^"]*)"|([^\s>]+))/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    ),
  );
}

function isElsewhere(address: string): boolean {
  return /^(?:https?:)?\/\//.test(address);
}

function textOf(path: string): string {
  return readFileSync(join(out, path), 'utf8');
}
