import { expect, it } from 'vitest';
import type { Column, Row, Section, State, Table } from '../../../scripts/model/site-data.ts';
import { foldsOf, mostUnfolded, sectionFoldsOf } from './folds.ts';

const columns: readonly Column[] = [
  { title: 'Id', type: 'id' },
  { title: 'Performed', type: 'date', fold: true },
  { title: 'Result', type: 'state' },
];
const pass: State = { mark: 'met', word: 'pass' };
const fail: State = { mark: 'deviation', word: 'fail' };

it('folds days by month, in the order of the rows, and loses none of them', () => {
  const rows = many(30, (at) => row(at, at % 3 === 0 ? '2026-05-02' : '2026-04-30'));
  const folds = foldsOf({ columns }, rows) ?? [];
  expect(folds.map(({ title, rows: within }) => [title, within.length])).toEqual([
    ['Performed 2026-05', 10],
    ['Performed 2026-04', 20],
  ]);
  expect(folds.flatMap(({ rows: within }) => within)).toHaveLength(30);
});

it('folds words by themselves, and what has none under words of its own', () => {
  const weeks: readonly Column[] = [{ title: 'Week', type: 'text', fold: true }];
  const rows = many(21, (at) => ({
    key: String(at),
    cells: [at === 20 ? { none: 'no day' } : `2026-W${40 + (at % 2)}`],
  }));
  const folds = foldsOf({ columns: weeks }, rows) ?? [];
  expect(folds.map(({ title, rows: within }) => [title, within.length])).toEqual([
    ['Week 2026-W40', 10],
    ['Week 2026-W41', 10],
    ['Week not given', 1],
  ]);
});

it('says of each what asks for a reader within, the worst first', () => {
  const states: readonly State[] = [{ mark: 'unknown', word: 'partial' }, fail, fail];
  const rows = many(21, (at) => row(at, '2026-04-30', states[at] ?? pass));
  expect(foldsOf({ columns }, rows)?.map(({ open }) => open)).toEqual([
    [
      { mark: 'deviation', word: 'fail 2' },
      { mark: 'unknown', word: 'partial 1' },
    ],
  ]);
});

it('counts a row once for each mark: a control that deviates, and not its months again', () => {
  const months = ['2026-01', '2026-02', '2026-03'].map((title): Column => ({ title, type: 'state' }));
  const late: State = { mark: 'late', word: 'late' };
  const cells = [
    { state: { mark: 'deviation', word: 'deviating' } as const },
    { state: fail },
    { state: late },
  ];
  const rows = many(21, (at) => ({ key: String(at), fold: 'IAM', cells: at < 2 ? cells : [] }));
  expect(foldsOf({ columns: months }, rows)?.[0]?.open).toEqual([
    { mark: 'deviation', word: 'deviating 2' },
    { mark: 'late', word: 'late 2' },
  ]);
});

it('folds rows under words of their own, without the name of a column', () => {
  const words = (at: number) => (at % 2 === 0 ? 'IAM: access' : 'CHG: change');
  const rows = many(21, (at) => ({ ...row(at, '2026-04-30'), anchor: `row-${at}`, fold: words(at) }));
  const folds = foldsOf({ columns: [{ title: 'Id', type: 'id' }] }, rows) ?? [];
  expect(folds.map(({ title, rows: within }) => [title, within.length])).toEqual([
    ['IAM: access', 11],
    ['CHG: change', 10],
  ]);
  expect(folds[1]?.anchors).toContain('row-3');
});

it('folds sections of one list, with what stands behind a line in them', () => {
  const sections = [
    section('iam', 12),
    { ...section('chg', 8), folded: { title: 'more', table: table(1, fail) } },
  ];
  const folds = sectionFoldsOf({ folds: true, sections }) ?? [];
  expect(folds.map(({ key, rows }) => [key, rows.length])).toEqual([
    ['iam', 12],
    ['chg', 9],
  ]);
  expect(folds.map(({ open }) => open)).toEqual([[], [{ mark: 'deviation', word: 'fail 1' }]]);
  expect(folds[0]?.anchors).toEqual(['iam', 'about']);
});

it.each([
  ['sections that are not said to fold', { sections: [section('a', 30), section('b', 30)] }],
  ['a single section', { folds: true, sections: [section('a', 30)] }],
  ['few rows', { folds: true, sections: [section('a', 10), section('b', 10)] }],
])('does not fold %s', (_, page) => expect(sectionFoldsOf(page)).toBeNull());

it('folds neither a few rows nor a table in which no column is named for it', () => {
  const rows = (count: number) => many(count, (at) => row(at, '2026-04-30'));
  expect(foldsOf({ columns }, rows(mostUnfolded))).toBeNull();
  expect(foldsOf({ columns }, rows(mostUnfolded + 1))).toHaveLength(1);
  expect(foldsOf({ columns: columns.map(({ fold, ...rest }) => rest) }, rows(40))).toBeNull();
});

function many(count: number, make: (at: number) => Row): readonly Row[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function section(id: string, count: number): Section {
  const intro = {
    tree: { type: 'root' as const, children: [] },
    headings: [{ id: 'about', text: '', depth: 2 }],
  };
  return { id, title: id, lead: null, intro, table: table(count) };
}

function table(count: number, state?: State): Table {
  const rows = many(count, (at) => row(at, '2026-04-30', state));
  return { id: 'table', caption: '', columns, rows, empty: '' };
}

function row(at: number, day: string, state: State = pass): Row {
  return { key: String(at), cells: [`EV-${at}`, day, { state }] };
}
