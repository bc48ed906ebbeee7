import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Audience, SiteData } from '../../model/site-data.ts';
import { type Answer, home, plainproofLater } from '../workplace.ts';

export interface BuildOptions {
  /** The repository whose content is shown. */
  readonly root: string;
  readonly audience: Audience;
  /** The path that the site stands under; begins and ends with `/`. */
  readonly base?: string;
  /** Tells apart builds that run at once: a slug. */
  readonly name: string;
}

export interface BuiltSite {
  readonly folder: string;
  /** Everything that the build printed: our own lines, then Docusaurus's. */
  readonly said: string;
  remove(): void;
}

/** How long a build may take on a busy machine, in milliseconds: a limit for hooks of tests. */
export const buildLimit = 300_000;

/**
 * Builds the site into a temporary folder, as `npm run build` does, but without the bundler's cache and with working
 * files of its own: several builds may run at once. Throws what was printed when it fails. The caller removes it.
 */
export async function buildSite({ root, audience, base = '/', name }: BuildOptions): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), `plainproof-site-${name}-`));
  const working = `.docusaurus/test-${name}-${process.pid}`;
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const said = await succeeded(
      plainproofLater(['build', '--root', root, '--audience', audience, '--out', folder], {
        env: { PLAINPROOF_COLD: '1', BASE_URL: base, DOCUSAURUS_GENERATED_FILES_DIR_NAME: working },
      }),
    );
    return { folder, said: said.out + said.err, remove };
  } catch (error) {
    remove();
    throw error;
  } finally {
    rmSync(join(home, 'site', working), { recursive: true, force: true });
  }
}

/** What `export site` writes for the same repository: what a build must show. */
export async function siteDataFor(root: string, audience: Audience): Promise<SiteData> {
  const { out } = await succeeded(
    plainproofLater(['export', 'site', '--root', root, '--audience', audience]),
  );
  return JSON.parse(out) as SiteData;
}

/** Every file of a build: its path with `/`, and how to read its bytes. */
export function filesIn(folder: string): readonly { readonly path: string; readonly read: () => Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({
      path: file.slice(folder.length + 1).replaceAll('\\', '/'),
      read: () => readFileSync(file),
    }));
}

async function succeeded(running: Promise<Answer>): Promise<Answer> {
  const answer = await running;
  if (answer.code !== 0) throw new Error(`It ended with ${answer.code}:\n${answer.out}${answer.err}`);
  return answer;
}
