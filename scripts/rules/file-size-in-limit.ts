import { defineRule, faultsOf } from './rule.ts';

export const fileSizeInLimit = defineRule({
  id: 'file-size-in-limit',
  group: 'shape',
  severity: 'error',
  summary: 'Every file that is read as text is small.',
  why: 'A huge file among the records is a mistake or an attack. It is not even opened, so nothing in it counts.',
  fix: 'Move tables and logs into an artifact, and keep the record to a page or two.',
  messages: {
    text: 'The file has {bytes} bytes; expected {limit} bytes at most.',
  },
  examples: [
    {
      name: 'fifty megabytes under the name of a policy',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', bytes: 52428800 },
      problems: [{ message: 'text', path: 'policies/POL-09-access-control.md' }],
    },
  ],
  check: faultsOf('file-size-in-limit'),
});
