import { describe, expect, it } from 'vitest';
import { record } from '../../testing/designed.ts';
import { type Filed, slotFor } from './slot-for.ts';
import { graphOf } from './slots.test-data.ts';

const shown = (day: string, slot?: string) => ({
  [`evidence/2026/EV-${day.replaceAll('-', '')}-IAM-03.md`]: record({
    id: `EV-${day.replaceAll('-', '')}-IAM-03`,
    title: 'Review',
    type: 'observation',
    supports: [{ control: 'IAM-03', ...(slot === undefined ? {} : { for: slot }) }],
    performed: { at: day, by: 'it-lead' },
    collected: { at: day, by: 'it-lead', method: 'observation' },
    result: { outcome: 'pass' },
    review: { by: 'ceo', at: day, outcome: 'accepted' },
  }),
});

function ask(filed: Partial<Filed>, asked: Parameters<typeof graphOf>[0] = {}): string {
  const graph = graphOf(asked);
  const [control] = graph.all('control').filter(({ id }) => id === 'IAM-03');
  if (control === undefined) throw new Error('the control is missing');
  const answer = slotFor(graph, control, {
    day: '2026-08-10',
    today: filed.day ?? '2026-08-10',
    timezone: 'UTC',
    audit: null,
    named: null,
    whole: false,
    ...filed,
  });
  if (answer.found === 'slot') return `${answer.slot.key} ${answer.covers.from}..${answer.covers.to}`;
  if (answer.found === 'either') return `${answer.earlier.key} or ${answer.later.key}`;
  return answer.found === 'no-such' ? `not among ${answer.keys.join(' ')}` : 'none';
}

const every = (frequency: object) => ({ control: { frequencies: [frequency] } });
const span = every({ every: 'quarterly', proof: 'span' });

describe('the slot of a proof', () => {
  it.each<[string, Partial<Filed>, Parameters<typeof graphOf>[0], string]>([
    ['that holds the day', {}, {}, '2026-Q3 2026-08-10..2026-08-10'],
    ['on its first day, the one before not shown', { day: '2026-07-01' }, {}, '2026-Q2 or 2026-Q3'],
    [
      'the one before is shown',
      { day: '2026-07-01' },
      { files: shown('2026-06-30') },
      '2026-Q3 2026-07-01..2026-07-01',
    ],
    ['the last day on which the one before is due', { day: '2026-07-15' }, {}, '2026-Q2 or 2026-Q3'],
    ['the day after', { day: '2026-07-16' }, {}, '2026-Q3 2026-07-16..2026-07-16'],
    ['that is named', { day: '2026-07-01', named: '2026-Q2' }, {}, '2026-Q2 2026-07-01..2026-07-01'],
    ['a name that it has not', { named: '2026-08' }, {}, 'not among 2025-Q4 2026-Q1 2026-Q2 2026-Q3 2026-Q4'],
    [
      'of the fiscal year, on a day beside the window',
      { day: '2025-08-10' },
      {},
      '2025-Q3 2025-08-10..2025-08-10',
    ],
    ['without an audit', {}, { audit: null }, '2026-Q3 2026-08-10..2026-08-10'],
    [
      'without an audit, the one before shown since, as known today',
      { day: '2025-07-01', today: '2026-08-10' },
      { files: shown('2025-07-10', '2025-Q2') },
      '2025-Q3 2025-07-01..2025-07-01',
    ],
    ['data over a span', {}, span, '2026-Q2 2026-04-01..2026-06-30'],
    ['data over a span, on its last day', { day: '2026-09-30' }, span, '2026-Q3 2026-07-01..2026-09-30'],
    ['data over a span that is named', { named: '2026-Q1' }, span, '2026-Q1 2026-01-01..2026-03-31'],
    ['that nothing occurred', { whole: true }, {}, '2026-Q2 2026-04-01..2026-06-30'],
    ['an observed state', {}, every({ every: 'continuous', proof: 'state' }), 'none'],
    ['an event', {}, every({ every: 'per-event', proof: 'population' }), 'none'],
    ['a control that is not in force yet', {}, { control: { effective: '2027-01-01' } }, 'none'],
  ])('%s', (_, filed, asked, expected) => {
    expect(ask(filed, asked)).toBe(expected);
  });
});
