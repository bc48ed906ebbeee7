import { compare } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { jsonHeader } from './json.ts';

/** The fields that every command's JSON begins with, and the counts of `check`, in a fixed order. */
export function jsonBeginning(report: Report) {
  const { errors, warnings, notes, excused, records } = report.summary;
  const byKind = Object.fromEntries(Object.entries(records).sort(([a], [b]) => compare(a, b)));
  return { ...jsonHeader(report), summary: { errors, warnings, notes, excused, records: byKind } } as const;
}
