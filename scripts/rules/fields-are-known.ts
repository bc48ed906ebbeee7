import { defineRule, faultsOf } from './rule.ts';

export const fieldsAreKnown = defineRule({
  id: 'fields-are-known',
  group: 'shape',
  severity: 'error',
  summary: 'Every field is one that the kind of record has.',
  why: 'A field with a typing error in its name is read by nobody: it is as good as missing.',
  fix: 'Correct the name: `npm run explain {kind}` lists the fields. Your own fields go under `custom`.',
  messages: {
    unknown: '`{field}` is not a field of {kind} files; expected a known field{near? (did you mean `%`?)}.',
    many: 'The front matter holds {count} fields that {kind} files do not have, such as {sample}; expected known fields.',
  },
  examples: [
    {
      name: 'a typing error',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\nreviewEvery: P1Y\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'reviewEvery', to: 'reviewEvry' },
      problems: [{ message: 'unknown', path: 'policies/POL-09-access-control.md', line: 7 }],
    },
    {
      name: 'a word that no kind has',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\nreviewEvery: P1Y\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'reviewEvery', to: 'cadence' },
      problems: [{ message: 'unknown', path: 'policies/POL-09-access-control.md', line: 7 }],
    },
    {
      name: 'the fields of another tool',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        path: 'policies/POL-09-access-control.md',
        from: 'status: draft\n',
        to: 'status: draft\none: 1\ntwo: 1\nthree: 1\nfour: 1\nfive: 1\nsix: 1\nseven: 1\neight: 1\nnine: 1\nten: 1\neleven: 1\n',
      },
      problems: [{ message: 'many', path: 'policies/POL-09-access-control.md', line: 7 }],
    },
  ],
  check: faultsOf('fields-are-known'),
});
