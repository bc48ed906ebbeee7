import { slug } from 'github-slugger';
import { kinds } from '../model/kinds/index.ts';
import { defineRule } from './rule.ts';

export const headingsArePresent = defineRule({
  id: 'headings-are-present',
  group: 'shape',
  severity: 'error',
  summary: 'The text of a record has the headings of its kind.',
  why: 'An auditor reads ten policies for the same few answers: what it covers, what it demands, who answers for it. A missing part is a missing answer.',
  fix: 'Add the heading with two `#`, and a sentence under it.',
  messages: {
    missing: 'The heading `{heading}` is missing; expected it in every {kind} file.',
    none: {
      text: 'The text has none of the headings that {kind} files need; expected {headings}.',
      fix: 'Add the headings with two `#`, and a sentence under each.',
    },
  },
  examples: [
    {
      name: 'a policy that does not say whom it covers',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n\n## Purpose\n\nWhy.\n\n## Scope\n\nEveryone.\n\n## Policy\n\nLeavers lose access on their last day.\n\n## Responsibilities\n\nThe IT lead.\n\n## Waivers and breaches\n\nThe chief executive decides.\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: '## Scope\n\nEveryone.\n\n', to: '' },
      problems: [{ message: 'missing', path: 'policies/POL-09-access-control.md' }],
    },
    {
      name: 'a heading of the wrong level',
      files: {
        'policies/POL-09-access-control.md':
          "---\nid: POL-09\ntitle: Access Control Policy\nowner: it-lead\nversion: '0.1'\nstatus: draft\n---\n\n## Purpose\n\nWhy.\n\n## Scope\n\nEveryone.\n\n## Policy\n\nLeavers lose access on their last day.\n\n## Responsibilities\n\nThe IT lead.\n\n## Waivers and breaches\n\nThe chief executive decides.\n",
      },
      change: { path: 'policies/POL-09-access-control.md', from: '## Policy', to: '### Policy' },
      problems: [{ message: 'missing', path: 'policies/POL-09-access-control.md' }],
    },
    {
      name: 'a role without a word of text',
      files: { 'program/roles/it-lead.md': '---\ntitle: IT lead\n---\n\n## Duties\n' },
      change: { path: 'program/roles/it-lead.md', from: '\n## Duties\n', to: '' },
      problems: [{ message: 'none', path: 'program/roles/it-lead.md' }],
    },
    {
      name: 'a role with another heading than `Duties`',
      files: {
        'program/exercises/EXR-01-lost-laptop.md':
          '---\nid: EXR-01\ntitle: A lost laptop\nowner: it-lead\nscenario: A laptop is left on a train.\nroles: [it-lead]\ninjects: []\nquestions: []\n---\n',
        'program/roles/it-lead.md': '---\ntitle: IT lead\n---\n\n## Duties\n',
      },
      change: { path: 'program/roles/it-lead.md', from: '## Duties', to: '## Tasks' },
      problems: [{ message: 'none', path: 'program/roles/it-lead.md' }],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.records) {
      const { kind, body } = record;
      const { headings } = kinds[kind];
      const missing = headings.filter((heading) => !body.sections.includes(slug(heading)));
      if (missing.length > 0 && missing.length === headings.length) {
        report(record, 'none', { kind, headings: headings.map((heading) => `\`${heading}\``).join(', ') });
      } else {
        for (const heading of missing) report(record, 'missing', { kind, heading }, { subject: heading });
      }
    }
  },
});
