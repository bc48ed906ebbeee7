import type { Problem } from '../model/problem.ts';
import type { Secret } from '../model/snapshot.ts';

/** Says what of a report may not be shown, because its file holds a credential. */
export interface Hidden {
  /** Whether the lines of a file may not be shown. */
  readonly file: (path: string) => boolean;
  /** The problem, without what it quotes of such a file. */
  readonly problem: (problem: Problem) => Problem;
}

/**
 * A rule quotes what it finds wrong, and a frame shows the lines around it: neither may print a credential once more,
 * into a log that many can read. A value may span lines, so that all of the file counts.
 */
export function hiding(secrets: readonly Secret[]): Hidden {
  const files = new Set(secrets.filter(({ sort }) => sort === 'credential').map(({ path }) => path));
  return {
    file: (path) => files.has(path),
    problem: (problem) => {
      if (problem.rule === 'content-holds-no-secret' || !files.has(problem.path)) return problem;
      const [text, fix] = [problem.text, problem.fix].map((words) => unquoted(words, problem)) as [
        string,
        string,
      ];
      return { ...problem, args: {}, text, fix, related: [] };
    },
  };
}

/** A sentence without what it quotes, but for the place that it speaks of. A quote that nothing ends reaches to the end. */
function unquoted(text: string, { path, field, args }: Problem): string {
  // A value that holds such marks itself would end its quote early.
  const marked = Object.values(args).filter(
    (value): value is string => typeof value === 'string' && /[`“”]/.test(value),
  );
  return marked
    .sort((a, b) => b.length - a.length)
    .reduce(withoutValue, text)
    .replace(/`([^`]*)(?:`|$)|“[^”]*(?:”|$)/g, (quote, inner) =>
      inner === path || inner === field ? quote : '`…`',
    );
}

/** With its marks, so that they end no other quote; bare too, unless it is nothing but such marks. */
function withoutValue(text: string, value: string): string {
  const quoted = text.replaceAll(`\`${value}\``, '…').replaceAll(`“${value}”`, '…');
  return /[^`“”]/.test(value) ? quoted.replaceAll(value, '…') : quoted;
}
