import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration } from '../model/calendar.ts';
import { parseRepository } from '../parse/repository.ts';
import { record } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { installmentsOf, jointAt, jointsOf } from './installments.ts';

describe('what lies between two installments', () => {
  const next = { from: '2026-04-01', to: '2026-06-30' };
  it.each([
    ['2026-03-31', undefined],
    ['2026-03-30', { is: 'gap', days: { from: '2026-03-31', to: '2026-03-31' } }],
    ['2026-04-01', { is: 'overlap', days: { from: '2026-04-01', to: '2026-04-01' } }],
    ['2026-12-31', { is: 'overlap', days: next }],
  ])('reached %s', (reached, expected) => {
    expect(jointAt(reached, next)).toEqual(expected);
  });

  it('is exactly the days that are in none, or in both', () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((days) => addDuration('2026-01-15', days === 0 ? 'P1D' : `P${days}D`));
    fc.assert(
      fc.property(day, day, day, (reached, a, b) => {
        const [from = a, to = b] = [a, b].sort();
        const found = jointAt(reached, { from, to });
        for (let each = '2026-01-15'; each < '2026-04-01'; each = addDuration(each, 'P1D')) {
          const inNext = each >= from && each <= to;
          const inside = found !== undefined && each >= found.days.from && each <= found.days.to;
          if (found?.is === 'overlap') expect(inside).toBe(inNext && each <= reached);
          else expect(inside).toBe(each > reached && each < from);
        }
      }),
    );
  });
});

describe('installments', () => {
  const population = (id: string, from: string, to: string, source = 'HR system') =>
    record({
      id,
      title: id,
      source,
      query: 'All',
      control: 'IAM-10',
      covers: { from, to },
      count: 0,
      stage: 'final',
    });
  const graphOf = (...rows: readonly (readonly [string, string, string, string?])[]) =>
    parseRepository(
      repository(
        Object.fromEntries(rows.map((row) => [`evidence/populations/${row[0]}.md`, population(...row)])),
      ),
    ).graph;

  it('are one list for each control and source, by their first day', () => {
    const graph = graphOf(
      ['POP-A', '2026-04-01', '2026-06-30'],
      ['POP-B', '2026-01-01', '2026-03-31', ' hr  System'],
      ['POP-C', '2026-01-01', '2026-03-31', 'Payroll'],
    );
    expect(installmentsOf(graph).map(({ list }) => list.map(({ id }) => id))).toEqual([
      ['POP-B', 'POP-A'],
      ['POP-C'],
    ]);
  });

  it('join, or not, with the one that reached furthest', () => {
    const graph = graphOf(
      ['POP-A', '2026-01-01', '2026-06-30'],
      ['POP-B', '2026-02-01', '2026-02-28'],
      ['POP-C', '2026-07-01', '2026-07-31'],
      ['POP-D', '2026-08-02', '2026-08-31'],
    );
    const joints = installmentsOf(graph).flatMap(({ list }) => jointsOf(list));
    expect(joints.map(({ is, days, before, next }) => [is, days.from, days.to, before.id, next.id])).toEqual([
      ['overlap', '2026-02-01', '2026-02-28', 'POP-A', 'POP-B'],
      ['gap', '2026-08-01', '2026-08-01', 'POP-C', 'POP-D'],
    ]);
  });
});
