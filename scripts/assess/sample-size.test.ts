import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { at, control, designedProgram, program, record } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { plannedSize } from './sample-size.ts';

const sampling = [
  { population: 'quarterly', low: 2, moderate: 2, high: 3 },
  { population: 'per-event, fewer than 250', low: 20, moderate: 30, high: 40 },
  { population: 'per-event, 1,000 or more', low: 30, moderate: 50, high: 70 },
  { population: 'per-event, 250 or more', low: 25, moderate: 40, high: 60 },
  { population: 'automated, configuration unchanged', low: 1, moderate: 1, high: 1 },
];

function planned(every: string, items: number, risk: 'low' | 'moderate' | 'high' = 'low') {
  const frequencies = [
    { every: 'annual', proof: 'occurrence' },
    { every, proof: 'population' },
  ];
  const files = {
    ...designedProgram(),
    [at.program]: record({ ...program, sampling }),
    [at.control]: record({ ...control, frequencies }),
  };
  const { graph } = parseRepository(repository(files));
  const [found] = graph.all('control');
  if (found === undefined) throw new Error('the control is not whole');
  return plannedSize(graph, found, items, risk);
}

describe('the size that the program plans', () => {
  it.each([
    ['per-event', 0, 20],
    ['per-event', 249, 20],
    ['per-event', 250, 25],
    ['per-event', 999, 25],
    ['per-event', 1000, 30],
    ['quarterly', 4, 2],
  ])('%s, %i items: %i', (every, items, size) => {
    expect(planned(every, items)?.size).toBe(size);
  });

  it('follows the risk, and names its row', () => {
    expect(planned('per-event', 300, 'moderate')).toEqual({ row: 'per-event, 250 or more', size: 40 });
    expect(planned('per-event', 300, 'high')?.size).toBe(60);
  });

  it('is not there without a row', () => {
    expect(planned('weekly', 52)).toBeNull();
  });
});
