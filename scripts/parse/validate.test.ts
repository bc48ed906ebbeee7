import { describe, expect, it } from 'vitest';
import { edited } from '../model/kinds/examples/edited.ts';
import { event } from '../model/kinds/examples/event.ts';
import { once } from '../model/kinds/examples/once.ts';
import { type KindName, kindList } from '../model/kinds/index.ts';
import { validate } from './validate.ts';

const examples: Readonly<Record<string, object>> = { ...edited, ...once, ...event };
const problemsOf = (kind: KindName, changes: object) => {
  const { faults, whole, data } = validate(kind, 'x.md', { ...examples[kind], ...changes });
  return {
    whole,
    data,
    problems: faults.map(({ message, spot, args }) =>
      `${message} ${spot.field} ${args.actual ?? args.near ?? ''}`.trim(),
    ),
  };
};

describe('front matter that holds', () => {
  it.each(kindList)('of kind $name comes back as it is', ({ name }) => {
    const data = examples[name] as Record<string, unknown>;
    expect(validate(name, 'x.md', data)).toEqual({ data, whole: true, faults: [] });
  });
});

/** Field and value, whether the record is still whole, and the one problem. */
const wrong: readonly (readonly [KindName, object, boolean, string])[] = [
  ['policy', { status: 'aproved' }, false, 'choice status `aproved`'],
  ['policy', { status: 5 }, false, 'choice status `5`'],
  ['policy', { status: null }, false, 'choice status `null`'],
  ['policy', { version: 0.1 }, false, 'unquoted version 0.1'],
  ['policy', { version: 'v1' }, false, 'form version `v1`'],
  ['policy', { title: '' }, false, 'blank title ``'],
  ['policy', { title: ['a'] }, false, 'type title a list'],
  ['policy', { title: { '[object Object]': null } }, false, 'mark title'],
  ['policy', { acknowledgment: 'yes' }, true, 'type acknowledgment the text `yes`'],
  ['policy', { effective: '2026-13-01' }, true, 'date effective `2026-13-01`'],
  ['policy', { reviewEvery: 'a year' }, true, 'duration reviewEvery `a year`'],
  ['policy', { reviewEvery: 'P0M' }, true, 'duration reviewEvery `P0M`'],
  ['policy', { aliases: ['A', 'B', 'A'] }, true, 'repeated aliases[2] `A`'],
  ['policy', { aliases: ['A', 7] }, true, 'unquoted aliases[1] 7'],
  ['policy', { status: { '[object Object]': null } }, false, 'mark status'],
  ['policy', { ownr: 'it-lead' }, true, 'unknown ownr'],
  ['policy', { '2026': 'x' }, true, 'unknown 2026'],
  ['policy', { 'a/b~c': 'x' }, true, 'unknown a/b~c'],
  ['control', { frequencies: [] }, false, 'few frequencies `[]`'],
  [
    'control',
    { frequencies: [{ every: 'daily', proof: 'state', evry: 1 }] },
    true,
    'unknown frequencies[0].evry',
  ],
  ['control', { criteria: [{ id: 'CC6.1', role: 'main' }] }, false, 'choice criteria[0].role `main`'],
  ['risk', { inherent: { likelihood: 9, impact: 1 } }, false, 'range inherent.likelihood `9`'],
  ['risk', { inherent: { likelihood: 1.5, impact: 1 } }, false, 'type inherent.likelihood a number'],
  ['exercise', { injects: [{ at: 'soon', text: 'x' }] }, false, 'form injects[0].at `soon`'],
  ['test', { items: [{ item: '1', results: { A: 'maybe' } }] }, false, 'choice items[0].results.A `maybe`'],
];

describe('front matter with one wrong field', () => {
  it.each(wrong)('%s %j', (kind, change, whole, problem) => {
    const found = problemsOf(kind, change);
    expect(found.problems).toEqual([problem]);
    expect(found.whole).toBe(whole);
    const field = Object.keys(change)[0] ?? '';
    expect(field in found.data).toBe(problem.startsWith('unknown'));
  });

  it('says what was probably meant, of what is not there yet', () => {
    const { owner, ...rest } = examples.policy as Record<string, unknown>;
    const { faults } = validate('policy', 'x.md', { ...rest, ownr: owner });
    expect(faults.map(({ message, args }) => `${message} ${args.near ?? ''}`)).toEqual([
      'unknown owner',
      'missing ',
    ]);
    expect(validate('policy', 'x.md', { ...rest, owner, ownr: owner }).faults[0]?.args.near).toBeUndefined();
  });

  it('says a missing field at what should hold it', () => {
    const found = problemsOf('risk', { plan: { actions: [{ what: 'Close accounts' }] } });
    expect(found.problems).toEqual(['missing plan.actions[0]']);
  });
});

describe('front matter with many wrong fields', () => {
  const many = (n: number): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`field${i}`, i]));

  it('lists ten unknown ones, and counts more', () => {
    expect(problemsOf('policy', many(10)).problems).toHaveLength(10);
    expect(problemsOf('policy', many(11)).problems).toEqual(['many field0']);
    expect(validate('policy', 'x.md', { ...examples.policy, ...many(16_000) }).faults[0]?.args.count).toBe(
      16_000,
    );
  });

  it('lists fifty wrong values, and counts the rest', () => {
    const numbers = (n: number) =>
      problemsOf('policy', { aliases: Array.from({ length: n }, (_, i) => i) }).problems;
    expect(numbers(50)).toHaveLength(50);
    expect(numbers(20_000)).toHaveLength(51);
    expect(numbers(20_000).at(-1)).toBe('many aliases[50]');
  });

  it('shows long words short', () => {
    for (const { args } of validate('policy', 'x.md', {
      ...examples.policy,
      ['x'.repeat(5000)]: 1,
      status: 'y'.repeat(5000),
    }).faults) {
      for (const value of Object.values(args)) expect(String(value).length).toBeLessThan(80);
    }
  });
});
