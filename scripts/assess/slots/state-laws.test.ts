import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../model/calendar.ts';
import { asked } from './slot-state.test-data.ts';
import { groupOf } from './slot-state.ts';
import type { Fill } from './unit-state.ts';

describe('laws of states', () => {
  const any: fc.Arbitrary<Fill> = fc.record({
    id: fc.constantFrom('EV-1', 'EV-2', 'EV-3'),
    performed: fc.integer({ min: -200, max: 300 }).map((days) => addDays('2026-04-01', days)),
    outcome: fc.constantFrom<Fill['outcome']>('pass', 'fail', 'none', 'not-performed', 'unavailable'),
    deviations: fc.constantFrom(0, 0, 1),
    review: fc.constantFrom<Fill['review']>('accepted', 'accepted', 'returned', null),
    timed: fc.boolean(),
    provesNone: fc.boolean(),
  });
  const units = fc.array(
    fc.record({
      fills: fc.array(any, { maxLength: 3 }),
      between: fc.boolean(),
      name: fc.constant(null),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const terms = fc.record({
    day: fc.integer({ min: -10, max: 200 }).map((days) => addDays('2026-04-01', days)),
    lookback: fc.boolean(),
    excused: fc.boolean(),
  });

  it('never pass without an accepted pass for every unit, or an accepted empty list', () => {
    fc.assert(
      fc.property(units, terms, (units, changes) => {
        const { state, group } = asked(units, changes);
        expect(group).toBe(groupOf[state]);
        if (state !== 'met') return;
        for (const { fills } of units) {
          expect(
            fills.some(({ outcome, review, deviations, provesNone }) => {
              if (review !== 'accepted') return false;
              return outcome === 'pass' ? deviations === 0 : outcome === 'none' && provesNone;
            }),
          ).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('do not depend on the order of evidence or of units', () => {
    fc.assert(
      fc.property(units, terms, (units, changes) => {
        const turned = [...units].reverse().map((each) => ({ ...each, fills: [...each.fills].reverse() }));
        const [a, b] = [asked(units, changes), asked(turned, changes)];
        expect([b.state, b.remediated, b.units, [...b.flags].sort()]).toEqual([
          a.state,
          a.remediated,
          a.units,
          [...a.flags].sort(),
        ]);
      }),
    );
  });

  it('keep a failure whatever accepted evidence comes later', () => {
    fc.assert(
      fc.property(units, any, terms, (units, later, changes) => {
        fc.pre(asked(units, changes).state === 'deviation');
        const more = units.map((each) => ({ ...each, fills: [...each.fills, later] }));
        expect(asked(more, changes).state).toBe('deviation');
      }),
    );
  });

  it('count every unit once, shown or unknown, and a failed one among the shown', () => {
    fc.assert(
      fc.property(units, terms, (units, changes) => {
        const { state, units: counts } = asked(units, changes);
        expect(counts.population).toBe(units.length);
        expect(counts.tested + counts.unknown).toBe(counts.population);
        expect(counts.deviations <= counts.tested).toBe(true);
        if (state === 'deviation') expect(counts.deviations).toBeGreaterThan(0);
        if (state === 'partial') expect(counts.tested > 0 && counts.unknown > 0).toBe(true);
        if (state === 'met') expect(counts.unknown).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('never call a slot missing before it is due, or due after', () => {
    fc.assert(
      fc.property(units, terms, (units, changes) => {
        const { state } = asked(units, changes);
        expect(state).not.toBe(changes.day <= '2026-07-15' ? 'missing' : 'due');
      }),
    );
  });
});
