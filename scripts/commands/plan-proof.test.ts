import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { designedProgram, record } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { proofOf, refuseSameNames } from './collect-files.ts';
import { readProofRequest } from './collect-request.ts';
import type { Options } from './command.ts';
import { planProof } from './plan-proof.ts';

const idp = record({
  id: 'SYS-IDP',
  title: 'Identity provider',
  owner: 'it-lead',
  type: 'application',
  environment: 'corporate',
  inScope: true,
});
const program: Record<string, string> = { ...designedProgram(), 'program/systems/SYS-IDP.md': idp };
// Nothing shows the second quarter.
delete program['evidence/2026/EV-20260401-IAM-03.md'];
const csv = 'id,who\n1,ada\n2,lee\n';
const asked: Options = {
  control: 'IAM-03',
  outcome: 'pass',
  system: 'SYS-IDP',
  query: 'GET /users',
  'source-count': '2',
};

function plan(
  more: Options = {},
  files: Readonly<Record<string, string | Uint8Array>> = { 'users.csv': csv },
  beside = {},
) {
  const proofs = Object.entries(files).map(([name, text]) =>
    proofOf(name, typeof text === 'string' ? Buffer.from(text) : text),
  );
  const snapshot = repository({ ...program, ...beside }, { today: '2026-08-10' });
  return planProof(readProofRequest({ ...asked, ...more }), proofs, snapshot);
}

