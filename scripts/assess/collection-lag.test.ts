import { expect, it } from 'vitest';
import { longLag } from './collection-lag.ts';

const run = { by: 'run', method: 'api' } as const;
const typed = { by: 'it-lead', method: 'observation' } as const;

it.each([
  ['2026-05-31', '2026-05-31', 'UTC', null],
  ['2026-05-31', '2026-06-30', 'UTC', null],
  ['2026-05-31', '2026-07-01', 'UTC', 31],
  ['2026-07-01', '2026-06-30', 'UTC', null],
  ['2026-05-31T23:30:00Z', '2026-07-01', 'UTC', 31],
  ['2026-05-31T23:30:00Z', '2026-07-01', 'Europe/Berlin', null],
  ['2026-05-31T10:00:00Z', '2026-06-30T10:00:00Z', 'Pacific/Kiritimati', null],
  ['2026-05-31T09:59:00Z', '2026-06-30T10:00:00Z', 'Pacific/Kiritimati', 31],
])('from %s to %s in %s: %s days', (performed, collected, zone, days) => {
  const evidence = { performed: { at: performed, by: 'it-lead' }, collected: { at: collected, ...typed } };
  expect(longLag(evidence, zone)).toEqual(days === null ? null : { days, shown: false });
});

it('is shown by a workflow or an artifact', () => {
  const performed = { at: '2026-05-01', by: 'it-lead' };
  const by = (collected: typeof run | typeof typed, artifacts: readonly object[]) =>
    longLag({ performed, collected: { at: '2026-06-30', ...collected }, artifacts: [...artifacts] }, 'UTC')
      ?.shown;
  expect([by(typed, []), by(run, []), by(typed, [{ path: 'evidence/2026/x/log.csv' }])]).toEqual([
    false,
    true,
    true,
  ]);
});
