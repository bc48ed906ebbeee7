import { judge } from '../commands/judge.ts';
import { ownPages } from '../exporters/setup/pages.ts';
import { listContent } from '../io/disk.ts';
import { readSetupTemplate } from '../io/templates.ts';
import { readTexts } from '../io/texts.ts';
import { engine } from '../testing/plans.ts';
import { repository } from '../testing/repository.ts';
import { home } from '../testing/workplace.ts';
import { demoOf } from './demo.ts';
import type { Commit } from './history.ts';

const moment = repository({}, { noHistory: null });
export const texts = readTexts(home, listContent(home), [...ownPages, '.gitattributes', '.gitignore']);
/** A company's own copy holds another program, from which no example is made. */
export const isSetUp = !/^example: true$/m.test(texts.get('program/program.md') ?? '');

/** Each history is made once; two of the same question are compared elsewhere. */
const made = new Map<string, readonly Commit[]>();

export function once(today: string, scale = 1, seed = 1): readonly Commit[] {
  const key = `${today} ${scale} ${seed}`;
  const commits = made.get(key) ?? history(today, scale, seed) ?? [];
  made.set(key, commits);
  return commits;
}

export function history(today: string, scale = 1, seed = 1, from = texts): readonly Commit[] | null {
  return demoOf({
    texts: from,
    template: (name) => readSetupTemplate(engine, name),
    moment,
    today,
    seed,
    scale,
  });
}

/** The files of the last commit. */
export function filesOf(commits: readonly Commit[]): Record<string, string> {
  const files = new Map<string, string>();
  for (const commit of commits)
    if (commit.parents.length !== 1) for (const [path, text] of commit.files) files.set(path, text);
  return Object.fromEntries(files);
}

/** What `check` says of the files on that day. */
export function judged(commits: readonly Commit[], today: string) {
  return judge(repository(filesOf(commits), { today, instant: `${today}T12:00:00.000Z`, noHistory: null }));
}
