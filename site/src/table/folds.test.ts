import { expect, it } from 'vitest';
import type { Column, Row, State } from '../../../scripts/model/site-data.ts';
import { foldsOf, mostUnfolded, rowsWords } from './folds.ts';

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
  expect(folds.map(({ title, rows: within }) => [title, rowsWords(within)])).toEqual([
    ['Performed 2026-05', '10 rows'],
    ['Performed 2026-04', '20 rows'],
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
  expect(folds.map(({ title, rows: within }) => [title, rowsWords(within)])).toEqual([
    ['Week 2026-W40', '10 rows'],
    ['Week 2026-W41', '10 rows'],
    ['Week not given', '1 row'],
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

it('folds neither a few rows nor a table in which no column is named for it', () => {
  const rows = (count: number) => many(count, (at) => row(at, '2026-04-30'));
  expect(foldsOf({ columns }, rows(mostUnfolded))).toBeNull();
  expect(foldsOf({ columns }, rows(mostUnfolded + 1))).toHaveLength(1);
  expect(foldsOf({ columns: columns.map(({ fold, ...rest }) => rest) }, rows(40))).toBeNull();
});

function many(count: number, make: (at: number) => Row): readonly Row[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function row(at: number, day: string, state: State = pass): Row {
  return { key: String(at), cells: [`EV-${at}`, day, { state }] };
}
