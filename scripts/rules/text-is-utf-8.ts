import { defineRule, faultsOf } from './rule.ts';

export const textIsUtf8 = defineRule({
  id: 'text-is-utf-8',
  group: 'shape',
  severity: 'error',
  summary: 'Every record and page is text in UTF-8.',
  why: 'In another encoding, names and words are read wrong, and nobody can tell what was approved.',
  fix: 'Save the file as UTF-8. Put screenshots and exports into the artifact folder of an evidence record.',
  messages: {
    invalid: 'The file is not UTF-8; expected text in UTF-8.',
    nul: 'The text holds a NUL character; expected readable characters.',
  },
  examples: [
    {
      name: 'a letter saved as Latin-1',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n\nStaff at the café count too.\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'é', hex: 'e9' },
      problems: [{ message: 'invalid', path: 'policies/POL-09-access-control.md' }],
    },
    {
      name: 'a zero byte in a title',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        path: 'policies/POL-09-access-control.md',
        from: 'Access Control',
        to: 'Access\u0000Control',
      },
      problems: [{ message: 'nul', path: 'policies/POL-09-access-control.md', line: 3 }],
    },
  ],
  check: faultsOf('text-is-utf-8'),
});
