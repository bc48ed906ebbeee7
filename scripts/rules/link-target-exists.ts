import { linkFaults } from '../assess/link-faults.ts';
import { defineRule } from './rule.ts';

const page = 'program/README.md';
const policy = 'policies/POL-09-access-control.md';
const files = {
  [policy]:
    "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
  [page]: '# Program\n\nSee [access](../policies/POL-09-access-control.md).\n',
};
const link = '../policies/POL-09-access-control.md';

export const linkTargetExists = defineRule({
  id: 'link-target-exists',
  group: 'references',
  severity: 'error',
  summary: 'Every relative link leads to a file or folder of the repository.',
  why: 'A reader who follows a dead link stops trusting the rest, and the published site cannot carry the link over.',
  fix: 'Correct the path. It is read from the folder of the file; a leading `/` means the root of the repository.',
  messages: {
    missing:
      'A link leads to `{link}`, where there is nothing; expected a file or folder of the repository{near? (did you mean `%`?)}.',
    case: 'A link leads to `{link}`, whose capitals differ from the file’s name{near?; expected `%`}.',
    outside: 'A link leads to `{link}`, outside the repository; expected a path inside it.',
    garbage:
      'A link leads to `{link}`, whose percent signs do not decode; expected `%20` for a space and `%25` for a percent sign.',
    empty: 'A link has no address; expected a path or an `https://` address.',
  },
  examples: [
    {
      name: 'a file of another name',
      files,
      change: { path: page, from: link, to: '../policies/POL-09-access.md' },
      problems: [{ message: 'missing', path: page, line: 3 }],
    },
    {
      name: 'a file that setup took out, and one that it did not',
      files: {
        ...files,
        'program/program.md':
          '---\ntitle: SOC 2 program\norganization: Northwind\nservice: Northwind Books\nphase: readiness\ncategories: [{ category: security, inScope: true, reason: Every report includes it }]\nremoved: [POL-27, PRV-01]\n---\n',
        [page]:
          '# Program\n\n[Privacy](../policies/POL-27-privacy.md) and [its controls](../controls/prv/README.md).\n',
      },
      change: { path: page, from: 'POL-27-privacy', to: 'POL-26-privacy' },
      problems: [{ message: 'missing', path: page, line: 3 }],
    },
    {
      name: 'capitals that only some disks forgive',
      files,
      change: { path: page, from: link, to: '../policies/pol-09-access-control.md' },
      problems: [{ message: 'case', path: page, line: 3 }],
    },
    {
      name: 'above the root',
      files,
      change: { path: page, from: link, to: '../../policies/POL-09-access-control.md' },
      problems: [{ message: 'outside', path: page, line: 3 }],
    },
    {
      name: 'a percent sign that encodes nothing',
      files,
      change: { path: page, from: link, to: '../policies/100%.md' },
      problems: [{ message: 'garbage', path: page, line: 3 }],
    },
    {
      name: 'no address',
      files,
      change: { path: page, from: link, to: '' },
      problems: [{ message: 'empty', path: page, line: 3 }],
    },
    {
      name: 'a folder that does not exist',
      files: {
        ...files,
        [page]:
          '# Program\n\n[a](https://example.com/x) [b](#program) [c](/policies/) [d](/policies/POL-09-access-control.md)\n',
      },
      change: { path: page, from: '(/policies/)', to: '(/policy/)' },
      problems: [{ message: 'missing', path: page, line: 3 }],
    },
  ],
  check({ graph, assessment }, report) {
    for (const { document, nth, address: link, why, near } of linkFaults(graph, assessment.snapshot).dead) {
      const where = { path: document.path, body: { type: 'link', value: link, nth } } as const;
      report(where, why, { link, near }, { subject: `${link} ${nth}` });
    }
  },
});
