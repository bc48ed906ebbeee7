import { nearest } from '../model/nearest.ts';
import { severities } from '../model/problem.ts';
import { defineRule } from './rule.ts';

const path = 'program/program.md';
const program = `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly
phase: evidence
categories: [{ category: security, inScope: true, reason: Every report includes it }]
severities:
  - { rule: control-has-request, severity: note, reason: The firm sends its own list }
---
`;

export const severityIsOnlyLowered = defineRule({
  id: 'severity-is-only-lowered',
  group: 'scope',
  severity: 'error',
  summary: 'The program lowers the severity of rules that exist, each once and with a reason.',
  why: 'Lowering a rule is a decision that an auditor reads. A line that changes nothing, or gives no reason, hides what was decided.',
  fix: 'Correct or remove `{field}` in `program/program.md`.',
  messages: {
    unknown:
      '`{field}.rule` is {rule}, which is no rule; expected the id of a rule{near? (did you mean `%`?)}.',
    raised: '`{field}.severity` is `{wanted}`, but {rule} has `{own}` by itself; expected a lower severity.',
    repeated: '`{field}.rule` names {rule} again; expected each rule once.',
    reasonless: '`{field}.reason` is blank; expected why {rule} matters less here.',
  },
  examples: [
    {
      name: 'the rule’s name has a typing error',
      files: { [path]: program },
      change: { path, from: 'control-has-request', to: 'control-has-requests' },
      problems: [{ message: 'unknown', path, line: 8 }],
    },
    {
      name: 'the severity is raised',
      files: { [path]: program },
      change: { path, from: 'severity: note', to: 'severity: error' },
      problems: [{ message: 'raised', path, line: 8 }],
    },
    {
      name: 'the severity stays as it is',
      files: { [path]: program },
      change: { path, from: 'severity: note', to: 'severity: warning' },
      problems: [{ message: 'raised', path, line: 8 }],
    },
    {
      name: 'a rule is lowered twice',
      files: { [path]: program },
      change: {
        path,
        from: 'own list }\n',
        to: 'own list }\n  - { rule: control-has-request, severity: note, reason: It is in a mail }\n',
      },
      problems: [{ message: 'repeated', path, line: 9 }],
    },
    {
      name: 'the reason is blank',
      files: { [path]: program },
      change: { path, from: 'The firm sends its own list', to: "' '" },
      problems: [{ message: 'reasonless', path, line: 8 }],
    },
  ],
  check({ graph, ownSeverities }, report) {
    for (const record of graph.all('program')) {
      const { severities: rows = [] } = record.data;
      rows.forEach(({ rule, severity: wanted, reason }, index) => {
        const field = `severities[${index}]`;
        const own = ownSeverities.get(rule);
        const onRule = { record, field: `${field}.rule` };
        if (own === undefined)
          report(onRule, 'unknown', { field, rule, near: nearest(rule, ownSeverities.keys()) });
        else if (severities.indexOf(wanted) <= severities.indexOf(own)) {
          report({ record, field: `${field}.severity` }, 'raised', { field, wanted, rule, own });
        }
        if (rows.findIndex((each) => each.rule === rule) !== index)
          report(onRule, 'repeated', { field, rule });
        if (reason.trim() === '') report({ record, field: `${field}.reason` }, 'reasonless', { field, rule });
      });
    }
  },
});
