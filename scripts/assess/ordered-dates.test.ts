import { describe, expect, it } from 'vitest';
import type { KindName } from '../model/kinds/index.ts';
import { isBefore, orderedDates } from './ordered-dates.ts';

const pairs: readonly (readonly [KindName, object, readonly string[]])[] = [
  [
    'audit',
    { window: { from: 'a', to: 'b' }, report: { issued: 'c' } },
    ['window.from window.to', 'window.to report.issued'],
  ],
  [
    'audit',
    { window: { to: 'a' }, assertion: { on: 'b' }, representation: { on: 'c' }, report: { issued: 'd' } },
    [
      'window.to report.issued',
      'window.to assertion.on',
      'assertion.on report.issued',
      'representation.on report.issued',
    ],
  ],
  ['audit', { asOf: 'a', assertion: { on: 'b' } }, ['asOf assertion.on']],
  ['audit', { windowHistory: [{ from: 'a', to: 'b' }] }, ['windowHistory[0].from windowHistory[0].to']],
  [
    'control',
    { versions: [{ effective: 'a' }, { effective: 'a', until: 'b' }] },
    ['versions[1].effective versions[1].until'],
  ],
  ['risk', { acceptance: { on: 'a', until: 'b' } }, ['acceptance.on acceptance.until']],
  ['vendor', { contract: { signed: 'a', renews: 'b' } }, ['contract.signed contract.renews']],
  ['waiver', { from: 'a', until: 'b' }, ['from until']],
  ['evidence', { collected: { at: 'a' }, review: { at: 'b' } }, ['collected.at review.at']],
  ['evidence', { performed: { at: 'a' }, collected: { at: 'b' } }, ['performed.at collected.at']],
  [
    'finding',
    { occurred: { from: 'a', to: 'b' }, detected: 'c' },
    ['occurred.from occurred.to', 'occurred.from detected'],
  ],
  ['incident', { times: { occurred: 'a', detected: 'b', resolved: 'c' } }, ['times.occurred times.detected']],
  ['incident', { times: { detected: 'a' }, dc4: { on: 'b' } }, ['times.detected dc4.on']],
  ['policy', { custom: { from: 'b', to: 'a' } }, []],
];

describe('the pairs of a record', () => {
  it.each(pairs)('%s %j', (kind, data, expected) => {
    expect(orderedDates(kind, data).map(({ first, next }) => `${first.field} ${next.field}`)).toEqual(
      expected,
    );
  });
});

describe('before', () => {
  it.each([
    ['2026-03-01', '2026-03-02', 'UTC', true],
    ['2026-03-01', '2026-03-01', 'UTC', false],
    ['2026-03-02', '2026-03-01', 'UTC', false],
    ['2026-03-01T10:00:00Z', '2026-03-01T12:30:00+02:00', 'UTC', true],
    ['2026-03-01T10:00:00Z', '2026-03-01T12:00:00+02:00', 'UTC', false],
    ['2026-03-01T23:30:00Z', '2026-03-02', 'UTC', true],
    ['2026-03-01T23:30:00Z', '2026-03-02', 'Europe/Berlin', false],
  ])('%s, %s in %s: %s', (a, b, zone, expected) => {
    expect(isBefore(a, b, zone)).toBe(expected);
  });
});
