import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { record } from '../testing/designed.ts';
import { proofOf, refuseSameNames } from './collect-files.ts';
import type { Options } from './command.ts';
import { csv, hashOf, plan } from './plan-proof.test-data.ts';

describe('collect file refuses', () => {
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
