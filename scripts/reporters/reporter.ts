import type { Severity } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/** What a reporter tells about a rule. Every rule of the engine has this shape. */
export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
}

/** What a reporter is given beside the report. The command reads it; a reporter touches nothing. */
export interface ReporterContext {
  /** The lines of a file, without their ends; empty for a file that is absent, not text or not to be shown. */
  readonly lines: (path: string) => readonly string[];
  readonly color: boolean;
  /** Every rule that was asked, whether or not it found something. */
  readonly rules: readonly RuleText[];
}

/** Lays a report out; the same report gives the same text. Ends with a line end. */
export type Reporter = (report: Report, context: ReporterContext) => string;
