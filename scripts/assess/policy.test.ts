import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { documentsOf, policiesOf, reviewDue, soonUntil } from './policy.ts';

describe('reviewDue', () => {
  it.each([
    ['a year after it took effect', 'status: approved\neffective: 2025-03-01', '2026-03-01'],
    [
      'after the last review',
      'status: approved\neffective: 2025-03-01\nlastReviewed: 2025-09-10',
      '2026-09-10',
    ],
    [
      'after it took effect, when that was later',
      'status: approved\neffective: 2025-11-01\nlastReviewed: 2025-09-10',
      '2026-11-01',
    ],
    [
      'as often as the policy says',
      'status: approved\neffective: 2025-08-31\nreviewEvery: P6M',
      '2026-02-28',
    ],
    ['never, while it is a draft', 'status: draft\neffective: 2025-03-01', undefined],
    ['never, while nothing is in force', 'status: approved', undefined],
  ])('is %s', (_, lines, due) => {
    const [policy] = documentsOf(graphOf(lines));
    expect(policy && reviewDue(policy)).toBe(due);
  });
});

describe('soonUntil', () => {
  it('looks thirty days ahead, or as far as the program says', () => {
    expect(soonUntil(graphOf('status: draft'), '2026-07-01')).toBe('2026-07-31');
    expect(soonUntil(graphOf('status: draft', 'thresholds: { dueSoon: P14D }\n'), '2026-07-01')).toBe(
      '2026-07-15',
    );
  });
});

describe('policiesOf', () => {
  it('leaves out what does not exist or is no policy', () => {
    const graph = graphOf('status: draft');
    const [control] = graph.all('control');
    expect(control && policiesOf(graph, control).map(({ id }) => id)).toEqual(['POL-09']);
    expect(documentsOf(graph).map(({ id }) => id)).toEqual(['POL-09', 'PROC-01']);
  });
});

function graphOf(lines: string, program = '') {
  return parseRepository(
    repository({
      'policies/POL-09.md': `---\nid: POL-09\ntitle: Access\nowner: it-lead\nversion: '1.0'\n${lines}\n---\n`,
      'policies/POL-10.md': `---\nid: POL-10\ntitle: Sign-in\n---\n`,
      'policies/procedures/PROC-01.md': `---\nid: PROC-01\ntitle: Leavers\nowner: it-lead\npolicy: POL-09\nversion: '1.0'\nstatus: draft\n---\n`,
      'program/program.md': `---\ntitle: Program\norganization: Example Company\nservice: Ledgerly\nphase: evidence\ncategories: [{ category: security, inScope: true, reason: Always in }]\n${program}---\n`,
      'controls/iam/IAM-03.md': `---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: The IT lead reviews all accounts.\nfrequencies: [{ every: quarterly, proof: occurrence }]\ncriteria: []\npolicies: [POL-09, POL-10, POL-77, PROC-01]\n---\n`,
    }),
  ).graph;
}
