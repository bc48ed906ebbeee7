import { defineRule } from './rule.ts';

const path = 'program/program.md';
const files = {
  [path]: `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: evidence
categories: [{ category: security, inScope: true, reason: Every report includes it }]
---
`,
};

export const cloneIsWhole = defineRule({
  id: 'clone-is-whole',
  group: 'history',
  severity: 'warning',
  summary: 'The whole history of the repository is at hand.',
  why: 'Who changed a policy, and when, is read from the history. Where it is cut off, these questions have no answer, and no answer is never a pass.',
  fix: 'Fetch the whole history with `git fetch --unshallow`; in GitHub Actions, check out with `fetch-depth: 0`.',
  messages: {
    shallow:
      'The history of this clone is cut off; expected all commits, so that changes and approvals can be traced.',
    'no-git': {
      text: 'Git gives no answer about this repository; expected it to be installed and to trust this folder, so that changes and approvals can be traced.',
      fix: 'Install git. If it speaks of dubious ownership, run `git config --global --add safe.directory` with this folder.',
    },
    'no-commits': {
      text: 'This repository has no commit yet; expected at least one, so that changes and approvals can be traced.',
      fix: 'Commit what is here: `git add --all`, then `git commit`.',
    },
  },
  examples: [
    {
      name: 'the clone is shallow',
      files,
      change: { noHistory: 'shallow' },
      problems: [{ message: 'shallow', path }],
    },
    {
      name: 'the files were downloaded as an archive',
      files,
      change: { noHistory: 'no-git' },
      problems: [{ message: 'no-git', path }],
    },
    {
      name: 'nothing was ever committed',
      files,
      change: { noHistory: 'no-commits' },
      problems: [{ message: 'no-commits', path }],
    },
  ],
  check({ assessment }, report) {
    const { noHistory } = assessment.snapshot;
    if (noHistory !== null) report({ path, line: 1 }, noHistory, {}, { outcome: 'unknown' });
  },
});
