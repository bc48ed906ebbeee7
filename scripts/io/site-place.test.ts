import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/workplace.ts';
import { refuseToEmpty } from './site-place.ts';

const page = '<!doctype html><html><head><meta name="generator" content="Docusaurus v3.10.2"></head></html>';

function folderWith(files: Readonly<Record<string, string>>, folders: readonly string[] = []): string {
  const folder = temporaryFolder();
  for (const name of folders) mkdirSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

it.each([
  ['a new one', () => join(temporaryFolder(), 'a', 'b')],
  ['an empty one', () => temporaryFolder()],
  ['an earlier build', () => folderWith({ '404.html': page }, ['assets'])],
])('takes %s', (_, place) => {
  expect(() => refuseToEmpty(place())).not.toThrow();
});

it.each([
  ['records', () => folderWith({ 'POL-01.md': '' })],
  ['another site', () => folderWith({ '404.html': '<html></html>' }, ['assets'])],
  ['a page alone', () => folderWith({ '404.html': page })],
  ['a repository of sites', () => folderWith({ '404.html': page }, ['assets', '.git'])],
  ['a site without that page', () => folderWith({ 'index.html': page }, ['assets'])],
])('refuses %s', (_, place) => {
  expect(() => refuseToEmpty(place())).toThrow('holds other things than a site');
});

it('refuses a file', () => {
  const file = join(folderWith({ 'a.txt': '' }), 'a.txt');
  expect(() => refuseToEmpty(file)).toThrow(`\`${file}\` is no folder; expected one for the site.`);
});
