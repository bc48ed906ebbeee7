import { describe, expect, it } from 'vitest';
import type { SetupTold } from '../assess/setup/told.ts';
import { reportOf } from '../testing/report.ts';
import { setupPretty } from './setup.ts';
import { setupNotes } from './setup-notes.ts';

const separation = {
  roles: ['ceo', 'cfo'] as const,
  risk: 'one person can prepare a payment and release it',
  instead: 'let the bank ask for a second person',
  controls: ['IAM-08'],
};
const told: SetupTold = {
  written: ['README.md', 'program/program.md'],
  gone: ['controls/prv/PRV-01.md'],
  removed: ['PRV-01'],
  restored: [],
  kept: [],
  changedPages: [],
  lost: [],
  people: { holders: ['@ada', '@grace'], overlaps: [], ownApprovals: [], outside: [] },
  later: [],
  headcount: null,
  commit: '0123456789abcdef0123456789abcdef01234567',
  branch: 'setup',
  compare: 'https://github.com/northwind/soc2/compare/main...setup?expand=1',
  next: { report: reportOf([]), organization: 'Northwind', phase: 'readiness', steps: [] },
};

describe('for people', () => {
  it('says what changed, where it is and what comes next', () => {
    expect(setupPretty(told)).toBe(`Wrote 2 files, took 1 away.
Out of use: PRV-01. Bring one back with \`npm run new -- KIND --from ID\`.

Committed 0123456789 on the branch setup. Look at it, then run:
   git push --set-upstream origin setup
and open the pull request: https://github.com/northwind/soc2/compare/main...setup?expand=1

Nothing stands in the way, as far as the records show: go on gathering evidence.

Minutes are rough estimates. Where the program stands: npm run status
`);
  });

  it('says that nothing changed', () => {
    expect(setupPretty({ ...told, written: [], gone: [], branch: null })).toMatch(
      /^Nothing to change\.\n\nNothing stands/,
    );
  });

  it('counts a long list', () => {
    const removed = Array.from({ length: 10 }, (_, index) => `PRV-${index + 10}`);
    expect(setupPretty({ ...told, removed })).toContain('PRV-17 and 2 more.');
  });
});

describe('what to know', () => {
  const people = { ...told.people, overlaps: [{ holder: '@ada', separation }] };
  it.each([
    [null, 'Where you cannot keep them apart, let the bank'],
    [6, 'With 6 people that is usual: let the bank'],
    [60, 'With 60 people they can be kept apart; until then let the bank'],
  ])('of %s people who hold two duties', (headcount, words) => {
    expect(setupNotes({ ...told, people, headcount })[0]).toContain(
      `release it. ${words} ask for a second person (IAM-08).`,
    );
  });

  it('of everything else, a sentence each', () => {
    const notes = setupNotes({
      ...told,
      kept: ['AVL-01'],
      lost: [{ path: 'policies/README.md', ids: ['POL-27'], lines: ['\n', '| POL-27 | Privacy |\n'] }],
      changedPages: ['README.md'],
      later: ['cloud'],
      people: {
        holders: ['@ada'],
        overlaps: [],
        ownApprovals: [{ holder: '@ada', policies: ['POL-01'] }],
        outside: [{ id: 'legal-counsel', title: 'Legal Counsel' }],
      },
    });
    expect(notes).toHaveLength(7);
    for (const note of notes) expect(note).toMatch(/^\S.*\.$/s);
  });
});
