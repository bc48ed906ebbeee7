import { defineRule, faultsOf } from './rule.ts';

export const lineEndingsAreLf = defineRule({
  id: 'line-endings-are-lf',
  group: 'shape',
  severity: 'note',
  summary: 'Lines end with LF alone.',
  why: 'Mixed line endings make a whole file look changed, and hide what a reviewer should see.',
  fix: 'Save the file with LF line endings. With the `.gitattributes` of this repository, git does it at the next checkout.',
  messages: {
    crlf: 'The lines end with CRLF; expected LF.',
  },
  examples: [
    {
      name: 'saved on Windows',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'POL-09\n', to: 'POL-09\r\n' },
      problems: [{ message: 'crlf', path: 'policies/POL-09-access-control.md' }],
    },
  ],
  check: faultsOf('line-endings-are-lf'),
});
