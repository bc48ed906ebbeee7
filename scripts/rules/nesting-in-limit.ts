import { defineRule, faultsOf } from './rule.ts';

export const nestingInLimit = defineRule({
  id: 'nesting-in-limit',
  group: 'shape',
  severity: 'error',
  summary: 'Quotes, lists and brackets in a text are not nested too deep.',
  why: 'No two tools read such text alike, so links and ids in it cannot be judged.',
  fix: 'Write the passage with fewer levels.',
  messages: {
    body: 'Quotes, lists or brackets are nested almost a hundred levels deep; expected a few levels.',
  },
  examples: [
    {
      name: 'quotes in quotes',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n\n## Purpose\n\n> Access ends with the work.\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: '> ', to: '> ', times: 120 },
      problems: [{ message: 'body', path: 'policies/POL-09-access-control.md', line: 11 }],
    },
  ],
  check: faultsOf('nesting-in-limit'),
});
