import { defineRule, faultsOf } from './rule.ts';

export const nestingInLimit = defineRule({
  id: 'nesting-in-limit',
  group: 'shape',
  severity: 'error',
  summary: 'Quotes, lists and brackets in a text are not nested without end.',
  why: 'Deeper text is read by no tool alike: links and ids in it would be judged by nobody.',
  fix: 'Write the passage with fewer levels.',
  messages: {
    body: 'Quotes, lists or brackets stand in one another almost a hundred levels deep; expected a handful.',
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
