import type { Day } from './calendar.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** `unknown`: it could not be determined. It is never a pass, and counts at the rule's severity. */
export type Outcome = 'failing' | 'unknown';

/** What a message's template is filled with. */
export type Args = Readonly<Record<string, string | number | undefined>>;

/** A place in words that survive editing; `line` and `column` are found only for what is shown. */
export interface Spot {
  readonly path: string;
  /** Path of a field of the front matter: `criteria[0].id`. */
  readonly field?: string;
  /** Whether the field's name or its value is meant. */
  readonly at?: 'name' | 'value';
  /**
   * Something in the body, counted from 0: the n-th link, with this address; the n-th standing of these words in
   * prose; the n-th diagram.
   */
  readonly body?: {
    readonly type: 'link' | 'prose' | 'diagram';
    readonly value: string;
    readonly nth: number;
  };
  /** From 1, when the reader already knows. */
  readonly line?: number;
  readonly column?: number;
}

/** What a rule or a parser found, before it has a line. */
export interface Draft {
  readonly rule: string;
  readonly message: string;
  readonly args: Args;
  readonly spot: Spot;
  /** The record, when the place belongs to one. */
  readonly record: string | null;
  /** Tells apart problems that are otherwise alike: a slot, a value, a heading. */
  readonly subject?: string;
  readonly outcome?: Outcome;
  readonly related?: readonly { readonly spot: Spot; readonly text: string }[];
}

export interface RelatedPlace {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** What `check` reports. Plain data; reporters only lay it out. */
export interface Problem {
  /** 16 hex digits of rule, record, field, message and subject: stays the same while lines, days and words change. */
  readonly key: string;
  readonly rule: string;
  readonly message: string;
  readonly args: Args;
  readonly text: string;
  readonly fix: string;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly record: string | null;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly field: string | null;
  readonly related: readonly RelatedPlace[];
  readonly excused: { readonly by: string; readonly until: Day } | null;
}

/** By path, line, column, rule, then words: the order of files never changes it. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.text, b.text)
  );
}

/** Worst first, then by place. */
export function bySeverity(a: Problem, b: Problem): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || byPlace(a, b);
}

/** Plain code-unit order: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The problems of a severity that count: what a waiver excuses does not. */
export function weighing<P extends Pick<Problem, 'severity' | 'excused'>>(
  problems: readonly P[],
  severity: Severity,
): readonly P[] {
  return problems.filter((each) => each.severity === severity && each.excused === null);
}
