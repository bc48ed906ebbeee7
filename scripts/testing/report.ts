import type { Problem } from '../model/problem.ts';
import { type Report, summarize } from '../model/report.ts';
import type { ReporterContext, RuleText } from '../reporters/reporter.ts';

/** A problem with everything at its plainest; what a test speaks of is given. */
export function problem(given: Partial<Problem> = {}): Problem {
  return {
    key: '00112233aabbccdd',
    rule: 'owner-exists',
    message: 'missing',
    args: { owner: 'security-led' },
    text: '`owner` names security-led, which is no role; expected the id of a role.',
    fix: 'Write the id of a role, such as security-lead.',
    outcome: 'failing',
    severity: 'error',
    record: 'POL-09',
    path: 'policies/POL-09-access-control.md',
    line: 3,
    column: 8,
    field: 'owner',
    related: [],
    excused: null,
    ...given,
  };
}

/** A report of the given problems, judged at a fixed instant. */
export function reportOf(problems: readonly Problem[], given: Partial<Report> = {}): Report {
  return {
    tool: { name: 'plainproof', version: '0.1.0' },
    commit: 'abc1234def5678900987654321abcdefabcdef01',
    dirty: true,
    at: '2026-07-01T09:30:00.000Z',
    today: '2026-07-01',
    audit: null,
    example: false,
    phase: null,
    search: null,
    summary: summarize(problems, { role: 4, policy: 7, control: 35, risk: 10, evidence: 1 }),
    problems,
    ...given,
  };
}

/** Everything a report can hold: related places, unknown, excused, hostile words, a long line, many notes. */
export const fullReport: Report = reportOf(
  [
    problem({
      key: '0000000000000001',
      rule: 'evidence-covers-window',
      message: 'slot',
      severity: 'warning',
      outcome: 'unknown',
      record: 'IAM-03',
      field: null,
      line: 1,
      column: 1,
      path: 'controls/identity/IAM-03-access-review.md',
      text: 'The slot 2026-Q2 of `quarterly` has evidence that nobody reviewed; expected a review with the outcome accepted.',
      fix: 'Ask the reviewer to record `review` in EV-20260630-IAM-03.',
      related: [{ path: 'evidence/2026/EV-20260630-IAM-03.md', line: 12, text: 'the evidence' }],
    }),
    problem({
      key: '0000000000000002',
      rule: 'file-is-known',
      record: null,
      field: null,
      line: 1,
      column: 1,
      args: { file: 'a,b:c%0A\n::error::x' },
      path: 'evidence/2026/a,b:c%0A\n::error::ünïcode <b>|`@octocat` #12.md',
      text: 'The file is named \u202eevil\u001b[31m | `a|b` <img src=x> [x](http://example.com) @octocat #123 **bold**.\n::error::owned',
      fix: 'Rename it, 100% plain.',
    }),
    problem({ key: '0000000000000003' }),
    problem({
      key: '0000000000000004',
      rule: 'title-is-plain',
      message: 'marks',
      text: '`title` has marks that do not show; expected plain words.',
      line: 4,
      column: 16,
      field: 'title',
      fix: 'Remove them.',
      severity: 'warning',
    }),
    problem({
      key: '0000000000000005',
      rule: 'line-is-short',
      text: 'The line is long; expected at most 400 characters.',
      line: 6,
      column: 251,
      field: null,
      fix: '',
      severity: 'warning',
    }),
    ...Array.from({ length: 12 }, (_, index) => lateNote(index)),
    problem({
      key: '0000000000000006',
      rule: 'review-is-current',
      record: 'VEND-ACME',
      path: 'risk-register/vendors/VEND-ACME.md',
      field: 'review.next',
      line: 7,
      text: 'The review was due on 2026-06-15; expected a review by then.',
      fix: 'Review the vendor.',
      args: { due: '2026-06-15' },
      excused: { by: 'WVR-001', until: '2026-09-30' },
    }),
  ],
  { example: true, audit: 'AUD-2026' },
);

function lateNote(index: number): Problem {
  const id = `EV-202601${index + 10}-IAM-03`;
  return problem({
    key: (256 + index).toString(16).padStart(16, '0'),
    rule: 'collection-lag',
    severity: 'note',
    args: { days: index + 31 },
    record: id,
    path: `evidence/2026/${id}.md`,
    text: `The proof was pulled ${index + 31} days after the performance; expected at most 30.`,
    fix: 'Pull proof when the control is carried out.',
  });
}

const policy = [
  '---\r',
  'id: POL-09',
  'owner: security-led',
  'title: "\t権限 \u202e管理 \u001b[31mred"',
  "version: '0.1'",
  `summary: ${'a long line that goes on, '.repeat(20)}`,
  '---',
];

const ruleIds = [...new Set(fullReport.problems.map(({ rule }) => rule))].sort();

export const ruleTexts: readonly RuleText[] = ruleIds.map((id) => ({
  id,
  severity: 'error',
  summary: `What ${id} says holds.`,
  why: 'People rely on it.',
  fix: 'Mend what is named.',
}));

export const context: ReporterContext = {
  lines: (path) => (path === 'policies/POL-09-access-control.md' ? policy : []),
  color: false,
  rules: ruleTexts,
};
