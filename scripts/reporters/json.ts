import { compare, type Problem } from '../model/problem.ts';
import type { Report, ReportHead } from '../model/report.ts';

/** The whole report as one JSON document; its shape is `reportSchema`. Keys stand in a fixed order. */
export function json(report: Report): string {
  return jsonText({
    ...jsonBeginning(report),
    search: report.search,
    problems: report.problems.map(problemOf),
  });
}

/** A document as it is printed, for programs and for people. */
export function jsonText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The fields that every command's JSON begins with, and the counts of `check`, in a fixed order. */
export function jsonBeginning(report: Report) {
  const { errors, warnings, notes, excused, records } = report.summary;
  return {
    ...jsonHeader(report),
    summary: { errors, warnings, notes, excused, records: sorted(records) },
  } as const;
}

/** The fields that every command's JSON begins with (DESIGN §5). */
export function jsonHeader({ tool, commit, dirty, at, today, audit }: Omit<ReportHead, 'example' | 'phase'>) {
  return { schema: 1, tool: tool.name, version: tool.version, commit, dirty, at, today, audit } as const;
}

function problemOf({ excused, ...problem }: Problem) {
  return {
    key: problem.key,
    rule: problem.rule,
    message: problem.message,
    args: sorted(problem.args),
    text: problem.text,
    fix: problem.fix,
    outcome: problem.outcome,
    severity: problem.severity,
    record: problem.record,
    path: problem.path,
    line: problem.line,
    column: problem.column,
    field: problem.field,
    related: problem.related.map(({ path, line, text }) => ({ path, line, text })),
    excused: excused === null ? null : { by: excused.by, until: excused.until },
  };
}

/** Keys in code-unit order, whoever filled the object. */
function sorted<T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => compare(a, b)));
}
