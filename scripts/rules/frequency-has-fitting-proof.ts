import { defineRule } from './rule.ts';

const path = 'controls/chg/CHG-01-reviewed-changes.md';
const control = (frequency: string, versions = '') => `---
id: CHG-01
title: Reviewed changes
owner: engineering-lead
status: planned
nature: preventive
automation: automated
version: '2.0'
statement: A second engineer approves each change before it reaches production.
frequencies:
  - ${frequency}
criteria: [{ id: CC8.1, role: key }]
policies: [POL-20]
${versions}---
`;

/** What can prove a control that runs so often (READINESS §2). */
const fitting: Readonly<
  Record<
    string,
    { readonly message: 'calendar' | 'continuous' | 'event'; readonly proofs: readonly string[] }
  >
> = {
  continuous: { message: 'continuous', proofs: ['state', 'span'] },
  'per-event': { message: 'event', proofs: ['population'] },
};
const calendar = { message: 'calendar', proofs: ['occurrence', 'span'] } as const;

export const frequencyHasFittingProof = defineRule({
  id: 'frequency-has-fitting-proof',
  group: 'coverage',
  severity: 'error',
  summary: 'Each frequency of a control has a proof that can show it.',
  why: 'One screenshot cannot show that every change was approved, and a list of events cannot show that a setting held. Proof of the wrong sort leaves every slot (each quarter, for example) unproven.',
  fix: 'Change `proof` or `every` of the frequency, or remove the field that does not belong to it. `npm run explain control` says what each proof means.',
  messages: {
    calendar:
      '`{field}.proof` is `{proof}` for a control that runs {every}; expected `occurrence` or `span`.',
    continuous:
      '`{field}.proof` is `{proof}` for a control that runs all the time; expected `state` or `span`.',
    event: '`{field}.proof` is `{proof}` for a control that runs at each event; expected `population`.',
    observe:
      '`{field}.observe` is set although `every` is `{every}`; expected it only with `every: continuous`.',
    each: '`{field}.each` is set although `every` is `per-event`; expected it only where each system, person or vendor is counted.',
  },
  examples: [
    {
      name: 'a quarterly control with the proof `state`',
      files: { [path]: control('{ every: quarterly, proof: occurrence }') },
      change: { path, from: 'proof: occurrence', to: 'proof: state' },
      problems: [{ message: 'calendar', path, line: 11 }],
    },
    {
      name: 'a continuous control with the proof `occurrence`',
      files: { [path]: control('{ every: continuous, proof: span }') },
      change: { path, from: 'proof: span', to: 'proof: occurrence' },
      problems: [{ message: 'continuous', path, line: 11 }],
    },
    {
      name: 'a control at each event with the proof `span`',
      files: { [path]: control('{ every: per-event, proof: population }') },
      change: { path, from: 'proof: population', to: 'proof: span' },
      problems: [{ message: 'event', path, line: 11 }],
    },
    {
      name: 'a weekly control has an interval of observation',
      files: { [path]: control('{ every: weekly, proof: span }') },
      change: { path, from: 'proof: span', to: 'proof: span, observe: P1M' },
      problems: [{ message: 'observe', path, line: 11 }],
    },
    {
      name: 'a state observed each month becomes a weekly one',
      files: { [path]: control('{ every: continuous, proof: span, observe: P1M }') },
      change: { path, from: 'every: continuous', to: 'every: weekly' },
      problems: [{ message: 'observe', path, line: 11 }],
    },
    {
      name: 'events are counted for each system',
      files: { [path]: control('{ every: per-event, proof: population }') },
      change: { path, from: 'proof: population', to: 'proof: population, each: system' },
      problems: [{ message: 'each', path, line: 11 }],
    },
    {
      name: 'a review of each system becomes one at events',
      files: { [path]: control('{ every: continuous, proof: state, each: system }') },
      change: { path, from: 'every: continuous, proof: state', to: 'every: per-event, proof: population' },
      problems: [{ message: 'each', path, line: 11 }],
    },
    {
      name: 'an earlier version had a proof that does not fit',
      files: {
        [path]: control(
          '{ every: per-event, proof: population }',
          `versions:
  - version: '1.0'
    effective: 2025-01-01
    statement: A second engineer looks through the changes each week.
    frequencies: [{ every: weekly, proof: occurrence }]
`,
        ),
      },
      change: { path, from: 'proof: occurrence', to: 'proof: population' },
      problems: [{ message: 'calendar', path, line: 18 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('control')) {
      const { frequencies, versions = [] } = record.data;
      const groups = [
        { frequencies, prefix: '' },
        ...versions.map((each, index) => ({
          frequencies: each.frequencies ?? [],
          prefix: `versions[${index}].`,
        })),
      ];
      for (const { frequencies: group, prefix } of groups) {
        group.forEach(({ every, proof, each, observe }, index) => {
          const field = `${prefix}frequencies[${index}]`;
          const { message, proofs } = fitting[every] ?? calendar;
          if (!proofs.some((one) => one === proof))
            report({ record, field: `${field}.proof` }, message, { field, proof, every });
          if (observe !== undefined && every !== 'continuous') {
            report({ record, field: `${field}.observe`, at: 'name' }, 'observe', { field, every });
          }
          if (each !== undefined && every === 'per-event')
            report({ record, field: `${field}.each`, at: 'name' }, 'each', { field });
        });
      }
    }
  },
});
