import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { at, program, record } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { planFindings } from './new-findings.ts';

const review = `---
id: EV-20260512-GOV-10
title: Readiness review
type: readiness-review
supports: [{ control: GOV-10 }]
performed: { at: 2026-05-12, by: independent-reviewer }
collected: { at: 2026-05-12, by: independent-reviewer, method: observation }
result: { outcome: pass }
answers:
  - { id: mfa-on, question: 'Is a second factor on: everywhere?', owner: it-lead, controls: [IAM-04], answer: 'no', note: Not on the code host. }
  - { id: leavers-gone, question: Are leavers gone?, answer: partly }
  - { id: logs-kept, question: Are logs kept?, answer: open }
  - { id: keys-few, question: Are keys few?, answer: yes }
---
`;
const path = 'evidence/2026/EV-20260512-GOV-10.md';

describe('the findings of a checklist', () => {
  it('are one for each no and partly, with the owner and the controls of the question', () => {
    const { files, text } = planFindings('EV-20260512-GOV-10', repository({ [path]: review }));
    expect(files.map((file) => file.path)).toEqual([
      'risk-register/findings/FIND-001-mfa-on.md',
      'risk-register/findings/FIND-002-leavers-gone.md',
    ]);
    const written = Object.fromEntries(files.map((file) => [file.path, file.contents ?? '']));
    const { graph, faults } = parseRepository(repository({ [path]: review, ...written }));
    expect(faults).toEqual([]);
    expect(graph.all('finding').map(({ data }) => data)).toMatchObject([
      {
        title: 'No: Is a second factor on: everywhere?',
        owner: 'it-lead',
        kind: 'gap',
        controls: ['IAM-04'],
        raisedBy: { evidence: 'EV-20260512-GOV-10', answer: 'mfa-on' },
        detected: '2026-05-12',
        status: 'open',
      },
      { owner: 'independent-reviewer', raisedBy: { answer: 'leavers-gone' } },
    ]);
    expect(text).toContain('1 question is not answered yet');
  });

  it('are dated by the day in the program’s time zone', () => {
    const late = review.replace('at: 2026-05-12, by', "at: '2026-05-12T23:30:00Z', by");
    const { files } = planFindings(
      'EV-20260512-GOV-10',
      repository({ [at.program]: record({ ...program, timezone: 'Europe/Berlin' }), [path]: late }),
    );
    expect(files[0]?.contents).toContain('detected: 2026-05-13\n');
  });

  it('are written once', () => {
    const first = planFindings('EV-20260512-GOV-10', repository({ [path]: review }));
    const written = Object.fromEntries(first.files.map((file) => [file.path, file.contents ?? '']));
    const again = planFindings('EV-20260512-GOV-10', repository({ [path]: review, ...written }));
    expect(again.files).toEqual([]);
    expect(again.text).toContain('No answer of EV-20260512-GOV-10 lacks a finding.');
  });

  it.each([
    ['evidence that is not there', 'EV-20200101-GOV-10'],
    ['a record of another kind', 'program'],
  ])('are refused for %s', (_, from) => {
    expect(() => planFindings(from, repository({ [path]: review }))).toThrow(/is no evidence/);
  });

  it('are refused for a checklist that is not finished', () => {
    const unfinished = review.replace('outcome: pass', "outcome: 'Write here: what came of it'");
    const plan = () => planFindings('EV-20260512-GOV-10', repository({ [path]: unfinished }));
    expect(plan).toThrow(/not finished/);
  });

  it('are refused for evidence without answers', () => {
    const plain = review.replace(/answers:[\s\S]*?---/, '---');
    expect(() => planFindings('EV-20260512-GOV-10', repository({ [path]: plain }))).toThrow(/no checklist/);
  });
});
