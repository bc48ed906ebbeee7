import { describe, expect, it } from 'vitest';
import type { CoverageCounts, HeatMap } from '../../../scripts/model/site-data.ts';
import { barParts, barWords, stepsIn } from './bars.ts';
import { boundaryPath, heatLayout, sharedPrefix } from './heat.ts';
import { levelOf } from './weeks.ts';

describe('a bar of coverage', () => {
  it('is filled by parts that exclude each other, what failed among them', () => {
    const parts = barParts(
      bar({ operating: 10, designed: 10, covered: 8, gap: 4, unknown: 6, deviating: 2 }),
    );
    expect(parts.map(({ step, count, from, share }) => [step, count, from, share])).toEqual([
      ['operating', 10, 0, 25],
      ['designed', 10, 25, 25],
      ['covered', 8, 50, 20],
      ['gap', 4, 70, 10],
      ['unknown', 6, 80, 15],
      ['deviating', 2, 95, 5],
    ]);
  });

  it('leaves out what no criterion stands under', () => {
    expect(barParts(bar({ gap: 3 })).map(({ step, share }) => [step, share])).toEqual([['gap', 100]]);
    expect(barParts(bar({}))).toEqual([]);
  });

  it('explains what failed or is unknown only where something is', () => {
    const always = ['operating', 'designed', 'covered', 'gap'];
    expect(stepsIn([bar({ operating: 3 })])).toEqual(always);
    expect(stepsIn([bar({}), bar({ deviating: 1 })])).toEqual([...always, 'deviating']);
    expect(stepsIn([bar({ unknown: 1 }), bar({ deviating: 1 })])).toEqual([
      ...always,
      'unknown',
      'deviating',
    ]);
  });

  it('says its numbers out of all', () => {
    const words = barWords({ ...bar({}), criteria: 33, covered: 18, designed: 2, operating: 0 });
    expect(words).toBe('operating 0, designed 2, covered 18, gap 15 of 33');
  });
});

function bar(states: Partial<CoverageCounts['states']>): CoverageCounts {
  const none = { operating: 0, designed: 0, covered: 0, gap: 0, unknown: 0, deviating: 0 };
  return { criteria: 0, covered: 0, designed: 0, operating: 0, states: { ...none, ...states } };
}

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
