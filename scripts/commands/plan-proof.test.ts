import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofOf } from './collect-files.ts';
import type { Options } from './command.ts';
import { csv, hashOf, plan, readBack } from './plan-proof.test-data.ts';

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
    ['con.v1.csv', 'file-con.v1.csv'],
    ['.env', 'env'],
    ['—.csv', 'file.csv'],
    [`${'x'.repeat(300)}.csv`, `${'x'.repeat(60)}.csv`],
    ['evidence\\2026\\a.csv', 'a.csv'],
  ])('%j is called %s beside the record', (typed, name) => {
    expect(proofOf(typed, Buffer.from('x')).name).toBe(name);
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
