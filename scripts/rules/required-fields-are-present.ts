import { defineRule, faultsOf } from './rule.ts';

export const requiredFieldsArePresent = defineRule({
  id: 'required-fields-are-present',
  group: 'shape',
  severity: 'error',
  summary: 'Every required field is there.',
  why: 'The required fields are the few that an auditor asks about first: without an owner nobody answers for the record.',
  fix: 'Add the field: `npm run explain {kind}` says what it takes.',
  messages: {
    missing: '`{field}` is missing; expected a value, since {kind} files require it.',
  },
  examples: [
    {
      name: 'a policy without an owner',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'owner: it-lead\n', to: '' },
      problems: [{ message: 'missing', path: 'policies/POL-09-access-control.md', line: 2 }],
    },
    {
      name: 'an action that nobody does',
      files: {
        'risk-register/risks/RISK-001-leaver.md':
          '---\nid: RISK-001\ntitle: A leaver keeps access\nowner: it-lead\ncategory: security\ninherent: {likelihood: 3, impact: 4}\nresidual: {likelihood: 3, impact: 4}\ntreatment: mitigate\nplan:\n  actions: [{what: Close accounts on the last day, who: it-lead}]\n---\n',
      },
      change: { path: 'risk-register/risks/RISK-001-leaver.md', from: ', who: it-lead', to: '' },
      problems: [{ message: 'missing', path: 'risk-register/risks/RISK-001-leaver.md', line: 10 }],
    },
  ],
  check: faultsOf('required-fields-are-present'),
});
