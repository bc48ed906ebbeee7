import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../workplace.ts';
import { serveFolder } from './serve.ts';

/** Browsers ask for it of their own accord, and complain when it is missing. */
const icon = { 'favicon.ico': '' };

/** Serves a site of a few files until the test ends; gives back its folder and where it begins. */
export async function serveSmallSite(
  files: Readonly<Record<string, string>>,
  { base = '/' } = {},
): Promise<{ readonly folder: string; readonly url: string }> {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries({ ...icon, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { url, close } = await serveFolder(folder, { base });
  onTestFinished(close);
  return { folder, url };
}

/** A page that axe finds nothing in, around some content and with some more in its head. */
export function goodPage(content: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><main><h1>A page</h1>${content}</main></body></html>`;
}
