import { freePort, hasSite, runSite } from '../io/site.ts';
import { runAgain, watchFolders } from '../io/watch.ts';
import { contentFolders } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Invocation, Result } from './command.ts';
import { rootOf } from './open.ts';
import { numberOf } from './required.ts';
import { siteSettings } from './site-settings.ts';

/** Where the site is served unless that port is taken. */
const usualPort = 3000;

/**
 * `start`: judges and serves the site, then does both again after every change of content or engine, until it is
 * stopped. Without the site's packages it judges alone, and says so.
 */
export async function start({ options, world }: Invocation): Promise<Result> {
  const wanted = numberOf(options, 'port', 1, 65_000) ?? usualPort;
  const root = rootOf(options, world.cwd);
  const again = () =>
    runAgain(world.engine, [
      'check',
      '--root',
      root,
      ...passed('today', options.today),
      ...passed('at', options.at),
      ...passed('audit', options.audit),
      ...passed('format', options.format),
    ]);
  await again();
  const watching = watchFolders(root, contentFolders, world.engine, async () => {
    world.print('\nJudging again.\n');
    await again();
  });
  world.print('\nWatching for changes. Press Ctrl+C to stop.\n');
  if (!hasSite(world.engine)) {
    world.print('The site is not shown: its packages are not installed. `npm ci` installs them.\n');
    return watching;
  }
  const port = await freePort(wanted);
  world.print(`The site: http://localhost:${port}/\n`);
  const ended = await runSite(
    world.engine,
    ['start', '--no-open', '--port', String(port)],
    siteSettings(root, options),
  );
  if (!ended) throw new UsageError('The site stopped.', 'The lines above say why.');
  return { text: '', code: 0 };
}

/** An option for the check that runs, when it was given here. */
function passed(name: string, value: Invocation['options'][string]): readonly string[] {
  return typeof value === 'string' ? [`--${name}`, value] : [];
}
