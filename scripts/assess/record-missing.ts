import type { Graph } from '../model/graph.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Assessment } from './assessment.ts';
import type { Readiness } from './readiness.ts';

/** What a record still lacks, one clause each, down to the file that is not there. */
export function missingOf(
  graph: Graph,
  record: AnyRecord,
  readiness: Readiness,
  { today, snapshot }: Assessment,
): readonly string[] {
  if (!record.whole) return ['it cannot be judged until the errors in its fields are mended'];
  switch (record.kind) {
    case 'control': {
      const judged = readiness.controls.find(({ id, path }) => id === record.id && path === record.path);
      if (judged === undefined || !judged.applies) return [];
      const unmet = judged.conditions
        .filter(({ met }) => met !== 'yes')
        .map(({ met, words }) => (met === 'unknown' ? `${words} (unknown)` : words));
      const shown = graph.in(record.id, 'supports').length > 0;
      const file = `evidence/${today.slice(0, 4)}/EV-${today.replaceAll('-', '')}-${record.id}.md`;
      return shown ? unmet : [...unmet, `no evidence supports it; the first would be ${file}`];
    }
    case 'policy':
    case 'procedure':
      if (record.data.status === 'retired') return [];
      return [
        ...(record.data.status === 'approved' ? [] : [`not approved: its status is ${record.data.status}`]),
        ...(record.data.approver === undefined ? ['no approver is named'] : []),
        ...(record.data.effective === undefined ? ['no day from which it applies'] : []),
      ];
    case 'role':
      return (record.data.holders ?? []).length === 0 ? ['nobody holds the role'] : [];
    case 'evidence': {
      const gone = (record.data.artifacts ?? []).flatMap(({ path }) =>
        path === undefined || snapshot.exists(path) ? [] : [`the file ${path} is missing`],
      );
      return [...(record.data.review === undefined ? ['nobody has reviewed it'] : []), ...gone];
    }
    case 'vendor': {
      const needed = record.data.tier === 'critical' || record.data.tier === 'high';
      return needed && (record.data.assuranceReports ?? []).length === 0
        ? ['no assurance report of the vendor is recorded']
        : [];
    }
    case 'population':
      return record.data.items !== undefined && snapshot.exists(record.data.items)
        ? []
        : ['the file with its items is missing'];
    default:
      return [];
  }
}
