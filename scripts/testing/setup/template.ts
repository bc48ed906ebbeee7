import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { contentFolders } from '../../model/snapshot.ts';
import { commitAll, git, home, temporaryFolder } from '../workplace.ts';

/** What a company's copy of the template holds beside the engine. */
const copied = [
  ...contentFolders,
  ...[
    'README.md',
    'LICENSE',
    'SECURITY.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    '.github',
    'scripts/upstream.json',
  ],
];

/** The template as it is now, in a folder of its own, committed by somebody whom git knows. The engine stays where it is. */
export function templateCopy(root = temporaryFolder()): string {
  for (const path of copied)
    if (existsSync(join(home, path))) cpSync(join(home, path), join(root, path), { recursive: true });
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'config', 'user.name', 'Test');
  git(root, 'config', 'user.email', 'test@example.com');
  git(root, 'config', 'commit.gpgsign', 'false');
  commitAll(root, 'First', '2026-01-10T12:00:00Z');
  return root;
}

/** A folder that all tests of a group share, gone after them. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plainproof setup '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The answers that a test company gives, as a path. */
export function answersOf(name: string): string {
  return join(home, 'scripts', 'testing', 'setup', `${name}.yaml`);
}

/** Every file outside git's own folder, with its text. */
export function filesOf(root: string): ReadonlyMap<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(root.length + 1)
      .replaceAll('\\', '/'),
  );
  return new Map(
    paths
      .filter((path) => !path.startsWith('.git/'))
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}
