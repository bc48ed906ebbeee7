import { describe, expect, it } from 'vitest';
import { operationOf } from './operation.ts';
import { graphOf } from './slots/slots.test-data.ts';

describe('how a control worked over the window of an audit', () => {
  const over = (day: string, changes: object = {}) => {
    const graph = graphOf({ audit: changes });
    const [control] = graph.all('control');
    const [audit] = graph.all('audit');
    if (!control || !audit) throw new Error('a record is missing');
    return operationOf(graph, control, { audit, day, timezone: 'UTC', designed: true }).over?.word ?? null;
  };

  it.each([
    ['is not said the day before it begins', '2025-12-31', {}, null],
    ['is said from its first day', '2026-01-01', {}, 'unknown'],
    ['is never said where the audit has no window', '2026-06-30', { window: undefined }, null],
  ])('%s', (_, day, changes, expected) => {
    expect(over(day, changes)).toBe(expected);
  });
});
