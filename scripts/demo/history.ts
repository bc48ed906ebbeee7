import { addDays, type Day } from '../model/calendar.ts';
import { compare } from '../model/problem.ts';
import { type Person, personOf } from './people.ts';

/** What becomes of a file: its contents, or what turns the text that is there into another. */
export interface Edit {
  readonly path: string;
  readonly make: string | ((text: string) => string);
}

/** One commit on a branch. */
export interface Step {
  readonly day: Day;
  readonly role: string;
  readonly subject: string;
  readonly edits: readonly Edit[];
}

/** One pull request: its steps, and who merged it when. */
export interface Branch {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly merged: Day;
  readonly by: string;
}

/** A pull request of one commit, merged on its day unless told otherwise. */
export function oneStep(name: string, step: Step, by: string, merged: Day = step.day): Branch {
  return { name, steps: [step], merged, by };
}

export interface Commit {
  /** Seconds since 1970. */
  readonly time: number;
  readonly author: Person;
  readonly message: string;
  /** The commits that it follows, by their place in the list. */
  readonly parents: readonly number[];
  /** Contents by path. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Branches as commits, in an order in which each parent comes first. Each branch begins from what was merged before its
 * first step and is merged with a commit of its own. The last commit is the tip. What would be merged after the last day
 * is left out.
 * @param first the files of the first commit
 */
export function commitsOf(
  first: ReadonlyMap<string, string>,
  branches: readonly Branch[],
  { start, last }: { readonly start: Day; readonly last: Day },
): readonly Commit[] {
  const texts = new Map(first);
  const opening = { time: secondOf(start, 9), author: personOf('security-lead'), parents: [] };
  const commits: Commit[] = [{ ...opening, message: 'Set up the program', files: first }];
  const line: { readonly time: number; readonly place: number }[] = [{ time: opening.time, place: 0 }];
  const merges = new Map<Day, number>();
  for (const branch of ordered(branches, last)) {
    const nth = merges.get(branch.merged) ?? 0;
    merges.set(branch.merged, nth + 1);
    const begun = secondOf(branch.steps[0]?.day ?? branch.merged, 10);
    let place = line.findLast(({ time }) => time < begun)?.place ?? 0;
    const files = new Map<string, string>();
    for (const [index, { day, role, subject, edits }] of branch.steps.entries()) {
      const changed = new Map<string, string>();
      for (const { path, make } of edits)
        changed.set(path, typeof make === 'string' ? make : make(changed.get(path) ?? texts.get(path) ?? ''));
      for (const [path, text] of changed) {
        texts.set(path, text);
        files.set(path, text);
      }
      const author = personOf(role);
      commits.push({
        time: secondOf(day, 10) + index * 60,
        author,
        message: subject,
        parents: [place],
        files: changed,
      });
      place = commits.length - 1;
    }
    const tip = line.at(-1)?.place ?? 0;
    const time = secondOf(branch.merged, 15) + nth * 97;
    const message = `Merge branch '${branch.name}'`;
    commits.push({ time, author: personOf(branch.by), message, parents: [tip, place], files });
    line.push({ time, place: commits.length - 1 });
  }
  return commits;
}

/** By the day merged, then by name. */
function ordered(branches: readonly Branch[], last: Day): readonly Branch[] {
  return branches
    .filter(({ merged, steps }) => merged <= last && steps.length > 0)
    .sort((a, b) => compare(a.merged, b.merged) || compare(a.name, b.name));
}

/** Seconds since 1970 of an hour of a day, UTC. */
function secondOf(day: Day, hour: number): number {
  return Date.parse(`${addDays(day, 0)}T00:00:00Z`) / 1000 + hour * 3600;
}
