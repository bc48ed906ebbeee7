import type { SiteSettings } from '../io/site.ts';
import type { Options } from './command.ts';

/** What `start` and `build` hand over to the site, as variables of its process. */
export function siteSettings(root: string, options: Options): SiteSettings {
  const asked = (['at', 'today', 'audit', 'audience'] as const).flatMap((name) => {
    const value = options[name];
    return typeof value === 'string' ? [[`PLAINPROOF_${name.toUpperCase()}`, value] as const] : [];
  });
  return { PLAINPROOF_ROOT: root, ...Object.fromEntries(asked) };
}
