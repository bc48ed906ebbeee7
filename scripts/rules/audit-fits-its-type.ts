import { categoriesInScope } from '../assess/scope.ts';
import { defineRule } from './rule.ts';

const path = 'program/audits/AUD-2026.md';
const head = (type: string, status = 'in-progress') => `---
id: AUD-2026
title: Audit of 2026
owner: security-lead
type: ${type}
status: ${status}
categories: [security]
`;
const program = `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: audit
categories:
  - { category: security, inScope: true, reason: Every report includes it }
  - { category: privacy, inScope: true, reason: The notice makes promises }
---
`;
const window = 'window: { from: 2026-01-01, to: 2026-06-30 }\n';
const asOf = 'asOf: 2026-06-30\n';

export const auditFitsItsType = defineRule({
  id: 'audit-fits-its-type',
  group: 'scope',
  severity: 'error',
  summary:
    'A Type 1 audit has its day, a Type 2 audit its window, and each covers categories that are in scope.',
  why: 'A Type 1 report is about one day, a Type 2 report about a window. These dates decide what is asked of controls and evidence.',
  fix: 'Correct `type`, `asOf`, `window` or `categories` of {audit}. Until the dates are agreed with the firm, leave its `status` at `planned`.',
  messages: {
    day: '`asOf` of {audit} is missing; expected the day that a Type 1 report is about.',
    noWindow: '`window` of {audit} is set although its type is `type1`; expected `asOf` alone.',
    window: '`window` of {audit} is missing; expected the first and last day that a Type 2 report covers.',
    noDay: '`asOf` of {audit} is set although its type is `type2`; expected `window` alone.',
    category:
      '`{field}` of {audit} is {category}, which the program leaves out; expected a category in scope.',
  },
  examples: [
    {
      name: 'a Type 1 audit names no day',
      files: { [path]: `${head('type1')}${asOf}---\n` },
      change: { path, from: asOf, to: '' },
      problems: [{ message: 'day', path, line: 5 }],
    },
    {
      name: 'a Type 1 audit has a window as well',
      files: { [path]: `${head('type1')}${asOf}---\n` },
      change: { path, from: asOf, to: `${asOf}${window}` },
      problems: [{ message: 'noWindow', path, line: 9 }],
    },
    {
      name: 'a Type 2 audit has no window',
      files: { [path]: `${head('type2')}${window}---\n` },
      change: { path, from: window, to: '' },
      problems: [{ message: 'window', path, line: 5 }],
    },
    {
      name: 'a Type 2 audit names a day as well',
      files: { [path]: `${head('type2')}${window}---\n` },
      change: { path, from: window, to: `${window}${asOf}` },
      problems: [{ message: 'noDay', path, line: 9 }],
    },
    {
      name: 'a planned Type 2 audit begins without a window',
      files: { [path]: `${head('type2', 'planned')}---\n` },
      change: { path, from: 'status: planned', to: 'status: in-progress' },
      problems: [{ message: 'window', path, line: 5 }],
    },
    {
      name: 'a planned Type 1 audit begins without its day',
      files: { [path]: `${head('type1', 'planned')}---\n` },
      change: { path, from: 'status: planned', to: 'status: fieldwork' },
      problems: [{ message: 'day', path, line: 5 }],
    },
    {
      name: 'a readiness assessment with a day and a window becomes a Type 2 audit',
      files: { [path]: `${head('readiness')}${asOf}${window}---\n` },
      change: { path, from: 'type: readiness', to: 'type: type2' },
      problems: [{ message: 'noDay', path, line: 8 }],
    },
    {
      name: 'the program leaves a category of the audit out',
      files: {
        'program/program.md': program,
        [path]: `${head('readiness').replace('[security]', '[security, privacy]')}---\n`,
      },
      change: { path: 'program/program.md', from: 'privacy, inScope: true', to: 'privacy, inScope: false' },
      problems: [{ message: 'category', path, line: 7 }],
    },
  ],
  check({ graph }, report) {
    const inScope = categoriesInScope(graph);
    for (const record of graph.all('audit')) {
      const { type, status, asOf, window, categories } = record.data;
      const audit = record.id;
      const agreed = status !== 'planned';
      if (type === 'type1' && agreed && asOf === undefined)
        report({ record, field: 'type' }, 'day', { audit });
      if (type === 'type1' && window !== undefined)
        report({ record, field: 'window', at: 'name' }, 'noWindow', { audit });
      if (type === 'type2' && agreed && window === undefined)
        report({ record, field: 'type' }, 'window', { audit });
      if (type === 'type2' && asOf !== undefined)
        report({ record, field: 'asOf', at: 'name' }, 'noDay', { audit });
      categories.forEach((category, index) => {
        const field = `categories[${index}]`;
        // Without a program nothing is in scope, which another rule says.
        if (inScope.length > 0 && !inScope.includes(category))
          report({ record, field }, 'category', { audit, field, category });
      });
    }
  },
});
