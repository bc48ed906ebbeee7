import { describe, expect, it } from 'vitest';
import type { Graph } from '../model/graph.ts';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { endOf, successorOf } from './in-force.ts';
import { generalField, kindWords } from './reference-words.ts';
import { idSuggester, suggester } from './suggestion.ts';
import { unreadIds } from './unread.ts';

const control = (id: string, more: string) =>
  [`controls/iam/${id}.md`, `---\nid: ${id}\ntitle: ${id}\nowner: ceo\n${more}\n---\n`] as const;
const snapshot = repository({
  ...Object.fromEntries([
    control('IAM-01', 'status: implemented'),
    control('IAM-02', 'status: not-applicable'),
    control('IAM-03', 'status: implemented'),
    control('IAM-04', 'status: implemented'),
    control('IAM-13', 'status: planned\nreplaces: IAM-03'),
    control('IAM-14', 'status: inherited\nreplaces: IAM-04'),
    control('IAM-05', 'status: implemented'),
    control('IAM-15', 'status: implemented\nreplaces: IAM-05'),
  ]),
  'policies/POL-09-access.md': '---\nid: POL-09\nstatus: retired\n---\n',
  'policies/procedures/PROC-01.md': '---\nid: PROC-01\nstatus: retired\n---\n',
  'policies/POL-10-passwords.md': '---\nid: "POL-10\n---\n',
  'program/systems/SYS-APP.md': '---\nid: SYS-APP\ninScope: true\n---\n',
  'program/systems/SYS-TOY.md': '---\nid: SYS-TOY\ninScope: false\n---\n',
  'program/systems/SYS-NEW.md': '---\nid: SYS-NEW\n---\n',
  'risk-register/vendors/VEND-OLD.md': '---\nid: VEND-OLD\nstatus: off-boarded\n---\n',
  'risk-register/vendors/VEND-CLOUD.md': '---\nid: VEND-CLOUD\nstatus: off-boarding\n---\n',
  'policies/POL-11.md': '---\nid: POL-11\nstatus: approved\n---\n',
  'program/roles/ceo.md': '---\ntitle: CEO\n---\n',
});
const { graph } = parseRepository(snapshot);

it.each([
  ['IAM-01', undefined],
  ['IAM-02', 'notApplicable'],
  ['IAM-03', undefined],
  ['IAM-04', 'replaced'],
  ['IAM-05', 'replaced'],
  ['IAM-13', undefined],
  ['POL-09', 'retired'],
  ['PROC-01', 'retired'],
  ['SYS-APP', undefined],
  ['SYS-NEW', undefined],
  ['SYS-TOY', 'outOfScope'],
  ['VEND-OLD', 'offBoarded'],
  ['VEND-CLOUD', undefined],
  ['POL-11', undefined],
  ['ceo', undefined],
])('%s has ended: %s', (id, expected) => {
  const target = graph.find(id);
  if (target === undefined) throw new Error(id);
  expect(endOf(graph, target)).toBe(expected);
});

describe('words for references', () => {
  it('take a field without its places in lists', () => {
    expect(generalField('plan.actions[1].who')).toBe('plan.actions[].who');
    expect(generalField('policies[0]')).toBe('policies');
  });

  it('names kinds with their article', () => {
    expect(kindWords(['role'])).toBe('a role');
    expect(kindWords(['audit'])).toBe('an audit');
    expect(kindWords(['system', 'vendor'])).toBe('a system or a vendor');
    expect(kindWords(['evidence'])).toBe('a piece of evidence');
    expect(kindWords(['role', 'audit', 'risk'])).toBe('a role or an audit or a risk');
    expect(kindWords(['role', 'audit', 'risk', 'policy'])).toBe('a record');
  });
});

it('offers ids of the admitted kinds alone, and stops after two hundred', () => {
  expect(idSuggester(graph)('IAM-3', ['control'])).toBe('IAM-03');
  expect(idSuggester(graph)('IAM-3', ['policy', 'role'])).toBeUndefined();
  const suggest = suggester();
  const answers = Array.from({ length: 201 }, () => suggest('IAM-3', ['IAM-03']));
  expect(answers.at(199)).toBe('IAM-03');
  expect(answers.at(200)).toBeUndefined();
});

it('knows the ids of files that could not be read', () => {
  const isUnread = unreadIds(graph, snapshot.files);
  expect(isUnread('POL-10')).toBe(true);
  expect(isUnread('POL-09')).toBe(false);
  expect(isUnread('POL-1')).toBe(false);
});

it('of two controls that replace one, the first counts', () => {
  const running = (id: string) => ({ id, kind: 'control', data: { status: 'implemented' } });
  const edges = ['IAM-07', 'IAM-08'].map((id) => ({
    relation: 'replaces',
    from: running(id),
    to: running('IAM-05'),
  }));
  expect(successorOf({ edges } as unknown as Graph, 'IAM-05')).toBe('IAM-07');
});
