import { inPlainWords } from '../assess/yaml-words.ts';
import { defineRule, faultsOf } from './rule.ts';

export const frontMatterParses = defineRule({
  id: 'front-matter-parses',
  group: 'shape',
  severity: 'error',
  summary: 'The front matter is plain YAML: fields and values, each name once.',
  why: 'What cannot be read cannot be judged: the record counts as missing until this is fixed.',
  fix: 'Correct the line. Put text into quotes when it holds `: ` or begins with a mark such as `@`, `*` or `[`.',
  messages: {
    broken: 'The YAML cannot be read: {reason}; expected `name: value` on each line.',
    tab: {
      text: 'The line is indented with a tab; expected spaces.',
      fix: 'Replace each tab by two spaces.',
    },
    duplicate: { text: 'A field appears twice; expected each name once.', fix: 'Keep one of the two lines.' },
    tag: {
      text: 'The YAML names a type: {reason}; expected plain values.',
      fix: 'Remove the word that begins with `!`.',
    },
    anchor: {
      text: 'The YAML names a value `&{name}` to use it again later; expected each value written out.',
      fix: 'Write the value out in each place.',
    },
    prototype: {
      text: 'The front matter holds `{name}`, which programs take for something else; expected another word.',
      fix: 'Rename the field.',
    },
    deep: {
      text: 'The fields are nested deeper than {limit} levels; expected the few levels of the record’s kind.',
      fix: 'Take the inner brackets or indents away.',
    },
    gap: {
      text: 'More than {limit} spaces or line breaks follow each other; expected text.',
      fix: 'Remove the blank lines.',
    },
    large: {
      text: 'The front matter has {bytes} characters; expected {limit} at most.',
      fix: 'Move long values into the text below the front matter, or into an artifact.',
    },
    separator: {
      text: 'A line within the front matter begins with `---` or `...`; expected one YAML document.',
      fix: 'Indent the line, or put its text into quotes.',
    },
    shape: {
      text: 'The front matter is a list or a single value; expected fields.',
      fix: 'Write `name: value`, one field a line.',
    },
    empty: {
      text: 'The front matter holds no field; expected the fields of the kind.',
      fix: 'Fill in the fields, or remove the file.',
    },
  },
  examples: [
    {
      name: 'a colon in a title',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        path: 'policies/POL-09-access-control.md',
        from: 'Access Control Policy',
        to: 'Access: Control Policy',
      },
      problems: [{ message: 'broken', path: 'policies/POL-09-access-control.md', line: 3 }],
    },
    {
      name: 'a tab for indentation',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\naliases:\n  - AC-2\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'aliases:\n  -', to: 'aliases:\n\t-' },
      problems: [{ message: 'tab', path: 'policies/POL-09-access-control.md', line: 8 }],
    },
    {
      name: 'an owner twice',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'version:', to: 'owner: cfo\nversion:' },
      problems: [{ message: 'duplicate', path: 'policies/POL-09-access-control.md', line: 5 }],
    },
    {
      name: 'a type that would build an object',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        path: 'policies/POL-09-access-control.md',
        from: 'title: Access',
        to: 'title: !!js/function Access',
      },
      problems: [{ message: 'tag', path: 'policies/POL-09-access-control.md', line: 3 }],
    },
    {
      name: 'a value that is named for reuse',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'owner: it-lead', to: 'owner: &me it-lead' },
      problems: [{ message: 'anchor', path: 'policies/POL-09-access-control.md', line: 4 }],
    },
    {
      name: 'a field name that means something to JavaScript',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\ncustom:\n  origin: import\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'origin:', to: '__proto__:' },
      problems: [{ message: 'prototype', path: 'policies/POL-09-access-control.md', line: 8 }],
    },
    {
      name: 'brackets in brackets',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\ncustom:\n  old: []\n---\n",
      },
      change: {
        path: 'policies/POL-09-access-control.md',
        from: '[]',
        to: '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
      },
      problems: [{ message: 'deep', path: 'policies/POL-09-access-control.md', line: 8 }],
    },
    {
      name: 'thousands of blank lines',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'status', to: '\n', times: 5000 },
      problems: [{ message: 'gap', path: 'policies/POL-09-access-control.md', line: 6 }],
    },
    {
      name: 'a title as long as a book',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'Access', to: 'Access ', times: 60000 },
      problems: [{ message: 'large', path: 'policies/POL-09-access-control.md' }],
    },
    {
      name: 'a mark that ends the document too early',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'status', to: '...\nstatus' },
      problems: [{ message: 'separator', path: 'policies/POL-09-access-control.md', line: 6 }],
    },
    {
      name: 'a list in place of fields',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { add: 'policies/POL-10-backup.md', text: '---\n- POL-10\n---\n' },
      problems: [{ message: 'shape', path: 'policies/POL-10-backup.md', line: 2 }],
    },
    {
      name: 'nothing between the fences',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { add: 'policies/POL-10-backup.md', text: '---\n---\n' },
      problems: [{ message: 'empty', path: 'policies/POL-10-backup.md' }],
    },
  ],
  check: (context, report) => {
    const faults = context.faults.map(inPlainWords);
    faultsOf('front-matter-parses')({ ...context, faults }, report);
  },
});
