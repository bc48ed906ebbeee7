import type { Graph } from '../model/graph.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Assessment } from './assessment.ts';
import type { Condition } from './design.ts';
import { evidenceFile, newEvidence } from './evidence-command.ts';
import { controlIn, type Readiness } from './readiness.ts';
import { reviewBy } from './superseded.ts';

/** Something that is not there yet. */
export interface Missing {
  /** What, as a clause. */
  readonly words: string;
  /** What to do about it: `edit` and a file, or a command as typed. */
  readonly next: string;
}

/** What a record still lacks, one clause each, down to the file that is not there. */
export function missingOf(
  graph: Graph,
  record: AnyRecord,
  readiness: Readiness,
  { today, snapshot }: Assessment,
): readonly Missing[] {
  const here = (words: string): Missing => ({ words, next: `edit ${record.path}` });
  if (!record.whole) return [here('it cannot be judged until the errors in its fields are fixed')];
  switch (record.kind) {
    case 'control': {
      const judged = controlIn(readiness, record.path);
      if (judged === undefined || !judged.applies) return [];
      const unmet = judged.conditions
        .filter(({ met }) => met !== 'yes')
        .map((condition) => ({ words: wordsOf(condition), next: nextFor(graph, record, condition) }));
      const shown = graph.in(record.id, 'supports').length > 0;
      const file = evidenceFile(record.id, today);
      return shown
        ? unmet
        : [
            ...unmet,
            {
              words: `no evidence supports it; the first would be ${file}`,
              next: newEvidence(record.id) ?? `edit ${record.path}`,
            },
          ];
    }
    case 'policy':
    case 'procedure':
      if (record.data.status === 'retired') return [];
      return [
        ...(record.data.status === 'approved' ? [] : [`not approved: its status is ${record.data.status}`]),
        ...(record.data.approver === undefined ? ['no approver is named'] : []),
        ...(record.data.effective === undefined ? ['no day from which it applies'] : []),
      ].map(here);
    case 'role':
      return (record.data.holders ?? []).length === 0 ? [here('nobody holds the role')] : [];
    case 'evidence': {
      const gone = (record.data.artifacts ?? []).flatMap(({ path }) =>
        path === undefined || snapshot.exists(path) ? [] : [`the file ${path} is missing`],
      );
      return [
        ...(reviewBy(record.data, readiness.day, readiness.timezone) === null
          ? ['nobody has reviewed it']
          : []),
        ...gone,
      ].map(here);
    }
    case 'vendor': {
      const needed = record.data.tier === 'critical' || record.data.tier === 'high';
      return needed && (record.data.assuranceReports ?? []).length === 0
        ? [here('no assurance report of the vendor is recorded')]
        : [];
    }
    case 'population':
      return record.data.items !== undefined && snapshot.exists(record.data.items)
        ? []
        : [here('the file with its items is missing')];
    default:
      return [];
  }
}

/** What could not be told is marked, unless the words say by themselves what is not written. */
function wordsOf({ met, words }: Condition): string {
  return met === 'unknown' && !words.endsWith(' is not set') ? `${words} (unknown)` : words;
}

/** Where a condition is met: in the record that settles it, by a walkthrough, or in the control's own file. */
function nextFor(graph: Graph, control: AnyRecord, { id, record }: Condition): string {
  const settles = record === undefined ? undefined : graph.find(record);
  if (settles !== undefined) return `edit ${settles.path}`;
  const command = id === 'implementation-shown' ? newEvidence(control.id, ' --type walkthrough') : null;
  return command ?? `edit ${control.path}`;
}
