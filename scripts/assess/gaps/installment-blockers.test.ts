import { describe, expect, it } from 'vitest';
import { at, finding, record } from '../../testing/designed.ts';
import { type Files, withControl } from '../../testing/designed-changes.ts';
import { file } from '../slots/slots.test-data.ts';
import { audited, gapsIn, running } from './gaps.test-data.ts';

describe('what a control at each event lacks', () => {
  const eventful = withControl({ ...running, frequencies: [{ every: 'per-event', proof: 'population' }] });
  const population = (from: string, to: string, changes: object = {}): Files =>
    file('evidence/populations', {
      id: `POP-${to.replaceAll('-', '')}-IAM-03`,
      title: 'Leavers',
      control: 'IAM-03',
      source: 'HR',
      query: 'all',
      covers: { from, to },
      stage: 'interim',
      count: 2,
      sourceCount: 2,
      sha256: 'a'.repeat(64),
      ...changes,
    } as never);
  const asked = (changes: Files, day: string) =>
    gapsIn({ ...audited(), ...eventful, ...changes }, day).blockers.filter(
      ({ kind }) => kind === 'complete-a-population',
    );

  it('is the list of a quarter, once it is over', () => {
    expect(asked({}, '2026-03-31')).toEqual([]);
    expect(asked({}, '2026-04-01')[0]?.run).toContain('--from 2026-01-01 --to 2026-03-31');
  });

  it('is asked for also where a finding shares days with the window that is still open', () => {
    const occurred = { from: '2026-02-01', to: '2026-02-03' };
    const told = { [at.finding]: record({ ...finding, occurred, detected: '2026-02-10' }) };
    expect(asked(told, '2026-04-01')).toEqual(asked({}, '2026-04-01'));
  });

  it('is the test of a list, and the days after it', () => {
    const found = asked(population('2026-01-01', '2026-03-31'), '2026-07-05');
    expect(found.map(({ record, run }) => [record, run?.slice(0, 22)])).toEqual([
      ['POP-20260331-IAM-03', 'npm run sample -- POP-'],
      ['IAM-03', 'npm run population -- '],
    ]);
  });
});
