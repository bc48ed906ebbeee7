import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { findingsSince } from './findings-about.ts';
import { testResults } from './test-results.ts';

type Test = ContentRecord<'test'>;

/** What a test came to, in the auditor's own form: d deviations in n tested of N. */
export interface TestCounts {
  readonly deviations: number;
  readonly tested: number;
  /** Items of its population; those of the test, where it names none. */
  readonly all: number;
}

/** Counts a test against its population. */
export function countsOfTest(graph: Graph, { id, data }: Test): TestCounts {
  const { deviations, tested } = testResults(data);
  const population = graph.out(id, 'drawnFrom')[0]?.to;
  return {
    deviations,
    tested,
    all: population?.kind === 'population' ? population.data.count : data.items.length,
  };
}

/** The findings about its control that may take up its deviations: noticed on the day of the test or later. */
export function findingsAfterTest(graph: Graph, { id, data }: Test): readonly ContentRecord<'finding'>[] {
  const control = graph.out(id, 'tests')[0]?.to?.id;
  return control === undefined ? [] : findingsSince(graph, control, data.performed);
}

/** Whether a finding says the same numbers as a test; one without numbers says nothing else. */
export function saysTheSame(
  { data: { instances } }: ContentRecord<'finding'>,
  { all, tested, deviations }: TestCounts,
): boolean {
  if (instances === undefined) return true;
  return instances.population === all && instances.tested === tested && instances.deviations === deviations;
}
