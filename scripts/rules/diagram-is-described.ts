import { documentsOf } from '../assess/documents.ts';
import { defineRule } from './rule.ts';

/** With fewer words, only a name fits in. */
const fewest = 5;

/**
 * Kinds in which Mermaid 12.3 refuses a description, draws it as a part of the picture or drops it; each was drawn to
 * see. Newer kinds are expected to take one.
 */
const wordless: ReadonlySet<string> = new Set([
  'block',
  'eventmodeling',
  'ishikawa',
  'kanban',
  'mindmap',
  'sankey',
  'timeline',
  'venn',
]);

const page = 'program/README.md';
const files = {
  [page]: `# Program\n\n\`\`\`mermaid\nflowchart LR\n  accDescr: Changes reach production after review.\n  branch --> review --> production\n\`\`\`\n`,
};
const procedure = 'policies/procedures/PROC-01-leavers.md';
const role = 'program/roles/it-lead.md';

export const diagramIsDescribed = defineRule({
  id: 'diagram-is-described',
  group: 'shape',
  severity: 'error',
  summary: 'Every Mermaid diagram says in words what it shows.',
  why: 'A screen reader, a search and a page without scripts see nothing of a picture. What only the picture says, such as who approves a change, is missing there, and an auditor cannot quote it.',
  fix: 'Write what the picture shows into the diagram, on a line of its own after the kind: `accDescr: A change reaches production only after review.` For several lines, put them in braces after `accDescr`, without the colon.',
  messages: {
    none: 'A Mermaid diagram has no description; expected a line with `accDescr:` and what the picture shows.',
    short:
      'The description of a Mermaid diagram has fewer than {fewest} words; expected what the picture shows, in a sentence.',
    wordless: {
      text: 'Mermaid keeps no description with a diagram of the kind `{kind}`; expected a kind that takes one, such as `flowchart`.',
      fix: 'Draw it as a flowchart with a description, or write it as a list or a table.',
    },
  },
  examples: [
    {
      name: 'a picture without words',
      files,
      change: { path: page, from: '  accDescr: Changes reach production after review.\n', to: '' },
      problems: [{ message: 'none', path: page, line: 3 }],
    },
    {
      name: 'a description that is only a name',
      files,
      change: { path: page, from: 'after review.', to: 'reviewed.' },
      problems: [{ message: 'short', path: page, line: 3 }],
    },
    {
      name: 'the second diagram of a record, whose description over several lines is not closed',
      files: {
        [procedure]: `---\nid: PROC-01\ntitle: Leavers\nowner: it-lead\npolicy: POL-09\nversion: '0.1'\nstatus: draft\n---\n\n## Purpose\n\n\`\`\`mermaid\nflowchart LR\n  accDescr: People operations tells IT of every leaver.\n  hr --> it\n\`\`\`\n\n## Steps\n\n1. As drawn:\n\n   ~~~ Mermaid\n   sequenceDiagram\n   accDescr {\n     The manager tells IT,\n     and IT closes the account.\n   }\n   Manager->>IT: last day\n   ~~~\n`,
      },
      change: { path: procedure, from: '   }\n', to: '' },
      problems: [{ message: 'none', path: procedure, line: 22 }],
    },
    {
      name: 'a kind of diagram that cannot be described',
      files: {
        [role]:
          '---\nid: it-lead\ntitle: IT lead\n---\n\n## Duties\n\n```mermaid\nflowchart\n  accDescr: The IT lead grants and removes access.\n  access\n```\n',
      },
      change: { path: role, from: 'flowchart', to: 'mindmap' },
      problems: [{ message: 'wordless', path: role, line: 8 }],
    },
  ],
  check({ graph }, report) {
    for (const { path, body } of documentsOf(graph)) {
      for (const [nth, { kind, words }] of body.diagrams.entries()) {
        const where = { path, body: { type: 'diagram', value: kind, nth } } as const;
        const subject = `diagram ${nth + 1}`;
        if (wordless.has(kind)) report(where, 'wordless', { kind }, { subject });
        else if (words === 0) report(where, 'none', {}, { subject });
        else if (words < fewest) report(where, 'short', { fewest }, { subject });
      }
    }
  },
});
