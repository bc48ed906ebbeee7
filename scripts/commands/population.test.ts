import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { frozenText } from '../reporters/drawn.ts';
import { populationFrozenSchema } from '../reporters/drawn-schema.ts';
import { files as small } from '../testing/plans.ts';
import { repository } from '../testing/repository.ts';
import { smallProgram } from '../testing/small-program.ts';
import { gitRepository, plainproof, temporaryFolder } from '../testing/workplace.ts';
import type { Options } from './command.ts';
import { planPopulation } from './plan-population.ts';

const audit =
  '---\nid: AUD-2026\ntitle: Type 2\nowner: ceo\ntype: type2\nstatus: planned\ncategories: [security]\nwindow: { from: 2026-04-01, to: 2026-09-30 }\n---\n';
const snapshot = repository({ ...small, 'program/audits/AUD-2026.md': audit }, { today: '2026-07-12' });
const csv = Buffer.from('id,who\n1,ada\n2,lee\n');
const asked: Options = {
  control: 'IAM-03',
  source: 'HR',
  query: 'All',
  from: '2026-04-01',
  to: '2026-06-30',
};
const plan = (more: Options = {}, bytes: Uint8Array = csv, name = 'list.csv', on = snapshot) =>
  planPopulation(name, bytes, { ...asked, ...more }, on);

/** The record that was planned, read back. */
function dataOf(planned: ReturnType<typeof plan>) {
  const written = Object.fromEntries(planned.files.map(({ path, contents }) => [path, contents ?? '']));
  const { graph, faults } = parseRepository(repository({ ...small, ...written }));
  const [record] = graph.all('population');
  return { data: record?.data, faults: faults.filter(({ spot }) => spot.path.includes('populations')) };
}

