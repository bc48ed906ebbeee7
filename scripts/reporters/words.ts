import { kindList } from '../model/kinds/index.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { Report, ReportHead, Summary } from '../model/report.ts';
import { counted } from '../model/wording.ts';
import { visible } from './visible.ts';

/** What is said of a repository that is somebody's example. */
export const exampleLine = 'Example data: the company, its people and its records are made up.';

/** Said before a list of nothing but notes, while the program is being set up; null otherwise. */
export function phaseLine({ phase, summary: { errors, warnings, notes } }: Report): string | null {
  if ((phase !== 'scope' && phase !== 'readiness') || errors + warnings > 0 || notes === 0) return null;
  return `No errors, no warnings. In the phase ${phase}, notes are what is still to be written, not faults.`;
}

/** The problem's sentence on one line. What could not be determined says so in words. */
export function sentence({ outcome, text }: Problem): string {
  return visible(outcome === 'unknown' ? `Could not be determined: ${text}` : text);
}

/** `policies/POL-09.md:3:7`, on one line. */
export function placeOf({
  path,
  line,
  column,
}: {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}): string {
  return `${visible(path)}:${line}${column === undefined ? '' : `:${column}`}`;
}

/** `excused until 2026-09-30 by WVR-001`; empty for a problem that nothing excuses. */
export function excuse({ excused }: Problem): string {
  return excused === null ? '' : `excused until ${excused.until} by ${visible(excused.by)}`;
}

/** `2 errors, 1 warning`: the severities that occur, worst first; `No problems` when none does. */
export function countsOf({ errors, warnings, notes, excused }: Summary): string {
  const parts = severityCounts({ error: errors, warning: warnings, note: notes });
  return [parts === '' ? 'No problems' : parts, ...(excused > 0 ? [`${excused} excused`] : [])].join(', ');
}

/** `2 errors, 1 warning`, without what does not occur; empty when nothing does. */
function severityCounts(counts: Readonly<Record<Severity, number>>): string {
  return (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], severity))
    .join(', ');
}

/** The same of a list of problems. */
export function severityCountsOf(problems: readonly Problem[]): string {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return severityCounts({ error: count('error'), warning: count('warning'), note: count('note') });
}

/** `57 records (7 policies, 35 controls, 10 risks, 5 others)`: the first three kinds by name, the rest as a number. */
export function recordsOf({ records }: Summary): string {
  const present = kindList.filter(({ name }) => (records[name] ?? 0) > 0);
  const total = Object.values(records).reduce((sum, count) => sum + count, 0);
  const named = present.length > 4 ? present.slice(0, 3) : present;
  const parts = named.map(({ name, plural }) => counted(records[name] ?? 0, name, plural));
  const others = total - named.reduce((sum, { name }) => sum + (records[name] ?? 0), 0);
  if (others > 0) parts.push(counted(others, 'other'));
  return `${counted(total, 'record')}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

/** `judged 2026-07-01 for AUD-2026 at commit abc1234 (with local changes)`. */
export function judgedAt({ today, audit, commit, dirty }: ReportHead): string {
  const forAudit = audit === null ? '' : ` for ${visible(audit)}`;
  const at = commit === null ? ', without a commit' : ` at commit ${visible(commit.slice(0, 7))}`;
  return `judged ${today}${forAudit}${at}${dirty && commit !== null ? ' (with local changes)' : ''}`;
}

/** How much was searched for secrets, and what was left out; null when nothing was. */
export function searchLine({ search }: Report): string | null {
  if (search === null) return null;
  const { files, versions, binary, large } = search;
  const left = [
    ...(binary > 0 ? [`${binary} that ${binary === 1 ? 'is' : 'are'} no text`] : []),
    ...(large > 0 ? [`${large} above 50 MiB`] : []),
  ];
  const replaced = versions > 0 ? `, and ${counted(versions, 'replaced version')} for secrets` : '';
  return `Searched ${counted(files, 'file')} for secrets and personal data${replaced}${left.length === 0 ? '' : `; not ${left.join(', nor ')}`}.`;
}

/** The closing line: what was found, in how much, when. */
export function closingLine(report: Report): string {
  return `${countsOf(report.summary)} in ${recordsOf(report.summary)}, ${judgedAt(report)}.`;
}
