import { describe, expect, it } from 'vitest';
import { record } from '../../testing/designed.ts';
import { controlSlotsOf } from './control-slots.ts';
import { audit, graphOf, running } from './slots.test-data.ts';

describe('the slots of a control, asked for twice', () => {
  const graph = graphOf({
    files: {
      'controls/iam/IAM-12.md': record({ ...running, id: 'IAM-12' }),
      'program/audits/AUD-2025.md': record({
        ...audit,
        id: 'AUD-2025',
        window: { from: '2025-01-01', to: '2025-12-31' },
      }),
    },
  });
  const [first, second] = graph.all('control');
  const [last, current] = graph.all('audit');
  if (!first || !second || !last || !current) throw new Error('a record is missing');
  const question = { audit: current, day: '2026-05-01', timezone: 'UTC' };
  const answer = controlSlotsOf(graph, first, question);

  it('are the same', () => {
    expect(controlSlotsOf(graph, first, { ...question })).toBe(answer);
  });

  it.each([
    ['of another control', second, question],
    ['over another audit', first, { ...question, audit: last }],
    ['without an audit', first, { ...question, audit: null }],
    ['on another day', first, { ...question, day: '2026-05-02' }],
    ['on another day of one year', first, { ...question, day: '2026-05-02', yearOf: question.day }],
    ['in another zone', first, { ...question, timezone: 'Europe/Vienna' }],
  ] as const)('are others %s', (_, control, asked) => {
    const found = controlSlotsOf(graph, control, asked);
    expect(found).not.toBe(answer);
    expect(found).toMatchObject({ control: control.id, audit: asked.audit?.id ?? null, day: asked.day });
  });
});

it('without an audit, they are those of the fiscal year around the day, or of the year asked for', () => {
  const graph = graphOf();
  const [control] = graph.all('control');
  if (!control) throw new Error('the control is missing');
  const question = { audit: null, day: '2026-05-01', timezone: 'UTC' };
  const year = (more: object) => controlSlotsOf(graph, control, { ...question, ...more }).window.from;
  expect([{}, { yearOf: '2027-01-01' }, { yearOf: '2025-12-31' }].map(year)).toEqual([
    '2026-01-01',
    '2027-01-01',
    '2025-01-01',
  ]);
});
