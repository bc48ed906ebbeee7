import type { Comparison } from '../assess/access-review/classes.ts';
import { csvOf, sheetCells, sheetColumns } from '../assess/access-review/sheet.ts';
import type { Day } from '../model/calendar.ts';
import { scalar } from './record.ts';

/** A file beside the record, as its `artifacts` describe it. */
export interface NamedArtifact {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the record of a review that begins is made from. */
export interface NewReview {
  readonly id: string;
  readonly title: string;
  readonly control: string;
  /** The slot that it fills; null where the day performed says it. */
  readonly slot: string | null;
  readonly system: string;
  readonly environment: string;
  readonly today: Day;
  /** The day of the export. */
  readonly exported: Day;
  /** The role that decides, and the one that pulled the accounts. */
  readonly reviewer: string;
  readonly collector: string;
  readonly population: number;
  readonly artifacts: readonly NamedArtifact[];
}

/** The first line of a decision sheet. */
export const sheetHead = sheetColumns.join(',');

/** The sheet on which the reviewer decides: one line for each account, nothing decided yet. */
export function sheetText({ lines }: Comparison): string {
  return csvOf([sheetColumns, ...lines.map(sheetCells)]);
}

/** The record of a review that begins. What only a person can say is left as a placeholder. */
export function reviewText(review: NewReview): string {
  const { id, control, slot, system, population, artifacts } = review;
  return `${[
    '---',
    `id: ${id}`,
    `title: ${scalar(review.title)}`,
    'type: access-review',
    'supports:',
    `  - control: ${scalar(control)}`,
    ...(slot === null ? [] : [`    for: ${scalar(slot)} # the slot that it fills`]),
    `    instances: [${scalar(system)}]`,
    'performed:',
    `  at: ${review.today} # the day of the last decision; the check of the review writes it`,
    `  by: ${scalar(review.reviewer)}`,
    `covers: {from: ${review.exported}, to: ${review.exported}} # the day of the export under review`,
    'collected:',
    `  at: ${review.today} # the day of the last decision or of the export that proves it`,
    `  by: ${scalar(review.collector)}`,
    '  method: export',
    `  system: ${scalar(system)}`,
    `  environment: ${scalar(review.environment)}`,
    "  query: 'Write here: the query or screen that the accounts come from, word for word'",
    `  count: ${population}`,
    '  # sourceCount: 0 # how many accounts the system itself shows',
    'result:',
    "  outcome: 'Write here: what came of it, pass or fail'",
    `  population: ${population} # accounts in the export`,
    '# review: {by: security-lead, at: 2026-07-12, outcome: accepted} # written by the reviewer of the proof',
    'artifacts:',
    ...artifacts.flatMap(artifactLines),
    '---',
    '',
    '## What was reviewed',
    '',
    `Every account of ${system} in the export of ${review.exported}: ${population}.`,
    '',
    '> Write here: how the list is known to be complete, with all types of accounts in any state.',
    '',
    '## What was changed',
    '',
    '> Write here: each account removed or reduced, by whom and when; or that none was.',
  ].join('\n')}\n`;
}

function artifactLines({ path, format, bytes, sha256 }: NamedArtifact): readonly string[] {
  return [
    `  - path: ${scalar(path)}`,
    `    format: ${scalar(format)}`,
    `    bytes: ${bytes}`,
    `    sha256: '${sha256}'`,
  ];
}
