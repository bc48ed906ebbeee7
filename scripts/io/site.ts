import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../model/usage-error.ts';

/** Variables for the site's process: `site/docusaurus.mjs` puts them there, `site/plugin/content.ts` reads them. */
export type SiteSettings = Readonly<Record<string, string>>;

/**
 * Runs the site's own command to its end, with its output where ours goes. @returns whether it went well
 * @param data what the site shows, as JSON, when it is known already; else the site asks for it
 */
export async function runSite(
  engine: string,
  words: readonly string[],
  settings: SiteSettings,
  data: string | null = null,
): Promise<boolean> {
  if (data === null) return run(engine, words, settings);
  const folder = mkdtempSync(join(tmpdir(), 'plainproof-site-'));
  try {
    const file = join(folder, 'site.json');
    writeFileSync(file, data);
    return await run(engine, words, { ...settings, PLAINPROOF_DATA: file });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(engine: string, words: readonly string[], settings: SiteSettings): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['docusaurus.mjs', JSON.stringify(settings), ...words], {
      cwd: siteFolder(engine),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

/** @throws UsageError when the site's packages are not installed. */
export function siteFolder(engine: string): string {
  const home = join(engine, '..');
  if (!hasSite(engine)) throw new UsageError('The site’s packages are not installed.', 'Run `npm ci` first.');
  return join(home, 'site');
}

/** Whether the site can be built here: a root install alone leaves its packages out. */
export function hasSite(engine: string): boolean {
  const home = join(engine, '..');
  const packages = ['site/node_modules', 'node_modules'].some((folder) =>
    existsSync(join(home, folder, '@docusaurus', 'core', 'package.json')),
  );
  return packages && existsSync(join(home, 'site', 'docusaurus.mjs'));
}

/** The first free port from the one that was asked for. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 100; port += 1) if (await isFree(port)) return port;
  throw new UsageError(`No port from ${from} to ${from + 99} is free.`, 'Name another with `--port`.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}
