import type { Severity } from '../model/problem.ts';
import { reaches } from '../model/report.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { readText } from '../parse/text.ts';
import { reporterOf } from '../reporters/index.ts';
import { rules } from '../rules/index.ts';
import { auditOf } from './audit.ts';
import type { Invocation, Result } from './command.ts';
import { judge } from './judge.ts';
import { open } from './open.ts';

/** `check`: judges the repository and says what is wrong, where, and how to mend it. */
export async function check(invocation: Invocation): Promise<Result> {
  const { options, world } = invocation;
  const reporter = reporterOf(typeof options.format === 'string' ? options.format : 'pretty');
  const { snapshot } = await open(invocation);
  const { graph, report } = await judge(snapshot);
  const text = reporter(
    { ...report, audit: auditOf(graph, options.audit) },
    { lines: linesOf(snapshot), color: world.color, rules },
  );
  return { text, code: reaches(report, (options['fail-on'] ?? 'error') as Severity | 'never') ? 1 : 0 };
}

/** The lines of a file for a code frame; none for what cannot be read as text. */
function linesOf(snapshot: Snapshot): (path: string) => readonly string[] {
  const listed = new Map(snapshot.files.map((file) => [file.path, file]));
  return (path) => {
    const file = listed.get(path);
    const text = file?.type === 'file' ? readText(file, snapshot.read).text : null;
    return text === null ? [] : text.split(/\r?\n/);
  };
}
