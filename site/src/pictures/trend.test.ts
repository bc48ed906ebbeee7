import { describe, expect, it } from 'vitest';
import type { TrendChart } from '../../../scripts/model/site-data.ts';
import { chartHeight, lastCounts, reasonsIn, trendColumns } from './trend.ts';

const chart: TrendChart = {
  title: 'Controls',
  parts: [
    { word: 'operating', fill: 'solid' },
    { word: 'unknown', fill: 'dashed' },
  ],
  columns: [
    { day: '2025-11-30', month: 'Nov', counts: 'not known' },
    { day: '2025-12-31', month: 'Dec', counts: [0, 1] },
    { day: '2026-01-31', month: 'Jan', counts: [3, 1] },
  ],
};

describe('the columns of a trend', () => {
  it('stand on one scale, from below, without what is empty', () => {
    const quarter = chartHeight / 4;
    expect(trendColumns(chart).map(({ parts }) => parts)).toEqual([
      null,
      [{ fill: 'dashed', y: 3 * quarter, height: quarter }],
      [
        { fill: 'solid', y: quarter, height: 3 * quarter },
        { fill: 'dashed', y: 0, height: quarter },
      ],
    ]);
  });

  it('name their month, the year where it begins, and their counts', () => {
    const columns = trendColumns(chart);
    expect(columns.map(({ month, year }) => [month, year])).toEqual([
      ['Nov', '2025'],
      ['Dec', null],
      ['Jan', '2026'],
    ]);
    expect(columns.map(({ words }) => words)).toEqual([
      '2025-11-30: not known',
      '2025-12-31: operating 0, unknown 1',
      '2026-01-31: operating 3, unknown 1',
    ]);
  });

  it('are no columns of zero where nothing is known', () => {
    expect(reasonsIn(chart)).toEqual(['not known']);
    expect(lastCounts(chart)).toEqual([3, 1]);
    expect(lastCounts({ ...chart, columns: chart.columns.slice(0, 1) })).toBeNull();
    const nothing = { ...chart, columns: [{ day: '2026-01-31', month: 'Jan', counts: [0, 0] }] };
    expect(trendColumns(nothing)[0]?.parts).toEqual([]);
  });
});
