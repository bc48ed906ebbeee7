import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { at, designedProgram, policy, program, record, vendor, walkthrough } from '../testing/designed.ts';
import * as change from '../testing/designed-changes.ts';
import { repository } from '../testing/repository.ts';
import { nextSteps } from './next.ts';
import { type Counts, readinessOf } from './readiness.ts';

const { performed, readiness, reviewed, withControl, without, withPolicy, withSecond } = change;

/** The first value most of the time: a program in which everything is broken tells little. */
function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 4 * others.length }, ...others.map(fc.constant));
}

const ids = ['CC6.2', 'CC6.4', 'A1.1', 'P1.1', 'CC9.9'];
const answer = fc.record({ id: fc.constantFrom(...ids), role: mostly('key', 'supporting') });
const anyControl = fc.record({
  status: mostly('implemented', 'planned', 'inherited', 'not-applicable'),
  effective: mostly<string | undefined>('2026-03-01', '2026-04-02', '2026-09-01', undefined),
  owner: mostly<string | undefined>('it-lead', 'nobody', undefined),
  nature: mostly('detective', 'magic'),
  replaces: mostly<string | undefined>(undefined, 'IAM-03', 'IAM-12'),
  criteria: fc.uniqueArray(answer, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
});
const anyEvidence = fc.record({
  type: mostly('walkthrough', 'ticket'),
  supports: fc.subarray([{ control: 'IAM-03' }, { control: 'IAM-12' }], { minLength: 1 }),
  day: mostly('2026-04-01', '2026-04-02', '2026-05-01', '2026-08-01'),
  outcome: mostly('pass', 'fail', 'none'),
  review: mostly('accepted', 'returned', 'rejected'),
});
const anyVendor = fc.record({
  status: mostly('active', 'proposed', 'off-boarding'),
  criteria: fc.subarray(ids.slice(0, 3)),
  monitoredBy: fc.subarray(['IAM-03', 'IAM-12']),
});

function evidence(
  id: string,
  { day, outcome, review, ...rest }: typeof anyEvidence extends fc.Arbitrary<infer E> ? E : never,
) {
  const fields = {
    id,
    ...rest,
    ...performed(day),
    result: { outcome },
    ...reviewed({ at: day, outcome: review }),
  };
  return { [`evidence/2026/${id}.md`]: record({ ...walkthrough, ...fields }) };
}

const anyProgram = fc
  .record({
    first: anyControl,
    second: anyControl,
    evidence: fc.array(anyEvidence, { minLength: 1, maxLength: 3 }),
    vendor: fc.option(anyVendor),
    policy: mostly<Readonly<Record<string, string | undefined>>>(
      {},
      without('approver'),
      without('effective'),
      { status: 'draft' },
    ),
    finding: mostly<string | null>(null, '2026-03-01', '2026-05-01'),
  })
  .map((any): change.Files => {
    const subservice =
      any.vendor === null ? null : { ...vendor.subservice, ...any.vendor, status: undefined };
    return {
      ...designedProgram(),
      ...withControl(any.first),
      ...withSecond(any.second),
      ...Object.assign(
        {},
        ...any.evidence.map((each, n) => evidence(`EV-20260401-IAM-03${n === 0 ? '' : `-${n}`}`, each)),
      ),
      ...(any.vendor === null ? {} : change.withVendor({ status: any.vendor.status, subservice })),
      ...withPolicy({ ...policy, ...any.policy }),
      ...(any.finding === null ? {} : change.withFinding({ detected: any.finding })),
    };
  });
const anyDay = mostly('2026-07-01', '2026-04-01', '2026-01-01', '2026-12-31');

describe('whatever is written', () => {
  it('covered ≥ designed ≥ operating, in all, by category and by series', () => {
    let designedOnes = 0;
    fc.assert(
      fc.property(anyProgram, anyDay, (files, day) => {
        const { totals, categories } = readiness(files, day);
        designedOnes += totals.designed;
        const counts: readonly Counts[] = [
          totals,
          ...categories,
          ...categories.flatMap(({ series }) => series),
        ];
        for (const { criteria, covered, designed, operating } of counts) {
          expect(criteria >= covered && covered >= designed && designed >= operating && operating >= 0).toBe(
            true,
          );
        }
        expect(categories.reduce((sum, { designed }) => sum + designed, 0)).toBe(totals.designed);
      }),
      { numRuns: 150 },
    );
    // Else the property held for want of anything to hold for.
    expect(designedOnes).toBeGreaterThan(0);
  });

  it('a criterion is designed only when all it rests on is, and a control only when nothing is open', () => {
    fc.assert(
      fc.property(anyProgram, anyDay, (files, day) => {
        const { criteria, controls } = readiness(files, day);
        const states = new Map(controls.map(({ id, state }) => [id, state]));
        for (const { state, keyControls, unmonitored } of criteria) {
          if (state !== 'designed') continue;
          expect(keyControls.length).toBeGreaterThan(0);
          expect(unmonitored).toEqual([]);
          expect(keyControls.map(({ id }) => states.get(id))).toEqual(keyControls.map(() => 'designed'));
        }
        for (const { state, conditions } of controls) {
          const holds = conditions.length > 1 && conditions.every(({ met }) => met === 'yes');
          expect(state === 'designed').toBe(holds);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the order of files never changes readiness or the next steps', () => {
    const example = { [at.program]: record({ ...program, example: true }) };
    fc.assert(
      fc.property(anyProgram, fc.boolean(), fc.infiniteStream(fc.nat()), (files, made, numbers) => {
        const snapshot = repository({ ...files, ...(made ? example : {}) });
        const ranked = snapshot.files.map((file) => ({ file, rank: numbers.next().value as number }));
        const shuffled = ranked.sort((a, b) => a.rank - b.rank).map(({ file }) => file);
        const [sorted, mixed] = [snapshot.files, shuffled].map((listed) => {
          const { graph } = parseRepository({ ...snapshot, files: listed });
          const found = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' });
          return { found, steps: nextSteps(graph, found, []) };
        });
        expect(mixed).toEqual(sorted);
      }),
      { numRuns: 150 },
    );
  });
});
