import type { Severity } from '../model/problem.ts';
import { reaches } from '../model/report.ts';
import type { Snapshot, SourceFile } from '../model/snapshot.ts';
import { readText } from '../parse/text.ts';
import { reporterOf } from '../reporters/index.ts';
import { rules } from '../rules/index.ts';
import type { Invocation, Result } from './command.ts';
import { hiding } from './hide-secrets.ts';
import { judge } from './judge.ts';
import type { Opened } from './open.ts';
import { searchSecrets } from './search-secrets.ts';

/** What `check` says of an opened repository, in the form that was asked for. */
export async function answer(opened: Opened, { options, world }: Invocation): Promise<Result> {
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
