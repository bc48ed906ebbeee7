import { defineRule } from './rule.ts';

const path = 'program/program.md';
const head = `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: scope
categories: [{ category: security, inScope: true, reason: Every report includes it }]
`;
const scale = `riskScale:
  likelihood:
    - { level: 1, meaning: Less than once in ten years }
    - { level: 2, meaning: Once in three to ten years }
    - { level: 3, meaning: Once in one to three years }
    - { level: 4, meaning: About once a year }
    - { level: 5, meaning: Several times a year }
  impact:
    - { level: 1, meaning: No customer notices }
    - { level: 2, meaning: A few customers are hindered for hours }
    - { level: 3, meaning: The service is down for a business day }
    - { level: 4, meaning: The data of one customer is exposed }
    - { level: 5, meaning: The data of many customers is exposed }
`;
const risk = `---
id: RISK-001
title: A leaver’s account reaches customer data
owner: it-lead
category: security
inherent: { likelihood: 4, impact: 5 }
residual: { likelihood: 4, impact: 5 }
treatment: mitigate
---
`;
const files = { [path]: `${head}${scale}---\n` };

export const riskScaleIsComplete = defineRule({
  id: 'risk-scale-is-complete',
  group: 'scope',
  severity: 'warning',
  summary: 'Each level of likelihood and impact, 1 to 5, is put into words once.',
  why: 'A rating without words is a feeling. Two people must come to the same number, this year and next.',
  fix: 'Write each level from 1 to 5 once, in words of its own, under `riskScale` of `program/program.md`.',
  messages: {
    absent:
      '`riskScale` is missing though risks are rated; expected words for each level of likelihood and impact.',
    missing: '`riskScale.{side}` has no level {level}; expected each level from 1 to 5.',
    repeated: '`{field}` is level {level} again; expected each level once.',
    alike:
      '`{field}.meaning` is blank or repeats another level; expected words of its own for level {level}.',
  },
  examples: [
    {
      name: 'a risk is rated on a scale that nobody wrote',
      files: { [path]: `${head}---\n` },
      change: { add: 'risk-register/risks/RISK-001.md', text: risk },
      problems: [{ message: 'absent', path, line: 2 }],
    },
    {
      name: 'the scale is removed while risks are rated',
      files: { ...files, 'risk-register/risks/RISK-001.md': risk },
      change: { path, from: scale, to: '' },
      problems: [{ message: 'absent', path, line: 2 }],
    },
    {
      name: 'a level has no words',
      files,
      change: { path, from: '    - { level: 4, meaning: About once a year }\n', to: '' },
      problems: [{ message: 'missing', path, line: 8 }],
    },
    {
      name: 'a level is worded twice',
      files,
      change: {
        path,
        from: 'data of many customers is exposed }\n',
        to: 'data of many customers is exposed }\n    - { level: 5, meaning: The company must close }\n',
      },
      problems: [{ message: 'repeated', path, line: 20 }],
    },
    {
      name: 'two levels mean the same',
      files,
      change: { path, from: 'Once in one to three years', to: 'Once in three to ten years' },
      problems: [{ message: 'alike', path, line: 11 }],
    },
    {
      name: 'the words are blank',
      files,
      change: { path, from: 'No customer notices', to: "' '" },
      problems: [{ message: 'alike', path, line: 15 }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.all('program')) {
      const { riskScale } = record.data;
      if (riskScale === undefined) {
        if (graph.all('risk').length > 0) report({ record, field: 'riskScale', at: 'name' }, 'absent', {});
        continue;
      }
      for (const side of ['likelihood', 'impact'] as const) {
        const rows = riskScale[side];
        const levels = rows.map(({ level }) => level);
        const meanings = rows.map(({ meaning }) => meaning.trim());
        for (const level of [1, 2, 3, 4, 5].filter((each) => !levels.includes(each))) {
          report(
            { record, field: `riskScale.${side}`, at: 'name' },
            'missing',
            { side, level },
            { subject: String(level) },
          );
        }
        rows.forEach(({ level }, index) => {
          const field = `riskScale.${side}[${index}]`;
          const meaning = meanings[index] ?? '';
          if (levels.indexOf(level) !== index) report({ record, field }, 'repeated', { field, level });
          if (meaning === '' || meanings.indexOf(meaning) !== index) {
            report({ record, field: `${field}.meaning` }, 'alike', { field, level });
          }
        });
      }
    }
  },
});