/** What was planned, read back. */
function readBack(planned: ReturnType<typeof plan>) {
  const written = Object.fromEntries(planned.files.map(({ path, contents }) => [path, contents ?? '']));
  const { graph, faults } = parseRepository(repository({ ...program, ...written }));
  const found = graph.all('evidence').find(({ id }) => id === planned.collected.id);
  return { data: found?.data, faults: faults.filter(({ spot }) => spot.path.startsWith('evidence/2026/')) };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('taking a file in', () => {
  it('keeps every byte, and writes what can be known', () => {
    const planned = plan();
    expect(planned.files.map(({ path, fresh }) => [path, fresh])).toEqual([
      ['evidence/2026/EV-20260810-IAM-03/users.csv', true],
      ['evidence/2026/EV-20260810-IAM-03.md', true],
    ]);
    expect(Buffer.from(planned.files[0]?.contents ?? '').toString()).toBe(csv);
    const { data, faults } = readBack(planned);
    expect(faults).toEqual([]);
    expect(data).toEqual({
      id: 'EV-20260810-IAM-03',
      title: expect.stringContaining('2026-Q3'),
      type: 'export',
      supports: [{ control: 'IAM-03', for: '2026-Q3' }],
      performed: { at: '2026-08-10', by: 'it-lead' },
      covers: { from: '2026-08-10', to: '2026-08-10' },
      collected: {
        at: '2026-08-10',
        by: 'it-lead',
        method: 'export',
        system: 'SYS-IDP',
        environment: 'corporate',
        query: 'GET /users',
        count: 2,
        sourceCount: 2,
      },
      result: { outcome: 'pass' },
      artifacts: [
        { path: 'evidence/2026/EV-20260810-IAM-03/users.csv', format: 'csv', bytes: 19, sha256: hashOf(csv) },
      ],
    });
  });

  it('writes every word so that it is read back as it was', () => {
    const word = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom('\n', '"', "'", ':', '#', ' ', '\u0085', '\u200b', '{', '-'),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        ),
        minLength: 1,
      })
      // This word is refused wherever it stands: it would become the ancestor of a copy.
      .filter((text) => text.trim() === text && text !== '__proto__');
    fc.assert(
      fc.property(word, word, (query, redaction) => {
        const { data } = readBack(plan({ query, redaction, filters: query }));
        expect([data?.collected.query, data?.collected.filters, data?.redactions]).toEqual([
          query,
          query,
          redaction,
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[string, Options, Record<string, string | Uint8Array>, object]>([
    ['UTF-16', {}, { 'users.csv': Buffer.from(`\ufeff${csv}`, 'utf16le') }, { collected: { count: 2 } }],
    ['formulas', {}, { 'a.csv': 'id\n=1+1\n@x\n' }, { collected: { count: 2 } }],
    ['JSON', {}, { 'a.json': '[{"id":1},{"id":2}]' }, { collected: { count: 2 } }],
    [
      'pages of one list',
      { 'source-count': '4' },
      { 'a.csv': csv, 'b.csv': csv.replace('ada', 'kim') },
      { collected: { count: 4 } },
    ],
    ['a table that nobody can count here', { count: '2' }, { 'a.xlsx': 'PK' }, { collected: { count: 2 } }],
    [
      'a filtered list',
      { 'source-count': '9', filters: 'Only active ones' },
      { 'a.csv': csv },
      { collected: { filters: 'Only active ones' } },
    ],
    [
      'a picture',
      {},
      { 'Screen shot №1.PNG': 'x' },
      { type: 'screenshot', collected: { method: 'screenshot' } },
    ],
    ['a log', {}, { 'restore.log': 'x' }, { type: 'log' }],
    ['a document', {}, { 'minutes.pdf': 'x' }, { type: 'report' }],
    ['an observation', { method: 'observation' }, { 'a.txt': 'x' }, { collected: { method: 'observation' } }],
    [
      'days of its own',
      { from: '2026-07-01', to: '2026-08-09' },
      { 'a.csv': csv },
      { covers: { from: '2026-07-01', to: '2026-08-09' } },
    ],
    [
      'another hand',
      { by: 'ceo', collector: 'run' },
      { 'a.csv': csv },
      { performed: { by: 'ceo' }, collected: { by: 'run' } },
    ],
    ['an earlier day', { day: '2026-07-20' }, { 'a.csv': csv }, { id: 'EV-20260720-IAM-03' }],
    [
      'that nothing occurred',
      { outcome: 'none' },
      { 'a.csv': csv },
      { covers: { from: '2026-04-01', to: '2026-06-30' } },
    ],
    [
      'instances',
      { instances: 'SYS-IDP, SYS-APP' },
      { 'a.csv': csv },
      { supports: [{ instances: ['SYS-IDP', 'SYS-APP'] }] },
    ],
  ])('%s', (_, more, files, expected) => {
    const { data, faults } = readBack(plan(more, files));
    expect(faults).toEqual([]);
    expect(data).toMatchObject(expected);
  });

  it('takes the pointer of a file of Git LFS for the file', () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${hashOf('x')}\nsize 73400320\n`;
    const { data } = readBack(plan({}, { 'film.mp4': pointer }));
    expect(data?.artifacts).toEqual([
      {
        path: 'evidence/2026/EV-20260810-IAM-03/film.mp4',
        format: 'mp4',
        bytes: 73_400_320,
        sha256: hashOf('x'),
      },
    ]);
  });

  it.each([
    ['Screen shot №1.PNG', 'Screen-shot-No1.PNG'],
    ['../../etc/passwd', 'passwd'],
    ['a\nb.csv', 'a-b.csv'],
    ['Zoë’s list.csv', 'Zoe-s-list.csv'],
    ['con.csv', 'file-con.csv'],
    ['.env', 'env'],
    ['—.csv', 'file.csv'],
    [`${'x'.repeat(300)}.csv`, `${'x'.repeat(60)}.csv`],
    ['evidence\\2026\\a.csv', 'a.csv'],
  ])('%j is called %s beside the record', (typed, name) => {
    expect(proofOf(typed, Buffer.from('x')).name).toBe(name);
  });
});

describe('refuses', () => {
  it.each<[string, Options, Record<string, string>, string]>([
    ['an unknown control', { control: 'IAM-3' }, {}, 'There is no control `IAM-3`'],
    [
      'no control and no outcome',
      { control: '', outcome: '' },
      {},
      '`collect` needs `--control`, `--outcome`',
    ],
    [
      'a day to come',
      { day: '2026-08-11' },
      {},
      '`--day` got `2026-08-11`; expected a day of the calendar until 2026-08-10, the day on which it was collected',
    ],
    [
      'a pull to come',
      { collected: '2026-08-11' },
      {},
      '`--collected` got `2026-08-11`; expected a day of the calendar until 2026-08-10, which is today',
    ],
    ['what is no day', { day: '2026-02-30' }, {}, '`--day` got `2026-02-30`'],
    ['half a period', { from: '2026-07-01' }, {}, '--from came without --to'],
    [
      'a period that ends before it begins',
      { from: '2026-08-02', to: '2026-08-01' },
      {},
      '`--from` is 2026-08-02, after `--to`',
    ],
    ['a period into days to come', { from: '2026-08-02', to: '2026-08-12' }, {}, '`--to` got `2026-08-12`'],
    ['another count', { count: '3' }, {}, '`--count` is 3, but the file has 2 items'],
    ['fewer than the source', { 'source-count': '3' }, {}, 'The list has 2 items, but its source counts 3'],
    ['more than the source', { 'source-count': '1' }, {}, 'The list has 2 items, but its source counts 1'],
    ['a filter that says nothing', { 'source-count': '3', filters: 'none' }, {}, 'its source counts 3'],
    ['Latin-1', {}, { 'a.csv': 'LATIN' }, '`a.csv` cannot be read: it is no UTF-8'],
    [
      'a list without its source',
      { system: '', query: '', 'source-count': undefined },
      {},
      'also needs `--system`, `--query`',
    ],
    ['a table that nobody can count', {}, { 'a.xlsx': 'PK' }, 'also needs `--count`'],
    ['an unknown system', { system: 'SYS-IPD' }, {}, '`--system` got `SYS-IPD`'],
    ['an unknown type', { type: 'exprot' }, {}, '`--type` got `exprot`'],
    ['an access review', { type: 'access-review' }, {}, 'An access review decides on each account'],
    ['an unknown slot', { for: '2026-Q9' }, {}, 'IAM-03 has no slot `2026-Q9`'],
    ['an unknown role', { by: 'it-laed' }, {}, 'There is no role `it-laed`'],
    [
      'a slot of days to come',
      { for: '2026-Q3', outcome: 'none' },
      {},
      '2026-Q3 ends on 2026-09-30, after 2026-08-10',
    ],
    [
      'two slots that it may be for',
      { day: '2026-07-10' },
      {},
      '2026-07-10 lies in 2026-Q3, but 2026-Q2 may still be shown',
    ],
    ['a hash that is none', { sha256: 'ABC' }, {}, '`--sha256` got `ABC`'],
  ])('%s', (_, more, files, message) => {
    const given = Object.keys(files).length === 0 ? { 'users.csv': csv } : files;
    const bytes = Object.fromEntries(
      Object.entries(given).map(([name, text]) => [
        name,
        text === 'LATIN' ? Buffer.from('id\nZo\u00eb\n', 'latin1') : text,
      ]),
    );
    expect(() => plan(more, bytes)).toThrow(message);
  });

  it('an empty file, and two files of one name', () => {
    expect(() => proofOf('a.csv', Buffer.from(''))).toThrow('`a.csv` is empty');
    const [one, two] = [proofOf('x/Users.csv', Buffer.from('1')), proofOf('y/users.csv', Buffer.from('2'))];
    expect(() => refuseSameNames([one, two])).toThrow('would both be called `users.csv`');
  });

  const filed = (more: object, slot = '2026-Q3', at = '2026-08-01') => ({
    'evidence/2026/EV-20260801-IAM-03.md': record({
      id: 'EV-20260801-IAM-03',
      title: 'Users',
      type: 'export',
      supports: [{ control: 'IAM-03', for: slot }],
      performed: { at, by: 'it-lead' },
      collected: { at: '2026-08-10', by: 'it-lead', method: 'export', run: 'https://ci.example.com/1' },
      result: { outcome: 'pass' },
      artifacts: [{ uri: 'https://files.example.com/a', sha256: hashOf(csv) }],
      ...more,
    }),
  });

  it('the same bytes for the same slot, or from the same run; says where they lie otherwise', () => {
    expect(() => plan({}, undefined, filed({}))).toThrow(
      'was taken in already, as EV-20260801-IAM-03 for 2026-Q3',
    );
    const earlier = filed({}, '2026-Q2', '2026-06-20');
    expect(() => plan({ run: 'https://ci.example.com/1' }, undefined, earlier)).toThrow(
      'one pull cannot show two slots',
    );
    const { collected } = plan({ run: 'https://ci.example.com/2' }, undefined, earlier);
    expect(collected.remarks).toEqual([
      expect.stringContaining('The very same bytes lie in EV-20260801-IAM-03'),
    ]);
    expect(plan({ supersedes: 'EV-20260801-IAM-03' }, undefined, filed({})).collected.remarks).toEqual([]);
  });

  it('the same bytes only where they stand: late work is of the slot that it names', () => {
    const late = filed({}, '2026-Q2', '2026-07-10');
    expect(plan({}, undefined, late).collected.remarks).toEqual([
      expect.stringContaining('The very same bytes lie in EV-20260801-IAM-03'),
    ]);
    expect(() => plan({ day: '2026-07-20', for: '2026-Q2' }, undefined, late)).toThrow(
      'was taken in already, as EV-20260801-IAM-03 for 2026-Q2',
    );
  });

  it('the same bytes where one of several entries names the slot', () => {
    const twice = filed({
      supports: [
        { control: 'IAM-03', for: '2026-Q1' },
        { control: 'IAM-03', for: '2026-Q2' },
      ],
      result: { outcome: 'none' },
    });
    expect(() => plan({ for: '2026-Q2', outcome: 'none' }, undefined, twice)).toThrow('for 2026-Q2');
  });
});

describe('says', () => {
  it('what comes late, and what fills no slot', () => {
    const late = plan({ day: '2026-07-20', for: '2026-Q2' }).collected;
    expect(late.remarks).toEqual(['It comes late for 2026-Q2, which was due on 2026-07-15.']);
  });

  it('who can review it: another person than performed and collected it', () => {
    expect(plan().collected.reviewer).toBe('ceo');
    expect(plan({ by: 'ceo' }).collected.reviewer).toBe('it-lead');
  });
});