describe('freezing a population', () => {
  it('keeps every byte, and writes a record that says what it is', () => {
    const planned = plan({ 'source-count': '2', key: 'who' });
    expect(planned.files.map(({ path, fresh }) => [path, fresh])).toEqual([
      ['evidence/populations/POP-2026-Q2-IAM-03/items.csv', true],
      ['evidence/populations/POP-2026-Q2-IAM-03.md', true],
    ]);
    expect(planned.files[0]?.contents).toBe(csv);
    const { data, faults } = dataOf(planned);
    expect(faults).toEqual([]);
    expect(data).toEqual({
      id: 'POP-2026-Q2-IAM-03',
      title: 'Access review: all items',
      source: 'HR',
      query: 'All',
      control: 'IAM-03',
      covers: { from: '2026-04-01', to: '2026-06-30' },
      count: 2,
      sourceCount: 2,
      sha256: createHash('sha256').update(csv).digest('hex'),
      stage: 'final',
      items: 'evidence/populations/POP-2026-Q2-IAM-03/items.csv',
      key: 'who',
    });
  });

  it('does not ask to draw from a list without items', () => {
    expect(frozenText(plan({}, Buffer.from('id,who\n')).frozen)).toContain('npm run new -- evidence IAM-03');
    expect(frozenText(plan().frozen)).toContain('npm run sample -- POP-2026-Q2-IAM-03');
  });

  it('writes every word so that it is read back as it was', () => {
    const word = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\n', '"', "'", ':', '#', ' ', '\u0085', '\u200b', '😀', '-'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
    });
    fc.assert(
      fc.property(
        // This word is refused wherever it stands: it would become the ancestor of a copy.
        word.filter((text) => text.trim() !== '' && text !== '__proto__'),
        (query) => {
          expect(dataOf(plan({ query })).data?.query).toBe(query);
        },
      ),
    );
  });

  it.each<[string, Options, string, string]>([
    ['a quarter', {}, 'POP-2026-Q2-IAM-03', 'final'],
    ['a month', { from: '2026-06-01' }, 'POP-2026-06-IAM-03', 'final'],
    ['a year', { from: '2025-01-01', to: '2025-12-31' }, 'POP-2025-IAM-03', 'final'],
    ['any days', { from: '2026-04-02' }, 'POP-20260402-20260630-IAM-03', 'final'],
    [
      'three months that are no quarter',
      { from: '2026-02-01', to: '2026-04-30' },
      'POP-20260201-20260430-IAM-03',
      'final',
    ],
    ['up to yesterday', { to: '2026-07-11' }, 'POP-20260401-20260711-IAM-03', 'final'],
    [
      'up to today, whose events are not over',
      { to: '2026-07-12' },
      'POP-20260401-20260712-IAM-03-INTERIM',
      'interim',
    ],
    [
      'up to today, pulled when all was over',
      { to: '2026-07-12', stage: 'final' },
      'POP-20260401-20260712-IAM-03',
      'final',
    ],
    ['an id of one’s own', { id: 'POP-LEAVERS' }, 'POP-LEAVERS', 'final'],
    [
      'a window that it touches',
      { audit: 'AUD-2026', from: '2026-01-01', to: '2026-04-01' },
      'POP-20260101-20260401-IAM-03',
      'final',
    ],
  ])('of %s', (_, more, id, stage) => {
    expect(plan(more).frozen).toMatchObject({ id, stage });
  });

  it.each<[string, Options, string]>([
    ['a day to come', { to: '2026-07-13' }, '`--to` is 2026-07-13, and today is 2026-07-12'],
    ['an end before the beginning', { from: '2026-07-01' }, '`--from` is 2026-07-01, after `--to`'],
    ['a day that does not exist', { from: '2026-04-31' }, '`--from` got `2026-04-31`'],
    [
      'days outside the window',
      { audit: 'AUD-2026', from: '2026-01-01', to: '2026-03-31' },
      'lies outside the window of AUD-2026',
    ],
    ['a control that does not exist', { control: 'IAM-O3' }, 'There is no control `IAM-O3`.'],
    ['no source', { source: ' ' }, '`population` needs `--source`.'],
    ['a source that counts more', { 'source-count': '3' }, 'The file has 2 items, but its source counts 3.'],
    ['a source that counts less', { 'source-count': '1' }, 'The file has 2 items, but its source counts 1.'],
    ['a count that is none', { 'source-count': '2.5' }, '`--source-count` got `2.5`'],
    ['a column that is not there', { key: 'name' }, '`list.csv` has no column `name`.'],
    ['an id of another kind', { id: 'TST-1' }, '`TST-1` is no id for a population'],
  ])('is refused for %s', (_, more, message) => {
    expect(() => plan(more)).toThrow(message);
  });

  it('accepts counts that differ with a word', () => {
    expect(dataOf(plan({ 'source-count': '3', completeness: 'One is a robot.' })).data).toMatchObject({
      sourceCount: 3,
      completeness: 'One is a robot.',
    });
  });

  it('is refused when it is there already, also in part', () => {
    const record = repository(
      { ...small, 'evidence/populations/POP-2026-Q2-IAM-03.md': '' },
      { today: '2026-07-12' },
    );
    expect(() => plan({}, csv, 'list.csv', record)).toThrow('exists already');
    const items = repository(
      { ...small, 'evidence/populations/POP-2026-Q2-IAM-03/items.csv': '' },
      { today: '2026-07-12' },
    );
    expect(() => plan({}, csv, 'list.csv', items)).toThrow('exists already');
  });

  it('is refused for what cannot be read, and keeps JSON as JSON', () => {
    expect(() => plan({}, Buffer.from('a,b\n1\n'))).toThrow('`list.csv` cannot be read: line 2 has 1 cell');
    const { frozen } = plan({}, Buffer.from('[{"id":1},{"who":"lee"}]'), 'list.JSON');
    expect(frozen.paths[1]).toBe('evidence/populations/POP-2026-Q2-IAM-03/items.json');
    expect(frozen).toMatchObject({ count: 2, key: 'id', faults: { empty: [2] } });
  });
});

it('from the command line: both files, or none', () => {
  const root = gitRepository({
    ...smallProgram,
    'controls/iam/IAM-03-review.md': small['controls/iam/IAM-03-review.md'] ?? '',
  });
  const folder = temporaryFolder();
  const file = join(folder, 'my list.csv');
  writeFileSync(file, csv);
  const words = [
    '--control',
    'IAM-03',
    '--source',
    'HR',
    '--query',
    'All',
    '--from',
    '2026-01-01',
    '--to',
    '2026-03-31',
    '--today',
    '2026-07-12',
    '--root',
    root,
  ];
  const { code, out } = plainproof(['population', file, '--format', 'json', ...words]);
  expect(code).toBe(0);
  const validate = new Ajv({ allowUnionTypes: true }).compile(populationFrozenSchema);
  expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  expect(readFileSync(join(root, 'evidence/populations/POP-2026-Q1-IAM-03/items.csv'))).toEqual(csv);
  expect(plainproof(['population', file, ...words]).err).toContain('exists already');
  mkdirSync(join(folder, 'folder'));
  expect(plainproof(['population', join(folder, 'folder'), ...words]).err).toContain('is no file.');
  expect(plainproof(['population', join(folder, 'none.csv'), ...words]).err).toContain('There is no file');
  expect(plainproof(['population', file, '--at', 'HEAD', ...words]).err).toContain('takes no `--at`');
});
