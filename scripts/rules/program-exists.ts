import { defineRule } from './rule.ts';

const path = 'program/program.md';

export const programExists = defineRule({
  id: 'program-exists',
  group: 'scope',
  severity: 'error',
  summary: 'The repository says in `program/program.md` who the company is and what is in scope.',
  why: 'Which criteria count, in which time zone days end and how much risk is accepted all stand in that file. Without it nothing else can be judged.',
  fix: 'Restore `program/program.md` from git, or write a new one with `npm run new -- program`.',
  messages: {
    missing: '`program/program.md` is missing; expected the file that says what the program covers.',
  },
  examples: [
    {
      name: 'the file was removed',
      files: {
        [path]: `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: scope
categories: [{ category: security, inScope: true, reason: Every report includes it }]
---
`,
      },
      change: { remove: path },
      problems: [{ message: 'missing', path }],
    },
    {
      name: 'only another file of the folder is left',
      files: { [path]: '---\ntitle: SOC 2 program\n---\n', 'program/roles/ceo.md': '---\ntitle: CEO\n---\n' },
      change: { remove: path },
      problems: [{ message: 'missing', path }],
    },
  ],
  check({ graph }, report) {
    if (!graph.records.some(({ kind }) => kind === 'program')) report({ path, line: 1 }, 'missing', {});
  },
});
