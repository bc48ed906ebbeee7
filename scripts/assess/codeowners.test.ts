import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { activeOwnerLines } from '../testing/workflows/codeowners.ts';
import { codeownersOf } from './codeowners.ts';

const role = (holders: string) => `---\ntitle: A role\nholders: ${holders}\n---\n\n## Duties\n\nWork.\n`;
const policy = (id: string, approver: string) =>
  `---\nid: ${id}\ntitle: A policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\napprover: ${approver}\n---\n`;
const control = (id: string, owner: string) =>
  `---\nid: ${id}\ntitle: A control\nowner: ${owner}\nstatus: planned\nnature: preventive\nautomation: manual\nversion: '1.0'\nstatement: Somebody does it.\nfrequencies: [{ every: annual, proof: occurrence }]\ncriteria: []\npolicies: []\n---\n`;
const files = {
  'program/roles/ceo.md': role("['@ada']"),
  'program/roles/security-lead.md': role("['@grace', '@acme/security']"),
  'program/roles/it-lead.md': role("['@linus']"),
  'program/roles/engineering-lead.md': role('[engineer-1]'),
  'program/roles/independent-reviewer.md': role('[]'),
  'policies/POL-01 a#b.md': policy('POL-01', 'independent-reviewer'),
  'policies/POL-02.md': policy('POL-02', 'ceo'),
  'policies/POL-03.md': policy('POL-03', 'ceo'),
  'policies/POL-04.md': policy('POL-04', 'security-lead'),
  'controls/chg/CHG-01.md': control('CHG-01', 'security-lead'),
  'controls/chg/CHG-02.md': control('CHG-02', 'security-lead'),
  'controls/chg/CHG-03.md': control('CHG-03', 'security-lead'),
  'controls/iam/IAM-01.md': control('IAM-01', 'it-lead'),
  'controls/iam/IAM-02.md': control('IAM-02', 'it-lead'),
  'controls/iam/IAM-03.md': control('IAM-03', 'ceo'),
};
const text = codeownersOf(parseRepository(repository(files)).graph);
const lines = activeOwnerLines(text).map(({ pattern, owners }) => [pattern, ...owners].join(' '));

describe('codeownersOf', () => {
  it('asks for each folder whom most of its files ask, and names what differs', () => {
    expect(lines).toEqual([
      '* @grace @acme/security',
      '/program/ @ada',
      '/evidence/ @grace @acme/security',
      '/policies/ @ada',
      '/policies/POL-04.md @grace @acme/security',
      '/controls/ @grace @acme/security',
      '/controls/iam/ @linus',
      '/controls/iam/IAM-03.md @ada',
    ]);
  });

  it('leaves out who cannot be asked, in a comment', () => {
    expect(text).toContain('# No GitHub handle for engineering-lead: ');
    expect(text).toContain('# No GitHub handle for independent-reviewer: ');
    expect(text).not.toContain('engineer-1');
  });

  it('has no line without an owner', () => {
    expect(activeOwnerLines(text).filter(({ owners }) => owners.length === 0)).toEqual([]);
    expect(activeOwnerLines(codeownersOf(parseRepository(repository({})).graph))).toEqual([]);
  });

  it('does not depend on the order of files', () => {
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(codeownersOf(parseRepository(repository(turned)).graph)).toBe(text);
  });
});
