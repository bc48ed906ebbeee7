import { UsageError } from '../model/usage-error.ts';
import { runToWrite } from './git-run.ts';

/**
 * Asked where git named no revision.
 * @throws UsageError where it answers nothing at all, so that none is known to be missing
 */
export function refuseSilence(root: string): void {
  const { ok, error } = runToWrite(root, ['rev-parse', '--git-dir']);
  if (ok) return;
  const said = error.split('\n').find((line) => line.trim() !== '');
  throw new UsageError(
    said === undefined
      ? `Git gives no answer about \`${root}\`; expected it to be installed.`
      : `Git gives no answer about \`${root}\`: ${said}`,
    said === undefined
      ? 'Install git, so that the history can be read.'
      : 'Fix what git names. Where it speaks of dubious ownership, run `git config --global --add safe.directory` with this folder.',
  );
}
