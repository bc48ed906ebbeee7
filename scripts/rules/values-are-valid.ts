import { defineRule, faultsOf } from './rule.ts';

export const valuesAreValid = defineRule({
  id: 'values-are-valid',
  group: 'shape',
  severity: 'error',
  summary: 'Every value is one that its field allows.',
  why: 'A value that its field does not allow is left out: what it says counts for nothing.',
  fix: 'Correct the value: `npm run explain {kind}` says what each field takes.',
  messages: {
    choice: '`{field}` is {actual}; expected one of {allowed}{near? (did you mean `%`?)}.',
    duration: {
      text: '`{field}` is {actual}; expected a duration of whole days or more, such as `P3M`.',
      fix: 'Write `P` and a number with `D`, `W`, `M` or `Y`.',
    },
    unquoted: {
      text: '`{field}` is {actual} without quotes, which YAML does not read as text; expected text.',
      fix: 'Put the value into quotes.',
    },
    type: '`{field}` is {actual}; expected {expected}.',
    form: '`{field}` is {actual}; expected {expected}.',
    blank: {
      text: '`{field}` is blank; expected text.',
      fix: 'Fill in the field, or remove the line when the field is optional.',
    },
    range: '`{field}` is {actual}; expected a number of {expected}.',
    few: { text: '`{field}` has too few entries; expected {expected} or more.', fix: 'Add an entry.' },
    repeated: {
      text: '{actual} appears twice in the list; expected each entry once.',
      fix: 'Remove one of the two entries.',
    },
    many: 'Besides the values shown, {count} more are not valid in {kind} files, the first in `{field}`; expected valid values.',
  },
  examples: [
    {
      name: 'a status with a typing error',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'draft', to: 'aproved' },
      problems: [{ message: 'choice', path: 'policies/POL-09-access-control.md', line: 6 }],
    },
    {
      name: 'a word that is far from every status',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'draft', to: 'final' },
      problems: [{ message: 'choice', path: 'policies/POL-09-access-control.md', line: 6 }],
    },
    {
      name: 'a cadence in words',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\nreviewEvery: P1Y\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'P1Y', to: 'yearly' },
      problems: [{ message: 'duration', path: 'policies/POL-09-access-control.md', line: 7 }],
    },
    {
      name: 'a version without quotes',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: "'0.1'", to: '0.1' },
      problems: [{ message: 'unquoted', path: 'policies/POL-09-access-control.md', line: 5 }],
    },
    {
      name: 'one alias in place of a list',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\naliases: [AC-2]\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: '[AC-2]', to: 'AC-2' },
      problems: [{ message: 'type', path: 'policies/POL-09-access-control.md', line: 7 }],
    },
    {
      name: 'a version of three numbers',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: "'0.1'", to: "'0.1.0'" },
      problems: [{ message: 'form', path: 'policies/POL-09-access-control.md', line: 5 }],
    },
    {
      name: 'a title that is not there yet',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        path: 'policies/POL-09-access-control.md',
        from: 'title: Access Control Policy',
        to: "title: ''",
      },
      problems: [{ message: 'blank', path: 'policies/POL-09-access-control.md', line: 3 }],
    },
    {
      name: 'a rating beyond the scale',
      files: {
        'risk-register/risks/RISK-001-leaver.md':
          '---\nid: RISK-001\ntitle: A leaver keeps access\nowner: it-lead\ncategory: security\ninherent: {likelihood: 3, impact: 4}\nresidual: {likelihood: 3, impact: 4}\ntreatment: mitigate\n---\n',
      },
      change: {
        path: 'risk-register/risks/RISK-001-leaver.md',
        from: 'inherent: {likelihood: 3',
        to: 'inherent: {likelihood: 7',
      },
      problems: [{ message: 'range', path: 'risk-register/risks/RISK-001-leaver.md', line: 6 }],
    },
    {
      name: 'a control that is never carried out',
      files: {
        'controls/iam/IAM-03-access-review.md':
          "---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: The IT lead reviews every account each quarter and keeps the signed list.\nfrequencies:\n  - every: quarterly\n    proof: occurrence\ncriteria:\n  - id: CC6.1\n    role: key\npolicies: [POL-09]\n---\n",
      },
      change: {
        path: 'controls/iam/IAM-03-access-review.md',
        from: 'frequencies:\n  - every: quarterly\n    proof: occurrence\n',
        to: 'frequencies: []\n',
      },
      problems: [{ message: 'few', path: 'controls/iam/IAM-03-access-review.md', line: 10 }],
    },
    {
      name: 'a policy twice',
      files: {
        'controls/iam/IAM-03-access-review.md':
          "---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: The IT lead reviews every account each quarter and keeps the signed list.\nfrequencies:\n  - every: quarterly\n    proof: occurrence\ncriteria:\n  - id: CC6.1\n    role: key\npolicies: [POL-09]\n---\n",
      },
      change: { path: 'controls/iam/IAM-03-access-review.md', from: '[POL-09]', to: '[POL-09, POL-09]' },
      problems: [{ message: 'repeated', path: 'controls/iam/IAM-03-access-review.md', line: 16 }],
    },
    {
      name: 'numbers where ids belong',
      files: {
        'controls/iam/IAM-03-access-review.md':
          "---\nid: IAM-03\ntitle: Access review\nowner: it-lead\nstatus: planned\nnature: detective\nautomation: manual\nversion: '1.0'\nstatement: The IT lead reviews every account each quarter and keeps the signed list.\nfrequencies:\n  - every: quarterly\n    proof: occurrence\ncriteria:\n  - id: CC6.1\n    role: key\npolicies: [POL-09]\n---\n",
      },
      change: {
        path: 'controls/iam/IAM-03-access-review.md',
        from: '[POL-09]',
        to: '[POL-09, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]',
      },
      problems: [
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'unquoted', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
        { message: 'many', path: 'controls/iam/IAM-03-access-review.md', line: 16 },
      ],
    },
  ],
  check: faultsOf('values-are-valid'),
});
