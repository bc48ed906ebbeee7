import { documentsOf } from '../assess/documents.ts';
import { headingOf, linksOf } from '../assess/link.ts';
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
  why: 'A heading is reworded and every link to it goes quietly to the top of the page; the reader does not find what the text promised.',
  fix: 'Correct the part after `#`: the heading in lower case, with `-` for blanks and without punctuation.',
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
  check({ graph }, report) {
    const suggest = suggester();
    const documents = documentsOf(graph);
    const anchorsOf = new Map(documents.map(({ path, body }) => [path, body.anchors]));
    for (const document of documents) {
      const { path, body } = document;
      for (const [nth, read] of linksOf(document).entries()) {
        const wanted = headingOf(read);
        if (wanted === undefined) continue;
        const link = body.links[nth] ?? '';
        const anchors = anchorsOf.get(wanted.file);
        if (anchors === undefined || anchors.includes(wanted.anchor)) continue;
        const near = suggest(wanted.anchor, anchors);
        report(
          { path, body: { type: 'link', value: link, nth } },
          'missing',
          { link, ...wanted, near },
          { subject: link },
        );
      }
    }
  },
});
