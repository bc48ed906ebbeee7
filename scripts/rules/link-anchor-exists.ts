import { linkFaults } from '../assess/link-faults.ts';
import { suggester } from '../assess/suggestion.ts';
import { defineRule } from './rule.ts';

const page = 'program/README.md';
const files = {
  'controls/README.md': '# Controls\n\n## How to read one\n',
  [page]:
    '# Program\n\n[Here](#program), [there](../controls/README.md#how-to-read-one), [up](#), [top](#top), [list](../controls#any).\n',
};

export const linkAnchorExists = defineRule({
  id: 'link-anchor-exists',
  group: 'references',
  severity: 'error',
  summary: 'Every link to a heading leads to a heading that is there.',
  why: 'When a heading is reworded, every link to it leads to the top of the page instead, and the reader does not find what the text promised.',
  fix: 'Correct the part after `#`: the heading in lower case, with `-` for spaces and without punctuation.',
  messages: {
    missing:
      'A link leads to `{link}`, but `{file}` has no heading `#{anchor}`; expected the name of one of its headings{near? (did you mean `#%`?)}.',
  },
  examples: [
    {
      name: 'a heading of the same file',
      files,
      change: { path: page, from: '(#program)', to: '(#programme)' },
      problems: [{ message: 'missing', path: page, line: 3 }],
    },
    {
      name: 'a heading of another file',
      files,
      change: { path: page, from: '#how-to-read-one', to: '#How-to-read-one' },
      problems: [{ message: 'missing', path: page, line: 3 }],
    },
  ],
  check({ graph, assessment }, report) {
    const suggest = suggester();
    const { lost } = linkFaults(graph, assessment.snapshot);
    for (const { document, nth, address: link, file, anchor, anchors } of lost) {
      const near = suggest(anchor, anchors);
      const where = { path: document.path, body: { type: 'link', value: link, nth } } as const;
      report(where, 'missing', { link, file, anchor, near }, { subject: link });
    }
  },
});
