import { evidence, type Files, file, slot } from './slots.test-data.ts';

export const control = { aliases: ['DCF-1'], frequencies: [{ every: 'per-event', proof: 'population' }] };
export const population = (id: string, from: string, to: string, changes: object = {}): Files =>
  file('evidence/populations', {
    id: `POP-${id}`,
    title: 'Leavers',
    source: 'HR',
    query: 'all leavers',
    control: 'IAM-03',
    covers: { from, to },
    count: 10,
    sourceCount: 10,
    stage: 'final',
    ...changes,
  } as never);
export const test = (id: string, changes: object = {}): Files =>
  file('evidence/tests', {
    id: `TST-${id}`,
    title: 'Leavers',
    control: 'IAM-03',
    controlVersion: '1.0',
    attributes: [{ id: 'A', text: 'Gone in a day.' }],
    population: `POP-${id}`,
    tester: 'ceo',
    performed: '2027-01-10',
    items: [{ item: '1', results: { A: 'pass' } }],
    ...changes,
  } as never);
export const first = population('H1', '2026-01-01', '2026-06-30', { stage: 'interim' });
export const second = population('H2', '2026-07-01', '2026-12-31');
export const both = { ...first, ...second };
export const tests = { ...test('H1'), ...test('H2') };
export const failing = {
  items: [
    { item: '1', results: { A: 'pass' } },
    { item: '2', results: { A: 'fail' } },
  ],
};
export const empty = { count: 0, sourceCount: 0 };
export const payroll = (from: string, to: string, changes: object = {}): Files => ({
  ...population('PAY', from, to, { source: 'Payroll', ...changes }),
  ...test('PAY'),
});
export const refusal = evidence('2026-05-15', { result: { outcome: 'unavailable' } });
export const finding = file('risk-register/findings', {
  id: 'FIND-001',
  title: 'x',
  owner: 'it-lead',
  kind: 'gap',
  source: 'audit',
  controls: ['IAM-03'],
  detected: '2026-06-01',
  status: 'open',
} as never);
export const nothing = (changes: object = {}, collected: object = {}) =>
  evidence('2027-01-05', {
    type: 'no-occurrence',
    covers: { from: '2026-01-01', to: '2026-12-31' },
    collected: { at: '2027-01-05', by: 'it-lead', method: 'api', query: 'all', count: 0, ...collected },
    result: { outcome: 'none' },
    ...changes,
  });

export const year = (files: Files, day = '2027-06-30') =>
  slot('2026-01-01..2026-12-31', { control, files, day });
