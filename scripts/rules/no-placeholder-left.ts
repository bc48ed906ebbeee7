import { defineRule, faultsOf } from './rule.ts';

const fromParser = faultsOf('no-placeholder-left');

export const noPlaceholderLeft = defineRule({
  id: 'no-placeholder-left',
  group: 'shape',
  severity: 'error',
  summary: 'No placeholder is left from a template.',
  why: 'A policy that still says `[Company]` shows that nobody read it before it was approved. Auditors look for exactly this.',
  fix: 'Write what belongs there. A sentence that does not apply may go, and so may an optional field.',
  messages: {
    text: {
      text: 'The text still holds `{mark}`; expected finished words.',
      fix: 'Write what belongs there, or take the sentence out if it does not apply.',
    },
    field: {
      text: '`{field}` still holds `{mark}`; expected a finished value.',
      fix: 'Write the value of `{field}`, or remove the line if the field is optional.',
    },
    mark: {
      text: '`{field}` still holds a placeholder in double braces; expected a value.',
      fix: 'Write the value of `{field}`, or remove the line if the field is optional.',
    },
  },
  examples: [
    {
      name: 'a note to the writer',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n\n## Purpose\n\nWhy.\n\n## Scope\n\nEveryone.\n\n## Policy\n\nLeavers lose access on their last day.\n\n## Responsibilities\n\nThe IT lead.\n\n## Waivers and breaches\n\nThe chief executive decides.\n",
      },
      change: {
        path: 'policies/POL-09-access-control.md',
        from: 'The IT lead.',
        to: '> Write here: which role keeps the policy true.',
      },
      problems: [{ message: 'text', path: 'policies/POL-09-access-control.md', line: 23 }],
    },
    {
      name: 'the name of another company',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n\n## Purpose\n\nWhy.\n\n## Scope\n\nEveryone.\n\n## Policy\n\nLeavers lose access on their last day.\n\n## Responsibilities\n\nThe IT lead.\n\n## Waivers and breaches\n\nThe chief executive decides.\n",
      },
      change: {
        path: 'policies/POL-09-access-control.md',
        from: 'Everyone.',
        to: 'Everyone at [Company name].',
      },
      problems: [{ message: 'text', path: 'policies/POL-09-access-control.md', line: 15 }],
    },
    {
      name: 'a word for later in a title',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: {
        path: 'policies/POL-09-access-control.md',
        from: 'Access Control Policy',
        to: 'Access Control Policy (TODO)',
      },
      problems: [{ message: 'field', path: 'policies/POL-09-access-control.md', line: 3 }],
    },
    {
      name: 'a value that was never filled in',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: 'owner: it-lead', to: 'owner: {{owner}}' },
      problems: [{ message: 'mark', path: 'policies/POL-09-access-control.md', line: 4 }],
    },
    {
      name: 'a page about a folder',
      files: { 'controls/iam/README.md': '# Identity and access\n\nWho may reach what.\n' },
      change: { path: 'controls/iam/README.md', from: 'Who may reach what.', to: 'TBD' },
      problems: [{ message: 'text', path: 'controls/iam/README.md', line: 3 }],
    },
  ],
  check(context, report) {
    fromParser(context, report);
    for (const { path, body } of [...context.graph.records, ...context.graph.pages]) {
      for (const mark of body.placeholders) {
        report({ path, body: { type: 'prose', value: mark, nth: 0 } }, 'text', { mark }, { subject: mark });
      }
    }
  },
});
