import { describe, expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { at, control, designedProgram, policy, record } from '../testing/designed.ts';
import * as change from '../testing/designed-changes.ts';
import { repository } from '../testing/repository.ts';
import { readinessOf } from './readiness.ts';
import { audit } from './slots/slots.test-data.ts';

const { performed, readiness, reviewed, withAgain, withSecond } = change;

const third = { ...performed('2026-09-01'), ...reviewed({ at: '2026-09-02' }) };
/** An audit whose two quarters are met, and the one after it. */
const halfYear = {
  'program/audits/AUD-2026.md': record({ ...audit, window: { from: '2026-04-01', to: '2026-09-30' } }),
  'program/audits/AUD-2027.md': record({
    ...audit,
    id: 'AUD-2027',
    window: { from: '2027-04-01', to: '2027-09-30' },
  }),
  ...withAgain(third),
};

describe('the counts', () => {
  it('speak of the criteria in scope', () => {
    const { totals, controlTotals, categories } = readiness();
    expect(totals).toEqual({ criteria: 3, covered: 1, designed: 1, operating: 0 });
    expect(controlTotals).toEqual({ controls: 1, designed: 1, operating: 0 });
    const series = categories.map(
      (each) => `${each.category} ${each.criteria} ${each.series.map(({ id }) => id)}`,
    );
    expect(series).toEqual(['security 2 CC6', 'availability 1 A1']);
  });

  it('leave out controls that do not apply or were replaced', () => {
    const gone = withSecond({ status: 'not-applicable', reason: 'none' });
    expect(readiness(gone).controlTotals).toEqual({ controls: 1, designed: 1, operating: 0 });
    const replaced = withSecond({ replaces: 'IAM-03' });
    expect(readiness(replaced).controlTotals).toEqual({ controls: 1, designed: 0, operating: 0 });
  });

  it('count what operates over the window that is judged', () => {
    const { controlTotals, totals, audit } = readiness(halfYear, '2026-10-20');
    expect([controlTotals.operating, totals.operating, audit?.id]).toEqual([1, 1, 'AUD-2026']);
    const waits = { ...halfYear, ...withAgain({ ...third, review: undefined }) };
    const unknown = readiness(waits, '2026-10-20');
    expect([unknown.controlTotals.operating, unknown.totals.operating]).toEqual([0, 0]);
  });

  it('are empty without a program', () => {
    const { [at.program]: _, ...files } = designedProgram();
    const { graph } = parseRepository(repository(files));
    const { totals } = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' });
    expect(totals).toEqual({ criteria: 0, covered: 0, designed: 0, operating: 0 });
  });
});

describe('readiness', () => {
  it('judges the window of the audit that is asked for, or none', () => {
    const { graph } = parseRepository(repository({ ...designedProgram(), ...halfYear }));
    const question = { day: '2026-10-20', timezone: 'UTC' };
    const [current, other] = graph.all('audit');
    expect([current?.id, other?.id]).toEqual(['AUD-2026', 'AUD-2027']);
    const asked = [{}, { audit: other ?? null }, { audit: null }, { audit: undefined }];
    expect(asked.map((each) => readinessOf(graph, { ...question, ...each }).audit?.id)).toEqual([
      'AUD-2026',
      'AUD-2027',
      undefined,
      'AUD-2026',
    ]);
  });

  it('lists controls and policies by id, whatever their files are called', () => {
    const { controls, policies } = readiness({
      'controls/aaa/ZZZ-01.md': record({ ...control, id: 'ZZZ-01' }),
      'controls/zzz/AAA-01.md': record({ ...control, id: 'AAA-01' }),
      'policies/a.md': record({ ...policy, id: 'POL-99' }),
      'policies/z.md': record({ ...policy, id: 'POL-01' }),
    });
    expect(controls.map(({ id }) => id)).toEqual(['AAA-01', 'IAM-03', 'ZZZ-01']);
    expect(policies.map(({ id }) => id)).toEqual(['POL-01', 'POL-09', 'POL-99']);
  });

  it('calls a series by its title, or by its id where it has none, and takes the first of two criteria of one id', () => {
    const framework = designedProgram()[at.framework] ?? '';
    const { categories, criteria } = readiness({
      [at.framework]: `${framework.replace('  - { id: A1, title: Availability, category: availability }\n', '')}
  - { id: CC6.2, group: CC6, category: security, title: The same once more }
`,
    });
    expect(categories.flatMap(({ series }) => series.map(({ id, title }) => `${id} ${title}`))).toEqual([
      'CC6 Access',
      'A1 A1',
    ]);
    expect(criteria.map(({ id, title }) => `${id} ${title}`).slice(0, 2)).toEqual([
      'CC6.2 People get access when approved',
      'CC6.4 Physical access is restricted',
    ]);
  });
});
