import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import {
  assuranceReports,
  assuredUntil,
  isInUse,
  latestReport,
  needsAssurance,
  speaksFor,
} from './vendor-assurance.ts';

function vendorOf(status: string, tier: string, reports: readonly string[] = []) {
  const list = reports.length === 0 ? '' : `assuranceReports: [${reports.join(', ')}]\n`;
  const text = `---\nid: VEND-CLOUD\ntitle: Example Cloud\nowner: it-lead\nservice: Servers\nstatus: ${status}\ntier: ${tier}\n${list}---\n`;
  const { graph } = parseRepository(repository({ 'risk-register/vendors/VEND-CLOUD.md': text }));
  const [vendor] = graph.all('vendor');
  if (vendor === undefined) throw new Error('the vendor was not read');
  return vendor;
}

it.each([
  ['active', 'critical', true, true],
  ['active', 'high', true, true],
  ['active', 'medium', false, true],
  ['active', 'low', false, true],
  ['proposed', 'critical', false, false],
  ['off-boarding', 'critical', false, true],
  ['off-boarded', 'critical', false, false],
])('a vendor that is %s and %s', (status, tier, needs, used) => {
  expect([needsAssurance(vendorOf(status, tier)), isInUse(vendorOf(status, tier))]).toEqual([needs, used]);
});

it.each([
  ['{ type: soc2-type1, asOf: 2025-07-01 }', '2026-07-01', true],
  ['{ type: soc2-type1, asOf: 2025-07-01 }', '2026-07-02', false],
  ['{ type: soc2-type2, period: { from: 2024-07-01, to: 2025-06-30 } }', '2026-06-30', true],
  [
    '{ type: soc2-type2, period: { from: 2024-07-01, to: 2025-06-30 }, asOf: 2026-06-30 }',
    '2026-07-01',
    false,
  ],
  ['{ type: soc2-type2 }', '2026-07-01', false],
  ['{ type: soc2-type2, bridge: { from: 2026-07-01, to: 2026-07-31 } }', '2026-06-30', false],
  ['{ type: soc2-type2, bridge: { from: 2026-07-01, to: 2026-07-31 } }', '2026-07-01', true],
  ['{ type: soc2-type2, bridge: { from: 2026-07-01, to: 2026-07-31 } }', '2026-07-31', true],
  ['{ type: soc2-type2, bridge: { from: 2026-07-01, to: 2026-07-31 } }', '2026-08-01', false],
])('%s speaks on %s: %s', (report, day, expected) => {
  expect(
    assuranceReports(vendorOf('active', 'high', [report])).map((each) => speaksFor(each.report, day)),
  ).toEqual([expected]);
});

it('takes no penetration test for a report, and the latest of the others', () => {
  const [undated, old, next, same] = [
    '{ type: soc3 }',
    '{ type: soc2-type1, asOf: 2024-07-01 }',
    '{ type: soc2-type2, period: { from: 2024-07-01, to: 2025-06-30 } }',
    '{ type: iso27001, asOf: 2025-06-30 }',
  ];
  const latest = (...reports: readonly string[]) => latestReport(vendorOf('active', 'high', reports))?.index;
  expect(latest('{ type: penetration-test, asOf: 2026-06-30 }')).toBeUndefined();
  expect(latest('{ type: penetration-test, asOf: 2026-06-30 }', old)).toBe(1);
  expect(latest(undated)).toBe(0);
  expect(latest(undated, old)).toBe(1);
  expect(latest(old, undated)).toBe(0);
  expect(latest(old, next)).toBe(1);
  expect(latest(next, old)).toBe(0);
  expect(latest(next, same)).toBe(0);
});

it.each([
  ['until a year after the report', ['{ type: soc3, asOf: 2025-08-01 }'], '2026-08-01'],
  ['no longer, on the day after', ['{ type: soc3, asOf: 2025-06-30 }'], '2026-06-30'],
  [
    'through a letter that follows',
    ['{ type: soc3, asOf: 2025-07-31, bridge: { from: 2026-08-01, to: 2026-10-31 } }'],
    '2026-10-31',
  ],
  [
    'not beyond a gap',
    ['{ type: soc3, asOf: 2025-07-31, bridge: { from: 2026-08-02, to: 2026-10-31 } }'],
    '2026-07-31',
  ],
  [
    'by the later of two',
    ['{ type: soc3, asOf: 2025-12-31 }', '{ type: soc3, asOf: 2025-08-01 }'],
    '2026-12-31',
  ],
  ['by a letter alone', ['{ type: soc3, bridge: { from: 2026-07-01, to: 2026-07-01 } }'], '2026-07-01'],
  ['by no penetration test', ['{ type: penetration-test, asOf: 2026-06-01 }'], undefined],
  ['by nothing without a day', ['{ type: soc3 }'], undefined],
])('is assured on 2026-07-01 %s', (_, reports, expected) => {
  const vendor = vendorOf('active', 'high', reports);
  expect(assuredUntil(vendor, '2026-07-01')).toBe(expected);
  const speaks = assuranceReports(vendor).some(({ report }) => speaksFor(report, '2026-07-01'));
  expect(expected !== undefined && expected >= '2026-07-01').toBe(speaks);
});
