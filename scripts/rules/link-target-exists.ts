import { documentsOf } from '../assess/documents.ts';
import { type Link, linksOf } from '../assess/link.ts';
import { type Listing, listingOf, nearPath } from '../assess/listing.ts';
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
      'A link leads to `{link}`, whose percent signs do not decode; expected `%20` for a blank and `%25` for the sign itself.',
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
      name: 'links to the web, to a heading, from the root and to a folder are fine',
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
    const listing = listingOf(assessment.snapshot, graph);
    for (const document of documentsOf(graph)) {
      const { path, body } = document;
      for (const [nth, read] of linksOf(document).entries()) {
        const fault = faultOf(read, listing);
        if (fault === undefined) continue;
        const link = body.links[nth] ?? '';
        const where = { path, body: { type: 'link', value: link, nth } } as const;
        const near = nearPath(read, path, listing);
        report(where, fault, { link, near }, { subject: `${link} ${nth}` });
      }
    }
  },
});

/** What is wrong with a link to a place of the repository; undefined when it is well, or not this rule's to judge. */
function faultOf(
  read: Link,
  listing: Listing,
): 'empty' | 'garbage' | 'outside' | 'case' | 'missing' | undefined {
  switch (read.to) {
    case 'nothing':
      return 'empty';
    case 'garbage':
    case 'outside':
      return read.to;
    case 'file': {
      const standing = listing.standing(read.path, read.folder);
      return standing === 'there' ? undefined : standing;
    }
    default:
      return undefined;
  }
}
