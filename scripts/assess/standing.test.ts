import { describe, expect, it } from 'vitest';
import { kindList } from '../model/kinds/index.ts';
import { parseRepository } from '../parse/repository.ts';
import { at, control, designedProgram, finding, record, walkthrough } from '../testing/designed.ts';
import { repository } from '../testing/repository.ts';
import { readinessOf } from './readiness.ts';
import { resultState, standingOf, stateOf } from './standing.ts';

describe('the mark of a word', () => {
  const statuses = kindList.flatMap(({ name, schema }) => {
    const { properties } = schema as unknown as {
      readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
    };
    return name === 'control' ? [] : (properties.status?.enum ?? []);
  });

  it.each([...new Set(statuses)])('is known for the status %s', (word) => {
    expect(stateOf(word).mark).not.toBe('unknown');
  });

  it('is that of unknown for a word that nobody knows: it is never a pass', () => {
    expect(stateOf('splendid')).toEqual({ mark: 'unknown', word: 'splendid' });
  });
});

describe('the standing of', () => {
  const risk = {
    id: 'RISK-001',
    title: 'A risk',
    owner: 'it-lead',
    category: 'security',
    treatment: 'mitigate',
  };
  const rated = (likelihood: number, impact: number) => ({ likelihood, impact });
  const byAndOn = { by: 'ceo', on: '2026-05-01', until: '2026-12-31', rationale: 'For a while.' };

  it.each<[string, string, object, string | null]>([
    ['a designed control', at.control, control, 'designed'],
    ['a control that is only planned', at.control, { ...control, status: 'planned' }, 'drafted'],
    [
      'a control that does not apply',
      at.control,
      { ...control, status: 'not-applicable', reason: 'None.' },
      'not applicable',
    ],
    ['evidence that was accepted', at.walkthrough, walkthrough, 'pass'],
    ['evidence that nobody reviewed', at.walkthrough, { ...walkthrough, review: undefined }, 'unreviewed'],
    [
      'evidence that was rejected',
      at.walkthrough,
      { ...walkthrough, review: { ...walkthrough.review, outcome: 'rejected' } },
      'rejected',
    ],
    [
      'evidence of a failure, reviewed or not',
      at.walkthrough,
      { ...walkthrough, result: { outcome: 'fail' } },
      'fail',
    ],
    [
      'evidence that was accepted and counts deviations',
      at.walkthrough,
      { ...walkthrough, result: { outcome: 'pass', deviations: 2 } },
      'pass, with deviations',
    ],
    ['a role without a holder', at.itLead, { title: 'IT Lead' }, 'held by nobody'],
    ['an open finding', at.finding, finding, 'open'],
    [
      'a risk at the appetite',
      'risk-register/risks/RISK-001.md',
      { ...risk, inherent: rated(3, 3), residual: rated(3, 3) },
      'within appetite',
    ],
    [
      'a risk above it',
      'risk-register/risks/RISK-001.md',
      { ...risk, inherent: rated(5, 2), residual: rated(5, 2) },
      'above appetite',
    ],
    [
      'such a risk with a plan',
      'risk-register/risks/RISK-001.md',
      {
        ...risk,
        inherent: rated(5, 2),
        residual: rated(5, 2),
        plan: { actions: [{ what: 'Mend it', who: 'it-lead' }] },
      },
      'above appetite, planned',
    ],
    [
      'such a risk that was accepted',
      'risk-register/risks/RISK-001.md',
      { ...risk, inherent: rated(5, 2), residual: rated(5, 2), acceptance: byAndOn },
      'above appetite, accepted',
    ],
    [
      'such a risk on the last day of its acceptance',
      'risk-register/risks/RISK-001.md',
      {
        ...risk,
        inherent: rated(5, 2),
        residual: rated(5, 2),
        acceptance: { ...byAndOn, until: '2026-07-01' },
      },
      'above appetite, accepted',
    ],
    [
      'such a risk the day after',
      'risk-register/risks/RISK-001.md',
      {
        ...risk,
        inherent: rated(5, 2),
        residual: rated(5, 2),
        acceptance: { ...byAndOn, until: '2026-06-30' },
      },
      'above appetite',
    ],
    [
      'such a risk the day before it was accepted',
      'risk-register/risks/RISK-001.md',
      { ...risk, inherent: rated(5, 2), residual: rated(5, 2), acceptance: { ...byAndOn, on: '2026-07-02' } },
      'above appetite',
    ],
    [
      'evidence that is accepted tomorrow',
      at.walkthrough,
      { ...walkthrough, review: { ...walkthrough.review, at: '2026-07-02' } },
      'unreviewed',
    ],
    ['a file that cannot be judged', at.policy, { id: 'POL-09', title: 'No owner' }, 'cannot be judged'],
  ])('%s', (_, path, data, expected) => {
    const program = { riskAppetite: { maximum: 9 } };
    const files = { ...designedProgram(), [path]: record(data as Record<string, unknown>) };
    files[at.program] = (files[at.program] ?? '').replace(
      '---\n',
      `---\nriskAppetite: ${JSON.stringify(program.riskAppetite)}\n`,
    );
    const { graph } = parseRepository(repository(files));
    const readiness = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' });
    const found = graph.records.find((each) => each.path === path);
    expect(found && standingOf(graph, found, readiness)?.word).toBe(expected);
  });
});

it.each([
  ['pass', 0, { mark: 'met', word: 'pass' }],
  ['pass', 1, { mark: 'deviation', word: 'pass, with deviations' }],
  ['fail', 1, { mark: 'deviation', word: 'fail' }],
  ['not-performed', 0, { mark: 'deviation', word: 'not performed' }],
] as const)(
  'a result of %s with %i deviations has the mark that its slot has',
  (outcome, deviations, state) => {
    expect(resultState({ outcome, deviations })).toEqual(state);
  },
);
