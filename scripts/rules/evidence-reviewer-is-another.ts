import { currentEvidence } from '../assess/current-evidence.ts';
import { firstSameHand } from '../assess/same-hand.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260610-IAM-03.md';
const evidence = `---
id: EV-20260610-IAM-03
title: Access review of the second quarter
type: access-review
supports: [{ control: IAM-03 }]
performed: { at: 2026-06-10, by: it-lead }
collected: { at: 2026-06-11, by: infrastructure-lead, method: export }
result: { outcome: pass }
review: { by: security-lead, at: 2026-06-12, outcome: accepted }
---
`;
const files = {
  [path]: evidence,
  'program/roles/it-lead.md': '---\ntitle: IT lead\nholders: [sam]\n---\n\n## Duties\n',
  'program/roles/infrastructure-lead.md':
    '---\ntitle: Infrastructure lead\nholders: [lee]\n---\n\n## Duties\n',
  'program/roles/security-lead.md': '---\ntitle: Security lead\nholders: [nora]\n---\n\n## Duties\n',
};

export const evidenceReviewerIsAnother = defineRule({
  id: 'evidence-reviewer-is-another',
  group: 'evidence',
  severity: 'error',
  summary: 'Evidence is reviewed by somebody who neither did the work nor pulled the proof.',
  why: 'Nobody sees their own mistake. An auditor takes a review by the person who did the work as no review at all.',
  fix: 'Have somebody else review {evidence}, and write their role into `review.by`. In a small company the independent reviewer can do it.',
  messages: {
    role: '`review.by` of {evidence} is {reviewer}, which is also `{field}`; expected another role.',
    person:
      '`review.by` of {evidence} is {reviewer}, held by the same person as {role} in `{field}`; expected a role that somebody else holds.',
  },
  examples: [
    {
      name: 'the performer reviews',
      files,
      change: { path, from: 'by: security-lead', to: 'by: it-lead' },
      problems: [{ message: 'role', path, line: 9 }],
    },
    {
      name: 'a record that waited for its review is reviewed by the performer',
      files: { ...files, [path]: evidence.replace(/review:.*\n/, '') },
      change: {
        path,
        from: 'result: { outcome: pass }\n',
        to: 'result: { outcome: pass }\nreview: { by: it-lead, at: 2026-06-12, outcome: accepted }\n',
      },
      problems: [{ message: 'role', path, line: 9 }],
    },
    {
      name: 'whoever pulled the proof reviews',
      files,
      change: { path, from: 'by: security-lead', to: 'by: infrastructure-lead' },
      problems: [{ message: 'role', path, line: 9 }],
    },
    {
      name: 'one person holds the roles of performer and reviewer',
      files,
      change: { path: 'program/roles/security-lead.md', from: 'holders: [nora]', to: 'holders: [Sam]' },
      problems: [{ message: 'person', path, line: 9 }],
    },
    {
      name: 'the second holder of a role leaves, and only the one who did the work is left',
      files: {
        ...files,
        'program/roles/it-lead.md': '---\ntitle: IT lead\nholders: [nora]\n---\n\n## Duties\n',
        'program/roles/security-lead.md':
          '---\ntitle: Security lead\nholders: [nora, kim]\n---\n\n## Duties\n',
      },
      change: { path: 'program/roles/security-lead.md', from: '[nora, kim]', to: '[nora]' },
      problems: [{ message: 'person', path, line: 9 }],
    },
  ],
  check({ graph }, report) {
    for (const record of currentEvidence(graph)) {
      const { performed, collected, review } = record.data;
      if (review === undefined) continue;
      const found = firstSameHand(graph, review.by, [
        { field: 'performed.by', role: performed.by },
        { field: 'collected.by', role: collected.by },
      ]);
      if (found === null) continue;
      const { field, role, same } = found;
      const args = { evidence: record.id, reviewer: review.by, field, role };
      const related = [{ spot: { path: record.path, field }, text: role }];
      report({ record, field: 'review.by' }, same, args, { related });
    }
  },
});
