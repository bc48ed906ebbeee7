import { describe, expect, it } from 'vitest';
import { kinds } from '../model/kinds/index.ts';
import { datesToCome, doneFields } from './dates-done.ts';

const toCome = (at: string, timezone = 'UTC') =>
  datesToCome('evidence', { review: { at } }, '2026-12-31', timezone).map(({ field }) => field);

describe('a day on which something was done is still to come', () => {
  it.each([
    ['2026-12-31', false],
    ['2027-01-01', false],
    ['2027-01-02', true],
    ['2028-01-01', true],
  ])('%s: %s', (at, expected) => {
    expect(toCome(at)).toEqual(expected ? ['review.at'] : []);
  });

  it.each([
    ['2027-01-01T23:59:59Z', 'UTC', false],
    ['2027-01-02T00:00:00Z', 'UTC', true],
    ['2027-01-02T00:00:00Z', 'America/New_York', false],
    ['2027-01-02T05:00:00Z', 'America/New_York', true],
    ['2027-01-01T16:00:00Z', 'Asia/Tokyo', true],
  ])('by the clock of the program: %s in %s: %s', (at, zone, expected) => {
    expect(toCome(at, zone)).toEqual(expected ? ['review.at'] : []);
  });
});

it('is told with its place in a list, and nothing else of the list', () => {
  const actions = [{ done: '2026-01-01' }, { due: '2030-01-01' }, { done: '2030-01-01' }];
  expect(datesToCome('risk', { plan: { actions } }, '2026-12-31', 'UTC')).toEqual([
    { field: 'plan.actions[2].done', at: '2030-01-01' },
  ]);
});

it('every field that is asked for is a date of its kind', () => {
  const strange = [...doneFields].flatMap(([kind, fields]) =>
    fields
      .filter((field) => !isDate(kinds[kind].schema, field.split('.')))
      .map((field) => `${kind} ${field}`),
  );
  expect(strange).toEqual([]);
});

function isDate(node: unknown, [step, ...rest]: readonly string[]): boolean {
  const { format, properties, items } = (node ?? {}) as Record<string, Record<string, unknown>>;
  if (step === undefined) return ['date', 'moment'].includes(String(format));
  const next = properties?.[step.replace('[]', '')];
  return isDate(
    step.endsWith('[]') ? (next as { items?: unknown } | undefined)?.items : (next ?? items),
    rest,
  );
}
