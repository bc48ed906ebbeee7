import { defineRule, faultsOf } from './rule.ts';

export const textHasNoBom = defineRule({
  id: 'text-has-no-bom',
  group: 'shape',
  severity: 'warning',
  summary: 'No text begins with a byte order mark.',
  why: 'Some tools read the mark as part of the first line, and then find no front matter.',
  fix: 'Save the file as UTF-8 without a byte order mark (BOM).',
  messages: {
    bom: 'The file begins with a byte order mark; expected none.',
  },
  examples: [
    {
      name: 'saved by an old editor',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: '---\nid', to: '\ufeff---\nid' },
      problems: [{ message: 'bom', path: 'policies/POL-09-access-control.md' }],
    },
  ],
  check: faultsOf('text-has-no-bom'),
});
