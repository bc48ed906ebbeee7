import { oncePer } from '../../model/once.ts';
import type { ContentRecord } from '../../model/record.ts';
import { filesByPath, largestArtifact } from '../artifacts.ts';
import type { Assessment } from '../assessment.ts';
import { decisions, readSheet, type SheetLine, sheetName } from './sheet.ts';

/** The decision sheet of an access review as it lies in the repository. */
export interface Sheet {
  readonly path: string;
  readonly lines: readonly SheetLine[];
}

/** How many accounts a sheet decides on in which way; `open` counts what is not decided. */
export type DecisionCounts = Readonly<Record<(typeof decisions)[number] | 'open', number>>;

/** The sheet that an access review names; null where it names none, or the file is not here or is no sheet. */
export function sheetOf({ snapshot }: Assessment, { data }: ContentRecord<'evidence'>): Sheet | null {
  return sheetsIn(snapshot)(data);
}

const sheetsIn = oncePer((snapshot: Assessment['snapshot']) =>
  oncePer(({ artifacts = [] }: ContentRecord<'evidence'>['data']): Sheet | null => {
    for (const { path = '' } of artifacts) {
      const file = path.endsWith(`/${sheetName}`) ? filesByPath(snapshot).get(path) : undefined;
      if (file === undefined || file.bytes > largestArtifact) continue;
      const lines = readSheet(snapshot.read(path));
      if (lines !== null) return { path, lines };
    }
    return null;
  }),
);

/** Counts the decisions of some lines. */
export function decisionCounts(lines: readonly SheetLine[]): DecisionCounts {
  const counts = { keep: 0, change: 0, revoke: 0, escalate: 0, open: 0 };
  for (const { decision } of lines) counts[decisions.find((each) => each === decision) ?? 'open'] += 1;
  return counts;
}
