import { runAgain, watchFolders } from '../io/watch.ts';
import { contentFolders } from '../model/snapshot.ts';
import type { Invocation, Result } from './command.ts';
import { rootOf } from './open.ts';

/** `start`: judges, then judges again after every change of content or engine, until it is stopped. */
export async function start({ options, world }: Invocation): Promise<Result> {
  const root = rootOf(options.root, world.cwd);
  const again = () =>
    runAgain(world.engine, [
      'check',
      '--root',
      root,
      ...passed('today', options.today),
      ...passed('format', options.format),
    ]);
  await again();
  world.print('\nWatching for changes. Press Ctrl+C to stop.\n');
  await watchFolders(root, contentFolders, world.engine, async () => {
    world.print('\nJudging again.\n');
    await again();
  });
  return { text: '', code: 0 };
}

/** An option for the check that runs, when it was given here. */
function passed(name: string, value: Invocation['options'][string]): readonly string[] {
  return typeof value === 'string' ? [`--${name}`, value] : [];
}
