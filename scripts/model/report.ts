import { bySeverity, type Problem, type Severity, weighing } from './problem.ts';
import type { Search } from './snapshot.ts';

/** How many records of each kind were judged. */
export type RecordCounts = Readonly<Record<string, number>>;

/** Who judged what, and when: what every answer begins with. */
export interface ReportHead {
  readonly tool: { readonly name: string; readonly version: string };
  readonly commit: string | null;
  readonly dirty: boolean;
  /** The instant judged at. */
  readonly at: string;
  /** The day judged on, in the program's time zone. */
  readonly today: string;
  readonly audit: string | null;
  readonly example: boolean;
  /** The phase that the program is in; null without a program. */
  readonly phase: string | null;
}

/** Everything that `check` found, ready to be laid out. */
export interface Report extends ReportHead {
  readonly summary: Summary;
  /** How much was searched for secrets and personal data; null when nothing was. */
  readonly search: Search | null;
  /** Sorted by place. */
  readonly problems: readonly Problem[];
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly excused: number;
  readonly records: RecordCounts;
}

export function summarize(problems: readonly Problem[], records: RecordCounts): Summary {
  return {
    errors: weighing(problems, 'error').length,
    warnings: weighing(problems, 'warning').length,
    notes: weighing(problems, 'note').length,
    excused: problems.filter(({ excused }) => excused !== null).length,
    records,
  };
}

/** Whether a problem that nothing excuses weighs at least as much. */
export function reaches(report: Report, severity: Severity | 'never'): boolean {
  const { errors, warnings, notes } = report.summary;
  if (severity === 'never') return false;
  return errors > 0 || (severity !== 'error' && warnings > 0) || (severity === 'note' && notes > 0);
}

/** Worst first, for readers that show only the beginning. */
export function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(bySeverity);
}
