import { readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { UsageError } from '../model/usage-error.ts';

/** A text that comes with the engine, by its path from the engine's folder. @throws UsageError where it cannot be read. */
export function readEngineText(engine: string, path: string): string {
  return ofEngine(engine, path, (file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
}

/** What is read of a path of the engine. @throws UsageError rather than that a copy that is not whole looks like a bug. */
export function ofEngine<T>(engine: string, path: string, read: (file: string) => T): T {
  const file = join(engine, path);
  try {
    return read(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const named = join(basename(engine), path).replaceAll(sep, '/');
    throw new UsageError(
      code === 'ENOENT'
        ? `\`${named}\` is missing; expected it in ${dirname(engine)}, as it comes with the engine.`
        : `\`${named}\` of the engine cannot be read (${code}); expected a file that this user may read.`,
      `Restore it: \`git restore -- ${named}\` in that folder, or copy scripts/ from upstream again.`,
    );
  }
}
