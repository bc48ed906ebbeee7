import { symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../workplace.ts';
import { serveFolder } from './serve.ts';
import { serveSmallSite } from './small-site.ts';

const files = {
  'index.html': 'home',
  '404.html': 'no such page',
  'controls/index.html': 'controls',
  'controls/IAM 03/index.html': 'a control',
  'empty/a.txt': 'a',
  'data.json': '{}',
  'site.css': 'p {}',
  'main.js': '1',
  'font.woff2': 'x',
  'mark.svg': '<svg/>',
  'strange.bin': 'x',
};

describe('a served folder', () => {
  it.each([
    ['/', 200, 'home'],
    ['/index.html', 200, 'home'],
    ['/controls/', 200, 'controls'],
    ['/controls/?id=EV-1', 200, 'controls'],
    ['/controls/IAM%2003/', 200, 'a control'],
    ['/nothing/', 404, 'no such page'],
    ['/nothing', 404, 'no such page'],
    ['/empty/', 404, 'no such page'],
    ['/index.html/', 404, 'no such page'],
    ['/%E0%A4%A', 404, 'no such page'],
    ['/%00', 404, 'no such page'],
  ])('answers %s with %i', async (path, status, body) => {
    const { url } = await serveSmallSite(files);
    expect(await ask(url, path)).toMatchObject({ status, body });
  });

  it.each([
    ['/controls', '/controls/'],
    ['/controls?a=b?c', '/controls/?a=b?c'],
    ['/controls/IAM%2003', '/controls/IAM%2003/'],
  ])('leads from %s to %s', async (path, location) => {
    const { url } = await serveSmallSite(files);
    expect(await ask(url, path)).toMatchObject({ status: 301, location });
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/site.css', 'text/css; charset=utf-8'],
    ['/main.js', 'text/javascript; charset=utf-8'],
    ['/data.json', 'application/json'],
    ['/font.woff2', 'font/woff2'],
    ['/mark.svg', 'image/svg+xml'],
    ['/strange.bin', 'application/octet-stream'],
    ['/nothing', 'text/html; charset=utf-8'],
  ])('says what %s is', async (path, type) => {
    const { url } = await serveSmallSite(files);
    expect((await ask(url, path)).type).toBe(type);
  });

  it('stands under its base, and nowhere else', async () => {
    const { url } = await serveSmallSite(files, { base: '/program/' });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/program\/$/);
    expect(await ask(url, '/program/controls/')).toMatchObject({ status: 200, body: 'controls' });
    expect(await ask(url, '/program/controls')).toMatchObject({
      status: 301,
      location: '/program/controls/',
    });
    expect(await ask(url, '/program')).toMatchObject({ status: 301, location: '/program/' });
    expect(await ask(url, '/controls/')).toMatchObject({ status: 404 });
    expect(await ask(url, '/programs/controls/')).toMatchObject({ status: 404 });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/controls/../../secret.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/link/secret.txt',
    '/link.txt',
  ])('does not leave its folder for %s', async (path) => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    const { folder, url } = await serveSmallSite({ 'site/index.html': 'home', 'secret.txt': 'secret' });
    symlinkSync(outside, join(folder, 'site', 'link'), 'junction');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'site', 'link.txt'));
    const { url: inner, close } = await serveFolder(join(folder, 'site'));
    const answer = await ask(inner, path);
    await close();
    expect(answer).toMatchObject({ status: 404, body: 'Not found.' });
    expect(await ask(url, '/secret.txt')).toMatchObject({ status: 200, body: 'secret' });
  });

  it('only reads', async () => {
    const { url } = await serveSmallSite(files);
    expect((await ask(url, '/', 'POST')).status).toBe(405);
    expect(await ask(url, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('ends when it is closed', async () => {
    const { url, close } = await serveFolder(temporaryFolder());
    expect((await ask(url, '/')).status).toBe(404);
    await close();
    await expect(ask(url, '/')).rejects.toThrow(/ECONNREFUSED|socket hang up/);
  });
});

/** Asks for a path exactly as it is written: `fetch` would tidy it. */
function ask(url: string, path: string, method = 'GET') {
  const { hostname, port } = new URL(url);
  return new Promise<{ status?: number; type?: string; location?: string; body: string }>(
    (resolve, reject) => {
      const asked = request({ hostname, port, path, method }, (response) => {
        let body = '';
        response.on('data', (piece: Buffer) => {
          body += piece.toString();
        });
        const { 'content-type': type, location } = response.headers;
        response.on('end', () => resolve({ status: response.statusCode, type, location, body }));
      });
      asked.on('error', reject);
      asked.end();
    },
  );
}
