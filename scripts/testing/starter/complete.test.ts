import { beforeEach, describe, expect, it } from 'vitest';
import { readinessOf } from '../../assess/readiness.ts';
import { controlsThatApply, defaultCriteria } from '../../assess/scope.ts';
import type { Graph } from '../../model/graph.ts';
import { parseRepository } from '../../parse/repository.ts';
import { repository } from '../repository.ts';
import { gone, isExample, programFiles, textAt } from './texts.ts';

const { graph } = parseRepository(repository(programFiles()));

/** What the starter promises. After setup the program is its owner's, and these numbers bind nobody. */
describe('the starter', () => {
  beforeEach((context) => {
    if (!isExample()) context.skip(gone);
  });

  it('has what it says it has', () => {
    const counts = Object.fromEntries(kindsCounted.map((kind) => [kind, graph.all(kind).length]));
    expect(counts).toEqual({
      ...{ control: 111, policy: 27, procedure: 11, role: 15, system: 8, commitment: 13 },
      ...{ risk: 30, vendor: 12, request: 65, exercise: 9, evidence: 0, finding: 0, waiver: 0, incident: 0 },
    });
  });

  it('covers 61 of 61 criteria, with 0 designed and 0 operating', () => {
    const { totals } = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' });
    expect(totals).toEqual({ criteria: 61, covered: 61, designed: 0, operating: 0 });
  });

  it('needs at most 60 core controls for Security alone, and they cover its criteria', () => {
    const core = coreFor(graph, 'security');
    expect(core.length).toBeLessThanOrEqual(60);
    const answered = new Set(core.flatMap(({ data }) => keysOf(data)));
    const asked = defaultCriteria(graph).filter(({ category }) => category === 'security');
    expect(asked.filter(({ id }) => !answered.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('rests no criterion on a control that is only recommended', () => {
    const extra = graph.all('control').filter(({ data }) => data.tier === 'recommended');
    expect(extra.filter(({ data }) => keysOf(data).length > 0).map(({ id }) => id)).toEqual([]);
  });

  it.each(graph.all('control').map((control) => [control.id, control] as const))(
    '%s can be tested: who, how often, from what list, by which steps, with what proof',
    (_, { data }) => {
      expect(data.statement.split(' ').length).toBeGreaterThan(15);
      expect(data.testProcedure?.length).toBeGreaterThanOrEqual(3);
      expect(data.evidenceExpected?.length).toBeGreaterThanOrEqual(3);
      expect(data.populationSource).toBeDefined();
      for (const { every, proof, within, observe } of data.frequencies) {
        // How often a state is looked at; a span is covered whole.
        if (proof === 'state') expect(observe).toBeDefined();
        else if (every !== 'continuous' && every !== 'per-event') expect(within).toBeDefined();
      }
    },
  );

  it.each(
    graph
      .all('control')
      .filter(({ data }) => everySystem.test(data.statement))
      .map(({ id, data }) => [id, data.systems] as const),
  )('%s names every system in scope, as its statement does', (_, systems) => {
    const inScope = graph.all('system').filter(({ data }) => data.inScope === true);
    expect([...(systems ?? [])].sort()).toEqual(inScope.map(({ id }) => id).sort());
  });

  it('sends the events of every system in scope to the log store, as LOG-01 says', () => {
    const silent = graph
      .all('system')
      .filter(({ id, data }) => id !== 'SYS-LOGS' && data.inScope === true)
      .filter(({ data }) => !data.dataFlows?.some(({ to }) => to === 'SYS-LOGS'));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it.each(defaultCriteria(graph).map(({ id }) => id))('%s has its response', (id) => {
    expect(textAt(`program/criteria/${id}.md`).body.split(/\s+/).length).toBeGreaterThan(150);
  });

  it('describes the system by nine points', () => {
    const { body } = textAt('program/system-description.md');
    const points = [...body.matchAll(/^## DC (\d)/gm)].map(([, number]) => Number(number));
    expect(points).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('holds no calendar date', () => {
    const dated = Object.entries(programFiles()).filter(([, text]) => /\b20\d\d-\d\d(?:-\d\d)?\b/.test(text));
    expect(dated.map(([path]) => path)).toEqual([]);
  });
});

/** A statement that promises something of all systems. */
const everySystem = /\b(?:each|every|an) in-scope system\b|\beach system\b[^.]*\bin scope\b/;

const kindsCounted = [
  ...(['control', 'policy', 'procedure', 'role', 'system', 'commitment', 'risk', 'vendor'] as const),
  ...(['request', 'exercise', 'evidence', 'finding', 'waiver', 'incident'] as const),
];

/** Core controls on which a criterion of the category rests. */
function coreFor(of: Graph, category: string) {
  const asked = new Set(
    defaultCriteria(of)
      .filter((each) => each.category === category)
      .map(({ id }) => id),
  );
  return controlsThatApply(of, '2026-07-01').filter(
    ({ data }) => data.tier !== 'recommended' && keysOf(data).some((id) => asked.has(id)),
  );
}

function keysOf({
  criteria,
}: {
  readonly criteria: readonly { readonly id: string; readonly role: string }[];
}): readonly string[] {
  return criteria.filter(({ role }) => role === 'key').map(({ id }) => id);
}
