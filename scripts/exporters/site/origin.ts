import type { Origin } from './input.ts';

/**
 * The address of a repository on GitHub, from git's own address of it: `git@github.com:owner/name.git`,
 * `https://token@github.com/owner/name`. Whatever stands before the host is dropped: it may be a secret.
 * Null for any other host: how its pages are addressed is not known.
 */
export function originFrom(url: string | null, branch: string | null): Origin | null {
  const found =
    /^(?:https:\/\/|ssh:\/\/|git:\/\/)?(?:[^@/]*@)?(github\.com)(?::\d+)?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/i.exec(
      url ?? '',
    );
  if (found === null) return null;
  const [, , owner, name] = found;
  return { address: `https://github.com/${owner}/${name}`, branch: branch ?? 'main' };
}
