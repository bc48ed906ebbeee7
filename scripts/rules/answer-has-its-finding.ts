import { openAnswers } from '../assess/open-answers.ts';
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
  - { id: leavers-gone, question: Are all leavers gone?, owner: it-lead, answer: yes }
---
`;
const finding = `---
id: FIND-001
title: A leaver’s account is still active
owner: it-lead
kind: gap
source: self-assessment
raisedBy: { evidence: EV-20260512-GOV-10, answer: leavers-gone }
detected: 2026-05-12
status: open
---
`;
const answered = review.replace('answer: yes', "answer: 'no'");
const file = 'risk-register/findings/FIND-001-leaver.md';
const later = 'evidence/2026/EV-20260612-GOV-10.md';
const replacing = review
  .replaceAll('EV-20260512', 'EV-20260612')
  .replace(
    'answers:',
    'review: { by: ceo, at: 2026-06-13, outcome: accepted }\nsupersedes: EV-20260512-GOV-10\nanswers:',
  );

export const answerHasItsFinding = defineRule({
  id: 'answer-has-its-finding',
  group: 'evidence',
  severity: 'warning',
  summary: 'Each answer of a checklist that is not settled has a finding with an owner.',
  why: 'A readiness review that says “no” and leads to nothing is worse than none: it shows that the company knew. An auditor asks what became of each answer.',
  fix: 'Write the findings with `npm run new -- finding --from {evidence}`, or answer the question.',
  messages: {
    open: '“{question}” of {evidence} is not answered yet; expected yes, partly, no or not-applicable.',
    missing:
      '“{question}” of {evidence} is answered {answer}, and no finding takes it up; expected a finding that names {id} in `raisedBy.answer`.',
  },
  examples: [
    {
      name: 'an answer turns to no',
      files: { [path]: review },
      change: { path, from: 'answer: yes', to: "answer: 'no'" },
      problems: [{ message: 'missing', path, line: 10 }],
    },
    {
      name: 'a question does not concern us, then it does in part',
      files: { [path]: review.replace('answer: yes', 'answer: not-applicable') },
      change: { path, from: 'answer: not-applicable', to: 'answer: partly' },
      problems: [{ message: 'missing', path, line: 10 }],
    },
    {
      name: 'a question that nobody has answered',
      files: { [path]: review },
      change: { path, from: 'answer: yes', to: 'answer: open' },
      problems: [{ message: 'open', path, line: 10 }],
    },
    {
      name: 'the finding takes up another answer',
      files: { [path]: answered, [file]: finding },
      change: { path: file, from: 'answer: leavers-gone', to: 'answer: mfa-on' },
      problems: [{ message: 'missing', path, line: 10 }],
    },
    {
      name: 'the finding was raised by another checklist',
      files: { [path]: answered, [file]: finding },
      change: { path: file, from: 'evidence: EV-20260512-GOV-10', to: 'evidence: EV-20260412-GOV-10' },
      problems: [{ message: 'missing', path, line: 10 }],
    },
    {
      name: 'a later checklist no longer takes its place',
      files: { [path]: answered, [later]: replacing },
      change: { path: later, from: 'supersedes: EV-20260512-GOV-10\n', to: '' },
      problems: [{ message: 'missing', path, line: 10 }],
    },
    {
      name: 'the checklist that took its place is rejected',
      files: { [path]: answered, [later]: replacing },
      change: { path: later, from: 'outcome: accepted', to: 'outcome: rejected' },
      problems: [{ message: 'missing', path, line: 10 }],
    },
  ],
  check({ graph, assessment: { today, timezone } }, report) {
    for (const { evidence, index, answer } of openAnswers(graph, today, timezone)) {
      const where = { record: evidence, field: `answers[${index}].answer` };
      const { id, question } = answer;
      if (answer.answer === 'open')
        report(where, 'open', { question, evidence: evidence.id }, { subject: id });
      else
        report(
          where,
          'missing',
          { question, answer: answer.answer, id, evidence: evidence.id },
          { subject: id },
        );
    }
  },
});
