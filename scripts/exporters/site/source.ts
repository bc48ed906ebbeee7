import { dayOfMoment } from '../../model/calendar.ts';
import type { KindName } from '../../model/kinds/index.ts';
import type { SourceLinks } from '../../model/site-data.ts';
import type { Ground, Origin } from './input.ts';
import { showsFile } from './visible.ts';

/**
 * The file behind a page and its places on GitHub. Editing belongs to the internal build; who may not see a file of
 * this kind gets nothing.
 * @param kind the record's kind; null for a page without one, which is internal
 */
export function sourceOf(
  { audience, origin, changes, report, assessment }: Ground,
  path: string,
  kind: KindName | null,
): SourceLinks | null {
  if (kind === null ? audience === 'public' : !showsFile(kind, audience)) return null;
  const change = changes.get(path);
  const internal = audience === 'internal';
  return {
    path,
    changed:
      change === undefined
        ? null
        : {
            ...commitLink(origin, change.commit),
            on: dayOfMoment(change.at, assessment.timezone),
          },
    edit: internal ? onBranch(origin, 'edit', path) : null,
    history: internal ? onBranch(origin, 'commits', path) : null,
    view:
      origin === null || report.commit === null
        ? null
        : `${origin.address}/blob/${report.commit}/${encodePath(path)}`,
  };
}

/** A commit in short, and its page where the repository is published. */
export function commitLink(origin: Origin | null, commit: string): { short: string; href: string | null } {
  return {
    short: commit.slice(0, 7),
    href: origin === null ? null : `${origin.address}/commit/${commit}`,
  };
}

/** A file on the branch that people edit; `what` is `blob` to read it, `edit`, or `commits` for its history. */
export function onBranch(
  origin: Origin | null,
  what: 'blob' | 'edit' | 'commits',
  path: string,
): string | null {
  return origin === null
    ? null
    : `${origin.address}/${what}/${encodePath(origin.branch)}/${encodePath(path)}`;
}

/** A path for an address: every part encoded, slashes kept. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
