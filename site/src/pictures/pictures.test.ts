import { describe, expect, it } from 'vitest';
import type { HeatMap } from '../../../scripts/model/site-data.ts';
import { barParts, barWords } from './bars.ts';
import { boundaryPath, heatLayout, sharedPrefix } from './heat.ts';
import { levelOf } from './weeks.ts';

describe('a bar of coverage', () => {
  it('is filled by parts that exclude each other', () => {
    const parts = barParts({ criteria: 40, covered: 30, designed: 20, operating: 10 });
    expect(parts.map(({ step, count, from, share }) => [step, count, from, share])).toEqual([
      ['operating', 10, 0, 25],
      ['designed', 10, 25, 25],
      ['covered', 10, 50, 25],
      ['gap', 10, 75, 25],
    ]);
  });

  it('leaves out what nothing has reached, and never overflows', () => {
    const none = barParts({ criteria: 3, covered: 0, designed: 0, operating: 0 });
    expect(none.map(({ step, share }) => [step, share])).toEqual([['gap', 100]]);
    const odd = barParts({ criteria: 2, covered: 1, designed: 3, operating: 0 });
    expect(odd.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(barParts({ criteria: 0, covered: 0, designed: 0, operating: 0 })).toEqual([]);
  });

  it('says its numbers out of all', () => {
    const words = barWords({ criteria: 33, covered: 18, designed: 2, operating: 0 });
    expect(words).toBe('operating 0, designed 2, covered 18, gap 15 of 33');
  });
});

describe('a heat map', () => {
  it('puts likelihood up and impact to the right', () => {
    const { cells, unrated } = heatLayout(map(1), 'inherent', '');
    const [cell] = cells.filter(({ risks }) => risks.length > 0);
    expect(cell).toMatchObject({ likelihood: 4, impact: 5, x: 4 * 68, weight: 3 });
    expect(cell?.y).toBe(56);
    expect(unrated).toEqual([]);
    expect(heatLayout(map(1), 'residual', '').unrated).toHaveLength(1);
  });

  it('writes ids whole until a field has too many of them', () => {
    expect(sharedPrefix(map(2))).toBe('');
    expect(sharedPrefix(map(3))).toBe('RSK-');
  });

  it('gives every field the height that the fullest needs', () => {
    expect(heatLayout(map(1), 'inherent', '').cellHeight).toBe(56);
    expect(heatLayout(map(6), 'inherent', 'RSK-').cellHeight).toBe(104);
  });

  it('draws the appetite between the products at most as high and the higher ones', () => {
    expect(boundaryPath(25, 10)).toBe('');
    expect(boundaryPath(20, 10)).toBe('M272 0v10M272 10h68');
  });
});

function map(count: number): HeatMap {
  const risks = Array.from({ length: count }, (_, at) => ({
    id: `RSK-0${at + 1}`,
    title: 'A risk',
    path: '/',
    inherent: { likelihood: 4, impact: 5 },
    residual: null,
  }));
  return { type: 'heat-map', likelihood: [], impact: [], appetite: 9, risks };
}

describe('a number of a week', () => {
  it('is darker in steps that a person feels', () => {
    expect([0, 1, 2, 3, 5, 6, 40].map(levelOf)).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });
});
