import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { control, record } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { endOf, replacedFrom, successorOf } from './in-force.ts';
import { generalField, kindWords } from './reference-words.ts';
import { idSuggester, suggester } from './suggestion.ts';
import { unreadIds } from './unread.ts';

const inPlace = (id: string, changes: object = {}) => ({
  [`controls/iam/${id}.md`]: record({ ...control, id, ...changes }),
});
const snapshot = repository({
  ...inPlace('IAM-01'),
  ...inPlace('IAM-02', { status: 'not-applicable', reason: 'None.' }),
  ...inPlace('IAM-03'),
  ...inPlace('IAM-13', { replaces: 'IAM-03', status: 'planned', effective: '2026-06-01' }),
  ...inPlace('IAM-04'),
  ...inPlace('IAM-14', { replaces: 'IAM-04', status: 'inherited', effective: '2026-07-01' }),
  ...inPlace('IAM-05'),
  ...inPlace('IAM-15', { replaces: 'IAM-05', effective: '2026-07-01' }),
  ...inPlace('IAM-06'),
  ...inPlace('IAM-16', { replaces: 'IAM-06', effective: '2026-07-02' }),
  ...inPlace('IAM-07'),
  ...inPlace('IAM-17', { replaces: 'IAM-07', effective: undefined }),
  ...inPlace('IAM-08'),
  ...inPlace('IAM-18', { replaces: 'IAM-08', nature: 'magic' }),
  ...inPlace('IAM-09', { replaces: 'IAM-09' }),
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
  ['IAM-06', undefined],
  ['IAM-07', undefined],
  ['IAM-08', undefined],
  ['IAM-09', undefined],
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
  expect(endOf(graph, target, '2026-07-01')).toBe(expected);
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

it('of two controls that took the place of one, the first by id counts, once it runs', () => {
  const replaces = 'IAM-05';
  const { graph } = parseRepository(
    repository({
      ...inPlace('IAM-05'),
      'controls/aa/IAM-08.md': record({ ...control, id: 'IAM-08', replaces }),
      'controls/zz/IAM-07.md': record({ ...control, id: 'IAM-07', replaces, effective: '2026-06-01' }),
    }),
  );
  expect(successorOf(graph, 'IAM-05', '2026-02-28')).toBeNull();
  expect(successorOf(graph, 'IAM-05', '2026-05-31')?.id).toBe('IAM-08');
  expect(successorOf(graph, 'IAM-05', '2026-06-01')?.id).toBe('IAM-07');
  expect(replacedFrom(graph, 'IAM-05')).toBe('2026-03-01');
});
