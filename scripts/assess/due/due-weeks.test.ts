import { describe, expect, it } from 'vitest';
import { evidence, graphOf } from '../slots/slots.test-data.ts';
import { dueOf } from './due.test-data.ts';
import type { DueItem } from './due-item.ts';
import { dueByOwnerAndWeek } from './due-weeks.ts';

describe('by owner and week', () => {
  it('counts each item that is left once, in the ISO week of its day', () => {
    const { items, ...days } = dueOf({
      today: '2026-07-01',
      files: evidence('2026-02-15'),
      until: '2026-10-18',
    });
    const graph = graphOf();
    const { weeks, owners } = dueByOwnerAndWeek(graph, { ...days, items });
    expect(weeks[0]).toEqual({ key: '2026-W27', from: '2026-06-29', to: '2026-07-05' });
    expect(weeks.at(-1)?.key).toBe('2026-W42');
    expect(owners.map(({ who, total }) => [who.role, total])).toEqual([['it-lead', 2]]);
    const [owner] = owners;
    const counted = owner?.weeks.flatMap((count, at) => (count === 0 ? [] : [`${weeks[at]?.key} ${count}`]));
    expect(counted).toEqual(['2026-W29 1', '2026-W42 1']);
  });

  it('puts what is overdue and what waits apart, and leaves out what is done', () => {
    const item = dueOf({ today: '2026-07-01', files: evidence('2026-02-15') }).items[0] as DueItem;
    const of = (state: DueItem['state'], due: string): DueItem => ({ ...item, state, due });
    const items = [
      of('overdue', '2026-06-01'),
      of('waiting', '2026-07-02'),
      of('done', '2026-07-02'),
      of('excused', '2026-07-02'),
      of('due soon', '2026-07-06'),
    ];
    const { owners, everybody } = dueByOwnerAndWeek(graphOf(), {
      items,
      today: '2026-07-01',
      until: '2026-07-12',
    });
    expect(owners.map(({ overdue, waiting, weeks, total }) => ({ overdue, waiting, weeks, total }))).toEqual([
      { overdue: 1, waiting: 1, weeks: [0, 1], total: 3 },
    ]);
    expect(everybody).toEqual({ overdue: 1, waiting: 1, weeks: [0, 1], total: 3 });
  });

  it('adds up what everybody has left to do', () => {
    const item = dueOf({ today: '2026-07-01', files: evidence('2026-02-15') }).items[0] as DueItem;
    const of = (role: string, state: DueItem['state'], due: string): DueItem => ({
      ...item,
      who: { role, title: role, holders: [] },
      state,
      due,
    });
    const items = [
      of('it-lead', 'overdue', '2026-06-01'),
      of('it-lead', 'due soon', '2026-07-02'),
      of('ceo', 'overdue', '2026-06-02'),
      of('ceo', 'waiting', '2026-07-02'),
      of('ceo', 'due', '2026-07-09'),
      of('ceo', 'due', '2026-07-10'),
      of('cto', 'done', '2026-07-02'),
    ];
    const { everybody } = dueByOwnerAndWeek(graphOf(), { items, today: '2026-07-01', until: '2026-07-12' });
    expect(everybody).toEqual({ overdue: 2, waiting: 1, weeks: [1, 2], total: 6 });
  });
});
