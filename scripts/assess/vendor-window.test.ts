import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { record, vendor, walkthrough } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { lastLooks, neededFrom, shownUntil } from './vendor-window.ts';

it.each([
  ['2026-06-30', '2026-03-30'],
  ['2026-05-31', '2026-02-28'],
  ['2024-05-31', '2024-02-29'],
])('for a window that ends on %s something is needed from %s', (end, from) => {
  expect(neededFrom(end)).toBe(from);
});

describe('a vendor is shown until', () => {
  const report = { type: 'soc2-type2', period: { from: '2025-01-01', to: '2025-12-31' } };
  it.each<[string, readonly object[], string | null]>([
    ['the last day of its report', [report], '2025-12-31'],
    [
      'the later of two',
      [report, { ...report, period: { from: '2025-02-01', to: '2026-01-31' } }],
      '2026-01-31',
    ],
    ['the day of a Type 1', [{ type: 'soc2-type1', asOf: '2026-02-28' }], '2026-02-28'],
    [
      'the end of the letter',
      [{ ...report, bridge: { from: '2026-01-01', to: '2026-03-31' } }],
      '2026-03-31',
    ],
    ['no day by a penetration test', [{ type: 'penetration-test', asOf: '2026-05-01' }], null],
    ['no day by a report without days', [{ type: 'soc3' }], null],
  ])('%s', (_, assuranceReports, day) => {
    const found = graphOf({ assuranceReports }, {}).all('vendor')[0];
    expect(found === undefined ? undefined : shownUntil(found)).toBe(day);
  });
});

describe('a vendor was looked at', () => {
  it.each<[string, object, string | undefined]>([
    ['by accepted evidence that names it', {}, '2026-04-01'],
    ['by its other name', { supports: [{ control: 'TPR-04', instances: ['DCF-7'] }] }, '2026-04-01'],
    ['not by evidence that names nobody', { supports: [{ control: 'TPR-04' }] }, undefined],
    [
      'not by evidence that names something else',
      { supports: [{ control: 'TPR-04', instances: ['SYS-APP'] }] },
      undefined,
    ],
    ['not by a failure', { result: { outcome: 'fail' } }, undefined],
    ['not before it is reviewed', { review: undefined }, undefined],
    ['not when it was returned', { review: { ...walkthrough.review, outcome: 'returned' } }, undefined],
  ])('%s', (_, changes, day) => {
    expect(lastLooks(graphOf({}, changes), 'UTC').get(vendor.id)).toBe(day);
  });

  it('on the last of several days, in the program’s time zone', () => {
    const graph = graphOf({}, { performed: { at: '2026-03-31T23:30:00Z', by: 'it-lead' } });
    expect(lastLooks(graph, 'UTC').get(vendor.id)).toBe('2026-03-31');
    expect(lastLooks(graph, 'Europe/Berlin').get(vendor.id)).toBe('2026-04-01');
    const two = graphOf({}, {}, { performed: { at: '2026-05-01', by: 'it-lead' }, id: 'EV-20260331-A' });
    expect(lastLooks(two, 'UTC').get(vendor.id)).toBe('2026-05-01');
  });
});

function graphOf(changes: object, look: object, other?: { readonly id: string; readonly performed: object }) {
  const seen = { ...walkthrough, supports: [{ control: 'TPR-04', instances: [vendor.id] }], ...look };
  const files: Record<string, string> = {
    [`risk-register/vendors/${vendor.id}.md`]: record({ ...vendor, aliases: ['DCF-7'], ...changes }),
    'evidence/2026/EV-20260401-IAM-03.md': record(seen),
  };
  if (other !== undefined) files[`evidence/2026/${other.id}.md`] = record({ ...seen, ...other });
  return parseRepository(repository(files)).graph;
}
