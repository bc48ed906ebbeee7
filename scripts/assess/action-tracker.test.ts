import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { trackedActions } from './action-tracker.ts';

const finding = (action: string) => `---
id: FIND-001
title: A gap
owner: it-lead
kind: gap
source: audit
detected: 2026-05-01
status: open
actions:
  - { what: Mend it, who: it-lead${action} }
---
`;

describe('the state of an action on 2026-07-01', () => {
  it.each([
    ['overdue on the day after it was due', ', due: 2026-06-30', 'overdue'],
    ['due soon on its day', ', due: 2026-07-01', 'due soon'],
    ['due soon within thirty days', ', due: 2026-07-31', 'due soon'],
    ['open beyond them', ', due: 2026-08-01', 'open'],
    ['without a day only a wish', '', 'no day'],
    ['done, late or not', ', due: 2026-06-01, done: 2026-06-30', 'done'],
    ['done today', ', due: 2026-06-01, done: 2026-07-01', 'done'],
    ['not done by a day that is to come', ', due: 2026-06-30, done: 2026-07-02', 'overdue'],
  ])('%s', (_, action, state) => {
    expect(stateOf(finding(action))).toEqual([state]);
  });

  it('is told for the plans of risks as well, the most urgent first', () => {
    const risk = `---
id: RISK-001
title: A risk
owner: it-lead
category: security
inherent: { likelihood: 3, impact: 3 }
residual: { likelihood: 3, impact: 3 }
treatment: mitigate
plan: { actions: [{ what: Watch it, who: it-lead, due: 2026-06-01 }, { what: Done it, who: it-lead, done: 2026-05-01 }] }
---
`;
    const actions = of({
      'risk-register/findings/FIND-001.md': finding(', due: 2026-06-15'),
      'risk-register/risks/RISK-001.md': risk,
    });
    expect(actions.map(({ record, state }) => `${record} ${state}`)).toEqual([
      'RISK-001 overdue',
      'FIND-001 overdue',
      'RISK-001 done',
    ]);
  });
});

function stateOf(text: string): readonly string[] {
  return of({ 'risk-register/findings/FIND-001.md': text }).map(({ state }) => state);
}

function of(files: Readonly<Record<string, string>>) {
  return trackedActions(parseRepository(repository(files)).graph, '2026-07-01');
}
