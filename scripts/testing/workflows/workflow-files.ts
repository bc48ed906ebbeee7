import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository: an absolute path of this system. */
export const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Paths of all workflows and local actions below a repository root: from the root, with `/`, sorted.
 * Both endings that GitHub reads are taken.
 */
export function listWorkflowFiles(root: string): readonly string[] {
  const workflows = namesIn(root, '.github/workflows').filter((path) => /\.ya?ml$/.test(path));
  const actions = namesIn(root, '.github/actions').flatMap((folder) => namesIn(root, folder));
  return [...workflows, ...actions.filter((path) => /\/action\.ya?ml$/.test(path))].sort();
}

/** The text of a file below a root. Throws what `node:fs` throws when the file is not there. */
export function readFileBelow(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Whether a path below a root exists. */
export function existsBelow(root: string, path: string): boolean {
  return existsSync(join(root, path));
}

function namesIn(root: string, folder: string): readonly string[] {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  const entries = readdirSync(absolute, { withFileTypes: true });
  return entries.map((entry) => `${folder}/${entry.name}`);
}
