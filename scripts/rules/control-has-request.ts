import { controlsThatApply } from '../assess/scope.ts';
import { defineRule } from './rule.ts';

const request = `---
id: REQ-07
title: Access reviews of the window
owner: it-lead
what: Each access review of the window, with the list that was reviewed and what was removed
controls: [IAM-03]
form: document
---
`;
const path = 'controls/iam/IAM-03-access-review.md';
const control = `---
id: IAM-03
title: Access review
owner: it-lead
status: planned
nature: detective
automation: manual
version: '1.0'
statement: The IT lead reviews all accounts each quarter and keeps the decisions.
frequencies: [{ every: quarterly, proof: occurrence }]
criteria: [{ id: CC6.2, role: key }]
policies: [POL-09]
---
`;

export const controlHasRequest = defineRule({
  id: 'control-has-request',
  group: 'coverage',
  severity: 'warning',
  summary: 'Each control is asked for by a request on the auditor’s list.',
  why: 'The list is what gets collected before fieldwork. A control that nobody asks for is found without its proof when the auditor tests it.',
  fix: 'Add {control} to `controls` of a request in `evidence/requests`, or write one with `npm run new -- request`.',
  messages: {
    none: 'No request asks for proof of {control}; expected at least one that names it in `controls`.',
  },
  examples: [
    {
      name: 'the request asks for another control',
      files: { [path]: control, 'evidence/requests/REQ-07.md': request },
      change: { path: 'evidence/requests/REQ-07.md', from: '[IAM-03]', to: '[IAM-06]' },
      problems: [{ message: 'none', path, line: 1 }],
    },
  ],
  check({ graph, assessment: { today } }, report) {
    for (const record of controlsThatApply(graph, today)) {
      if (graph.in(record.id, 'requests').length === 0) report(record, 'none', { control: record.id });
    }
  },
});
