import { stateOf } from '../../assess/standing.ts';
import { grouped } from '../../model/grouped.ts';
import { oncePer } from '../../model/once.ts';
import { bySeverity, type Problem } from '../../model/problem.ts';
import type { ProblemLine, State } from '../../model/site-data.ts';
import type { Ground } from './input.ts';

/** Problems for a margin, worst first. */
export function problemLines(problems: readonly Problem[]): readonly ProblemLine[] {
  return [...problems].sort(bySeverity).map((problem) => ({
    severity: problem.severity,
    state: problemState(problem),
    text: problem.text,
    fix: problem.fix,
    rule: { text: problem.rule, path: rulePath(problem.rule) },
    place: placeOf(problem),
    excused:
      problem.excused === null ? null : `excused by ${problem.excused.by} until ${problem.excused.until}`,
  }));
}

/** The problems of an id or of a file, in the order of the report. Looked up: there may be as many as records. */
export function problemsAt({ problems }: Ground, id: string, path: string): readonly Problem[] {
  const { ofRecord, inFile } = placesOf(problems);
  const places = new Set([...(ofRecord.get(id) ?? []), ...(inFile.get(path) ?? [])]);
  return [...places].sort((a, b) => a - b).flatMap((place) => problems[place] ?? []);
}

/** Where in the report the problems of each record and of each file stand. */
const placesOf = oncePer((problems: Ground['problems']) => {
  const ofRecord = new Map<string, number[]>();
  const inFile = new Map<string, number[]>();
  for (const [place, { record, path }] of problems.entries()) {
    if (record !== null) append(ofRecord, record, place);
    append(inFile, path, place);
  }
  return { ofRecord, inFile };
});

/** The problems that a rule finds, in the order of the report. */
export function problemsOfRule({ problems }: Ground, rule: string): readonly Problem[] {
  return byRule(problems).get(rule) ?? [];
}

const byRule = oncePer((problems: Ground['problems']) => grouped(problems, ({ rule }) => rule));

function append(into: Map<string, number[]>, key: string, place: number): void {
  const places = into.get(key);
  if (places === undefined) into.set(key, [place]);
  else places.push(place);
}

/** Its severity as a state; one that a waiver excuses is shown as excused. */
export function problemState({ severity, excused, outcome }: Problem): State {
  if (excused !== null) return stateOf('excused');
  return outcome === 'unknown' ? { mark: 'unknown', word: `${severity}, unknown` } : stateOf(severity);
}

/** `policies/POL-09.md:5:3`. */
export function placeOf({ path, line, column }: Problem): string {
  return `${path}:${line}:${column}`;
}

/** The page of a rule. */
export function rulePath(rule: string): string {
  return `/rules/${rule}/`;
}
