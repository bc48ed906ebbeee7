import { defineRule, faultsOf } from './rule.ts';

export const frontMatterIsFenced = defineRule({
  id: 'front-matter-is-fenced',
  group: 'shape',
  severity: 'error',
  summary: 'A record begins with front matter between two lines of `---`.',
  why: 'Without its front matter a file is no record: no owner, no version, nothing that it proves. A language after `---` would make other tools run the file as a program.',
  fix: 'Begin the file with a line `---`, then the fields, then a line `---`.',
  messages: {
    missing: 'The file does not begin with `---`; expected front matter from the first line on.',
    unclosed: {
      text: 'The front matter is not closed; expected a line `---` after the fields.',
      fix: 'Add a line `---` between the fields and the text.',
    },
    language: {
      text: 'The first line is `{found}`, which names a language; expected `---` and nothing else.',
      fix: 'Take the language off the first line, and write the fields as YAML.',
    },
    fence: {
      text: 'The first line is `{found}`; expected exactly `---`.',
      fix: 'Write three dashes, with nothing before or after them.',
    },
    blank: { text: 'The file is empty; expected a record.', fix: 'Write the record, or remove the file.' },
  },
  examples: [
    {
      name: 'a blank line before the front matter',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: '---\nid', to: '\n---\nid' },
      problems: [{ message: 'missing', path: 'policies/POL-09-access-control.md' }],
    },
    {
      name: 'the closing line is missing',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'draft\n---', to: 'draft\n' },
      problems: [{ message: 'unclosed', path: 'policies/POL-09-access-control.md' }],
    },
    {
      name: 'a language that other tools would run',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: '---\nid', to: '---js\nid' },
      problems: [{ message: 'language', path: 'policies/POL-09-access-control.md' }],
    },
    {
      name: 'a dash too many',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: '---\nid', to: '----\nid' },
      problems: [{ message: 'fence', path: 'policies/POL-09-access-control.md' }],
    },
    {
      name: 'an empty file',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { add: 'policies/POL-10-backup.md', text: '' },
      problems: [{ message: 'blank', path: 'policies/POL-10-backup.md' }],
    },
  ],
  check: faultsOf('front-matter-is-fenced'),
});
