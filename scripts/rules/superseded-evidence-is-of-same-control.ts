import type { Graph } from '../model/graph.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260611-IAM-03.md';
const old = `---
id: EV-20260610-IAM-03
title: Access review of the second quarter
type: access-review
supports: [{ control: IAM-03 }, { control: IAM-06 }]
performed: { at: 2026-06-10, by: it-lead }
collected: { at: 2026-06-10, by: it-lead, method: export }
result: { outcome: pass }
---
`;
const next = old
  .replace('id: EV-20260610-IAM-03', 'id: EV-20260611-IAM-03')
  .replace('result:', 'supersedes: EV-20260610-IAM-03\nresult:');
const files = { 'evidence/2026/EV-20260610-IAM-03.md': old, [path]: next };

export const supersededEvidenceIsOfSameControl = defineRule({
  id: 'superseded-evidence-is-of-same-control',
  group: 'evidence',
  severity: 'error',
  summary: 'Evidence that takes the place of other evidence shows every control that the other one showed.',
  why: 'Superseded evidence no longer counts. If the new record shows less, the proof of a control disappears without a word, and an auditor asks whether that was the purpose.',
  fix: 'Add {control} to `supports` of {evidence}, or keep {old} and remove `supersedes`.',
  messages: {
    lost: '`supersedes` of {evidence} names {old}, which shows {control}; expected {evidence} to show {control} as well.',
  },
  examples: [
    {
      name: 'the new record leaves out one of two controls',
      files,
      change: { path, from: ', { control: IAM-06 }', to: '' },
      problems: [{ message: 'lost', path, line: 8 }],
    },
    {
      name: 'the new record shows another control',
      files,
      change: { path, from: '{ control: IAM-03 }', to: '{ control: IAM-04 }' },
      problems: [{ message: 'lost', path, line: 8 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('evidence')) {
      for (const { written } of graph.out(record.id, 'replaces')) {
        const mine = controlsOf(graph, record.id);
        const old = graph.find(written)?.id ?? written;
        for (const control of controlsOf(graph, old)) {
          if (mine.includes(control)) continue;
          const args = { evidence: record.id, old, control };
          report({ record, field: 'supersedes' }, 'lost', args, { subject: control });
        }
      }
    }
  },
});

/** Ids of the controls that evidence shows; as written where there is none of that id. */
function controlsOf(graph: Graph, id: string): readonly string[] {
  return graph.out(id, 'supports').map(({ to, written }) => to?.id ?? written);
}
