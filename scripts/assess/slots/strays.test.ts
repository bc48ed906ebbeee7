import { describe, expect, it } from 'vitest';
import { evidence, type Files, graphOf, running } from './slots.test-data.ts';
import { straysOf } from './strays.ts';

interface Asked {
  readonly files: Files;
  readonly control?: object;
  readonly day?: string;
  readonly audit?: null;
}

/** `day why` of each stray. */
function strays({ files, control, day = '2027-06-30', audit }: Asked): readonly string[] {
  const graph = graphOf({ files, control });
  const [found] = graph.all('control').filter(({ id }) => id === 'IAM-03');
  if (found === undefined) throw new Error('the control is missing');
  const judged = audit === null ? null : (graph.all('audit')[0] ?? null);
  return straysOf(graph, found, { audit: judged, day, timezone: 'UTC' }).map(
    (stray) => `${stray.evidence.id.slice(3, 11)} ${stray.why}`,
  );
}

const every = (frequency: object) => ({ frequencies: [{ proof: 'occurrence', ...frequency }] });
const begun = { ...running, effective: '2026-04-01' };

describe('evidence fills no slot', () => {
  it.each<[string, Asked, readonly string[]]>([
    [
      'when it is of a day before the control began',
      { files: evidence('2026-03-31'), control: begun },
      ['20260331 not-in-force'],
    ],
    ['not when it is of its first day', { files: evidence('2026-04-01'), control: begun }, []],
    [
      'not when its data reach into that day',
      { files: evidence('2026-04-02', { covers: { from: '2026-01-01', to: '2026-04-01' } }), control: begun },
      [],
    ],
    [
      'when its data end before that day',
      { files: evidence('2026-04-02', { covers: { from: '2026-01-01', to: '2026-03-31' } }), control: begun },
      ['20260402 not-in-force'],
    ],
    [
      'in a pause',
      {
        files: { ...evidence('2026-05-31'), ...evidence('2026-06-01') },
        control: {
          ...running,
          effective: '2026-07-01',
          versions: [{ version: '0.9', effective: '2025-01-01', until: '2026-05-31', statement: 'Before.' }],
        },
      },
      ['20260601 not-in-force'],
    ],
    [
      'when the control is only planned',
      { files: evidence('2026-05-15'), control: { status: 'planned' } },
      ['20260515 not-in-force'],
    ],
    [
      'when a control of business days is carried out on a weekend',
      { files: { ...evidence('2026-07-03'), ...evidence('2026-07-04') }, control: every({ every: 'daily' }) },
      ['20260704 outside'],
    ],
    [
      'when its data hold no whole slot',
      {
        files: evidence('2026-07-20', { covers: { from: '2026-07-02', to: '2026-07-31' } }),
        control: every({ every: 'monthly', proof: 'span' }),
      },
      ['20260720 outside'],
    ],
    [
      'when it does not say which days its data cover',
      { files: evidence('2026-07-20'), control: every({ every: 'monthly', proof: 'span' }) },
      ['20260720 no-days'],
    ],
    [
      'when its performance fills another one',
      {
        files: {
          ...evidence('2026-05-15', {
            performed: { at: '2026-05-15T08:00:00Z', by: 'it-lead' },
            supports: [{ control: 'IAM-03', for: '2026-Q1' }],
          }),
          ...evidence('2026-05-16', { performed: { at: '2026-05-15T08:00:00Z', by: 'it-lead' } }),
        },
      },
      ['20260516 second-slot'],
    ],
    ['not when it is of a day before the window', { files: evidence('2025-11-15') }, []],
    ['not when it is of a day after the window', { files: evidence('2027-02-15') }, []],
    [
      'not when it says for which slot it is',
      {
        files: evidence('2026-03-31', { supports: [{ control: 'IAM-03', for: '2026-Q2' }] }),
        control: begun,
      },
      [],
    ],
    [
      'not for a control at each event',
      { files: evidence('2026-07-20'), control: every({ every: 'per-event', proof: 'population' }) },
      [],
    ],
    [
      'nor before it is performed',
      { files: evidence('2026-07-20'), control: { status: 'planned' }, day: '2026-07-19' },
      [],
    ],
    [
      'without an audit in the fiscal year',
      { files: evidence('2026-07-04'), control: every({ every: 'daily' }), day: '2026-12-31', audit: null },
      ['20260704 outside'],
    ],
  ])('%s', (_, asked, expected) => {
    expect(strays(asked)).toEqual(expected);
  });
});
