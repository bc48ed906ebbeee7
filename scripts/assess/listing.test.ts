import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { listingOf, relativePath } from './listing.ts';

const snapshot = repository(
  {
    'policies/POL-09-access-control.md':
      "---\nid: POL-09\ntitle: Access\nowner: ceo\nversion: '0.1'\nstatus: draft\n---\n",
    'policies/README.md': '# Policies\n',
    'program/README.md': '# Program\n',
    'program/system-description.md': '# System\n',
  },
  // A disk that does not tell capitals apart.
  {
    exists: (path) =>
      /^(?:scripts|scripts\/handbook|readme\.md|policies\/pol-09-access-control\.md|evidence\/tests)$/i.test(
        path,
      ),
  },
);
const { standing, meant } = listingOf(snapshot, parseRepository(snapshot).graph);

it.each([
  ['policies/POL-09-access-control.md', false, 'there'],
  ['policies', false, 'there'],
  ['policies', true, 'there'],
  ['', true, 'there'],
  ['scripts/handbook', true, 'there'],
  ['README.md', false, 'there'],
  ['evidence/tests', true, 'there'],
  ['policies/pol-09-access-control.md', false, 'case'],
  ['Policies', true, 'case'],
  ['policies/POL-09-access-control.md', true, 'missing'],
  ['policies/POL-10.md', false, 'missing'],
  ['LICENSE', false, 'missing'],
] as const)('%s (folder: %s) is %s', (path, folder, expected) => {
  expect(standing(path, folder)).toBe(expected);
});

it.each([
  ['policies/POL-09-access.md', 'policies/POL-09-access-control.md'],
  ['program/POL-09.md', 'policies/POL-09-access-control.md'],
  ['policies/pol-09-access-control.md', 'policies/POL-09-access-control.md'],
  ['policies/system-description.md', 'program/system-description.md'],
  ['controls/deep/down/below/system-description.md', 'program/system-description.md'],
  ['program/sistem-description.md', 'program/system-description.md'],
  ['elsewhere/README.md', undefined],
])('%s may mean %s', (path, expected) => {
  expect(meant(path)).toBe(expected);
});

it('writes a path as a link from a document', () => {
  expect(relativePath('policies/POL-09.md', 'controls/iam/IAM-03.md')).toBe('../controls/iam/IAM-03.md');
  expect(relativePath('controls/iam/IAM-03.md', 'controls/README.md')).toBe('../README.md');
  expect(relativePath('policies/POL-09.md', 'policies/POL 10.md')).toBe('POL%2010.md');
  expect(relativePath('policies/POL-09.md', 'policies')).toBe('../policies');
  expect(relativePath('policies/POL-09.md', undefined)).toBeUndefined();
});
