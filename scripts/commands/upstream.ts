import { describeUpstream } from '../exporters/upstream.ts';
import { readEngineFiles } from '../io/engine-files.ts';
import { VERSION } from '../model/name.ts';
import type { Invocation, Result } from './command.ts';
import { rootOf } from './open.ts';
import { refuseAt } from './required.ts';

/** `upstream`: notes the engine's files and their hashes. Run before a release; a test fails when it was forgotten. */
export async function upstream({ options, world }: Invocation): Promise<Result> {
  refuseAt('upstream', options, 'Leave it out.');
  const root = rootOf(options, world.cwd);
  const described = describeUpstream(VERSION, readEngineFiles(root));
  const contents = `${JSON.stringify(described, null, 2)}\n`;
  const count = Object.keys(described.files).length;
  const text =
    options.format === 'json'
      ? `${JSON.stringify({ files: count })}\n`
      : `Noted ${count} files in scripts/upstream.json.\n`;
  return { text, code: 0, root, files: [{ path: 'scripts/upstream.json', contents }] };
}
