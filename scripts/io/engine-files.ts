import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { starterFolder } from '../model/snapshot.ts';
import { listKnown } from './git.ts';

/** What comes from upstream: the engine, the site and how both are run. Content and the adopter's own pages are not in it. */
const engine =
  /^(?:scripts\/|site\/|\.ci\/|\.vscode\/|\.github\/(?:workflows\/|dependabot\.yml|pull_request_template\.md)|package(?:-lock)?\.json$|tsconfig\.json$|biome\.json$|vitest\.config\.ts$|\.(?:nvmrc|editorconfig|gitattributes|gitignore)$)/;

/** The engine's files as git knows them (tracked, or new and not ignored), without the list itself. */
export function readEngineFiles(
  root: string,
): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  return (
    listKnown(root)
      .filter((path) => engine.test(path) && path !== 'scripts/upstream.json')
      // What setup took out of the content is the adopter's, although it lies with the engine.
      .filter((path) => !path.startsWith(`${starterFolder}/`))
      .map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
  );
}
