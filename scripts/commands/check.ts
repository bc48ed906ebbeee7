import type { Severity } from '../model/problem.ts';
import { reaches } from '../model/report.ts';
import type { Snapshot, SourceFile } from '../model/snapshot.ts';
import type { Invocation, Result } from './command.ts';
import { hiding } from './hide-secrets.ts';
import { open } from './open.ts';
import { searchSecrets } from './search-secrets.ts';

/** `check`: judges the repository and says what is wrong, where, and how to mend it. */
export async function check(invocation: Invocation): Promise<Result> {
  const { options, world } = invocation;
  // Git works while the rest of the engine is loaded.
  const [opened, { judge }, { reporterOf }, { rules }, { readText }] = await Promise.all([
    open(invocation),
    import('./judge.ts'),
    import('../reporters/index.ts'),
    import('../rules/index.ts'),
    import('../parse/text.ts'),
  ]);
  const reporter = reporterOf(typeof options.format === 'string' ? options.format : 'pretty');
  const { snapshot, search } = await searchSecrets(opened, options);
  const { report: found } = await judge(snapshot, options.audit);
  const hidden = hiding(snapshot.secrets);
  const problems = found.problems.map(hidden.problem);
  const report = { ...found, problems, search };
  const lines = linesOf(snapshot, (file) =>
    hidden.file(file.path) ? null : readText(file, snapshot.read).text,
  );
  const text = reporter(report, { lines, color: world.color, rules });
  return { text, code: reaches(report, (options['fail-on'] ?? 'error') as Severity | 'never') ? 1 : 0 };
}

/** The lines of a file for a code frame; none for what cannot be read as text. */
function linesOf(
  { files }: Snapshot,
  textOf: (file: SourceFile) => string | null,
): (path: string) => readonly string[] {
  const listed = new Map(files.map((file) => [file.path, file]));
  return (path) => {
    const file = listed.get(path);
    const text = file?.type === 'file' ? textOf(file) : null;
    return text === null ? [] : text.split(/\r?\n/);
  };
}
