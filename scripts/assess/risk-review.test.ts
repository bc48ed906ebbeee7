import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { riskReviewDue } from './risk-review.ts';

const control = (id: string, more: string) =>
  `---\nid: ${id}\ntitle: ${id}\nowner: it-lead\nnature: preventive\nautomation: manual\nversion: '2.0'\nstatement: Somebody does it.\nfrequencies: [{ every: monthly, proof: occurrence }]\ncriteria: []\npolicies: [POL-09]\n${more}---\n`;

function due(more: string, controls: Readonly<Record<string, string>> = {}): string | undefined {
  const files = Object.fromEntries(
    Object.entries(controls).map(([id, text]) => [`controls/iam/${id}.md`, control(id, text)]),
  );
  const { graph } = parseRepository(
    repository({
      ...files,
      'risk-register/risks/RISK-001.md': `---\nid: RISK-001\ntitle: A leaver keeps access\nowner: it-lead\ncategory: security\ninherent: { likelihood: 4, impact: 4 }\nresidual: { likelihood: 4, impact: 4 }\ntreatment: mitigate\ncontrols: [IAM-01, IAM-02]\n${more}---\n`,
    }),
  );
  return graph.all('risk').map((risk) => riskReviewDue(graph, risk))[0];
}

it('counts from the last review, by the month’s end', () => {
  expect(due('lastReviewed: 2026-11-30\n')).toBe('2027-02-28');
  expect(due('lastReviewed: 2026-11-30\nreviewEvery: P1Y\n')).toBe('2027-11-30');
});

it('counts from the first control in force when nobody has looked yet', () => {
  const implemented = 'status: implemented\neffective: 2026-03-01\n';
  const inherited = 'status: inherited\neffective: 2026-02-01\n';
  const former =
    "versions: [{ version: '1.0', effective: 2025-01-01, statement: Somebody does it., until: 2025-12-31 }]\n";
  expect(due('', { 'IAM-01': implemented })).toBe('2026-06-01');
  expect(due('', { 'IAM-01': implemented, 'IAM-02': inherited })).toBe('2026-05-01');
  expect(due('', { 'IAM-01': implemented + former })).toBe('2025-04-01');
  expect(due('lastReviewed: 2026-06-30\n', { 'IAM-01': implemented })).toBe('2026-09-30');
});

it('is not due while no control is in force', () => {
  expect(due('')).toBeUndefined();
  expect(due('', { 'IAM-01': 'status: planned\neffective: 2026-03-01\n' })).toBeUndefined();
  expect(due('', { 'IAM-01': 'status: implemented\n' })).toBeUndefined();
});
