import { Ajv } from 'ajv';
import { assess } from '../assess/assessment.ts';
import { parseRepository } from '../parse/repository.ts';
import { reviewSchema } from '../reporters/access-review-schema.ts';
import { repository } from '../testing/repository.ts';
import { smallProgram } from '../testing/small-program.ts';
import { planReview } from './review-begin.ts';
import { planReviewCheck } from './review-check.ts';
import type { ReviewRequest } from './review-request.ts';
import { readTable } from './review-table.ts';

/** Paths with their texts or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const control = (id: string) => `---
id: ${id}
title: Access
owner: it-lead
status: implemented
nature: detective
automation: manual
version: '1.0'
statement: Access is looked at.
frequencies: [{ every: quarterly, proof: occurrence }]
criteria: []
policies: [POL-09]
---
`;
export const system = `---
id: SYS-APP
title: Application
owner: engineering-lead
type: application
environment: production
inScope: true
---
`;
export const program: Files = {
  ...smallProgram,
  'controls/iam/IAM-03-access-review.md': control('IAM-03'),
  'controls/iam/IAM-10-leavers.md': control('IAM-10'),
  'program/systems/SYS-APP.md': system,
  'program/roles/engineering-lead.md': '---\ntitle: Engineering lead\nholders: [eve]\n---\n\n## Duties\n',
  'program/roles/it-lead.md': '---\ntitle: IT lead\nholders: [lee]\n---\n\n## Duties\n',
};
export const evidence = 'EV-20261002-IAM-03';
export const folder = `evidence/2026/${evidence}`;
export const sheet = `${folder}/decisions.csv`;

export const csv = (...lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`);
export const head = 'login,email,role,last login';
const before = csv(head, 'eve,eve@example.com,Member,2026-09-01', 'old,old@example.com,Member,2026-09-01');
export const after = csv(
  head,
  'eve,eve@example.com,Admin,2026-09-01',
  'kim,kim@example.com,Member,2026-09-01',
  '=x,joe@example.com,Member,2026-09-01',
);
const leavers = csv('email,last day', 'kim@example.com,2026-09-10');
const request: ReviewRequest = {
  before: { name: 'before.csv', bytes: before },
  after: { name: 'after.csv', bytes: after },
  leavers: { name: 'leavers.csv', bytes: leavers },
  system: 'SYS-APP',
  columns: {},
  reviewer: null,
  dormant: 'P90D',
  slot: '2026-Q3',
  exported: null,
};

export function ground(files: Files, today = '2026-10-02') {
  const snapshot = repository(files, { today });
  const { graph, faults } = parseRepository(snapshot);
  return { graph, faults, assessment: assess(graph, snapshot) };
}

export function begin(files: Files = program, changes: Partial<ReviewRequest> = {}) {
  const { graph, assessment } = ground(files);
  return planReview({ ...request, ...changes }, graph, assessment, readTable);
}

export function check(files: Files, proof: Uint8Array | null = null, exported: string | null = null) {
  const { graph, assessment } = ground(files, '2026-10-12');
  const named = proof === null ? null : { name: 'next.csv', bytes: proof };
  return planReviewCheck({ evidence, proof: named, exported }, graph, assessment, readTable);
}

/** The repository after what was planned. */
export function carried(
  files: Files,
  plan: { readonly files: readonly { path: string; contents: unknown }[] },
): Files {
  return {
    ...files,
    ...Object.fromEntries(plan.files.map((file) => [file.path, file.contents as string | Uint8Array])),
  };
}

/** The sheet with its last four cells filled in, account by account. */
export function filled(files: Files, cells: readonly string[]): Files {
  const [top = '', ...lines] = Buffer.from(files[sheet] as Uint8Array)
    .toString()
    .trimEnd()
    .split('\n');
  return {
    ...files,
    [sheet]: [top, ...lines.map((line, nth) => line.replace(/,,,$/, cells[nth] ?? ''))].join('\n'),
  };
}

export const text = (value: unknown) =>
  typeof value === 'string' ? value : Buffer.from(value as Uint8Array).toString();
export const begun = carried(program, begin());
export const decided = filled(begun, [
  'keep,lee,2026-10-05,On call',
  'revoke,lee,2026-10-06,',
  'keep,eve,2026-10-05,',
]);

/** What is wrong with the JSON of a review, by its schema. */
export function faultsOf(document: string): readonly unknown[] {
  const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(reviewSchema);
  validate(JSON.parse(document));
  return validate.errors ?? [];
}
