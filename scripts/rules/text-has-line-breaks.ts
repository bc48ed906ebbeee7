import { defineRule, faultsOf } from './rule.ts';

export const textHasLineBreaks = defineRule({
  id: 'text-has-line-breaks',
  group: 'shape',
  severity: 'error',
  summary: 'Lines end with LF.',
  why: 'A bare CR, the line ending of very old systems, is no line break to git: the whole file looks like one line.',
  fix: 'Save the file with LF line endings.',
  messages: {
    cr: 'The text holds a CR without an LF; expected lines that end with LF.',
  },
  examples: [
    {
      name: 'a line that ends as on an old Mac',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'POL-09\n', to: 'POL-09\r' },
      problems: [{ message: 'cr', path: 'policies/POL-09-access-control.md', line: 2 }],
    },
  ],
  check: faultsOf('text-has-line-breaks'),
});
