import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The repository that the tests stand in. */
export const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A new empty folder, gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plainproof test '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with an engine of its own: its sources are a copy, its packages the same. */
export function engineCopy({ packages = true, site = true } = {}): string {
  const folder = temporaryFolder();
  cpSync(join(home, 'scripts'), join(folder, 'scripts'), {
    recursive: true,
    filter: (path) => !/[\\/](?:testing|bench|__snapshots__)(?:[\\/]|$)|\.test\.ts$/.test(path),
  });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(home, file), join(folder, file));
  if (packages) linkPackages(folder, site);
  return folder;
}

/** Links every package, without those of the site where they are not wanted, and leaves the cache to the copy. */
function linkPackages(folder: string, site: boolean): void {
  mkdirSync(join(folder, 'node_modules'));
  const { stdout } = spawnSync(
    process.execPath,
    [
      '-p',
      `require('fs').readdirSync(${JSON.stringify(join(home, 'node_modules'))}).filter((name) => !name.startsWith('.')).join('\\n')`,
    ],
    { encoding: 'utf8' },
  );
  for (const name of stdout
    .trim()
    .split('\n')
    .filter((each) => site || each !== '@docusaurus'))
    symlinkSync(join(home, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
}

/** Writes files and makes a git repository of them, with one commit unless told otherwise. */
export function gitRepository(files: Readonly<Record<string, string>>, folder = temporaryFolder()): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commitAll(folder, 'First', '2026-01-10T12:00:00Z');
  return folder;
}

/** Commits everything as it is, at an instant. */
export function commitAll(folder: string, subject: string, instant: string): string {
  git(folder, 'add', '--all');
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', subject], {
    GIT_AUTHOR_DATE: instant,
    GIT_COMMITTER_DATE: instant,
  });
  return git(folder, 'rev-parse', 'HEAD').trim();
}

/** Runs git with an identity of its own; throws what git says when it fails. */
export function git(
  folder: string,
  ...words: readonly (string | readonly string[] | Record<string, string>)[]
): string {
  const env =
    words.find((word): word is Record<string, string> => typeof word === 'object' && !Array.isArray(word)) ??
    {};
  const list = words.filter((word) => typeof word === 'string' || Array.isArray(word)).flat() as string[];
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.com',
    '-c',
    'commit.gpgsign=false',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...list], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`git ${list.join(' ')}: ${stderr}`);
  return stdout;
}

/** Runs the command line as a user does, in a process of its own. */
export function plainproof(
  words: readonly string[],
  { engine = home, cwd = home, env = {} }: { engine?: string; cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Answer {
  const options: SpawnSyncOptions = {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...cleanEnvironment(), ...env },
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(engine, 'scripts', 'plainproof.cjs'), ...words],
    options,
  );
  return { code: status, out: String(stdout), err: String(stderr) };
}

/** The same without waiting: for two runs at once. */
export function plainproofLater(
  words: readonly string[],
  { engine = home, cwd = home, env = {} }: { engine?: string; cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(engine, 'scripts', 'plainproof.cjs'), ...words], {
      cwd,
      env: { ...cleanEnvironment(), ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
    });
    child.stderr.on('data', (piece: Buffer) => {
      err += piece.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** The environment without what `npm test` put into it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
}

/** Acts without the rights of the superuser, who may read and write everything. */
export function asSomebody<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}
