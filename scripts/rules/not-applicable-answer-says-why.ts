import { currentEvidence } from '../assess/current-evidence.ts';
import { defineRule } from './rule.ts';

const path = 'evidence/2026/EV-20260512-GOV-10.md';
const review = `---
id: EV-20260512-GOV-10
title: Readiness review of access
type: readiness-review
supports: [{ control: GOV-10 }]
performed: { at: 2026-05-12, by: independent-reviewer }
collected: { at: 2026-05-12, by: independent-reviewer, method: observation }
result: { outcome: pass }
answers:
  - id: badges-returned
    question: Does each leaver return the badge?
    answer: not-applicable
    note: Nobody has a badge; we have no office.
---
`;

export const notApplicableAnswerSaysWhy = defineRule({
  id: 'not-applicable-answer-says-why',
  group: 'evidence',
  severity: 'warning',
  summary: 'An answer of a checklist that is not applicable has a note that says why.',
  why: 'Not applicable is the easiest way past an uncomfortable question. An auditor asks for the reason behind each one.',
  fix: 'Write into `note` of the answer why the question does not concern us, or answer it.',
  messages: {
    reason:
      '“{question}” of {evidence} is answered not-applicable without a note; expected why it does not concern us.',
  },
  examples: [
    {
      name: 'the note is taken out',
      files: { [path]: review },
      change: { path, from: '    note: Nobody has a badge; we have no office.\n', to: '' },
      problems: [{ message: 'reason', path, line: 12 }],
    },
    {
      name: 'the note is blank',
      files: { [path]: review },
      change: { path, from: 'note: Nobody has a badge; we have no office.', to: "note: ' '" },
      problems: [{ message: 'reason', path, line: 12 }],
    },
    {
      name: 'a question that was answered is set aside',
      files: { [path]: review.replace(/ {4}note.*\n/, '').replace('not-applicable', 'yes') },
      change: { path, from: 'answer: yes', to: 'answer: not-applicable' },
      problems: [{ message: 'reason', path, line: 12 }],
    },
  ],
  check({ graph }, report) {
    for (const record of currentEvidence(graph)) {
      (record.data.answers ?? []).forEach(({ id, question, answer, note = '' }, index) => {
        if (answer !== 'not-applicable' || note.trim() !== '') return;
        const args = { question, evidence: record.id };
        report({ record, field: `answers[${index}].answer` }, 'reason', args, { subject: id });
      });
    }
  },
});
