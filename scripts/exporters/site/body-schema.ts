import type { Options } from 'rehype-sanitize';

/** Ids of footnotes begin so. No heading can have such an id: slugs hold no colon. */
export const notePrefix = 'note:';
const noteId = ['id', new RegExp(`^${notePrefix}`)] as const;

/**
 * All that a body may consist of. Content has no say in it: raw HTML is dropped before, and whatever still came
 * through is reduced to this list, last of all. Anchors of headings are set afterwards.
 */
export const bodySchema: Options = {
  tagNames: [
    ...[
      'a',
      'blockquote',
      'br',
      'code',
      'del',
      'em',
      'figure',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'input',
      'li',
    ],
    ...['ol', 'p', 'pre', 'section', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  attributes: {
    a: [
      'href',
      'title',
      ['rel', 'noreferrer'],
      ['className', 'id', 'data-footnote-backref'],
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      [...noteId],
    ],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    figure: [['className', 'diagram'], 'dataTitle', 'dataDescription'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['className', 'task-list-item'], [...noteId]],
    ol: ['start', ['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
    ul: [['className', 'contains-task-list']],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  // No id comes from content, so none needs a prefix.
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};
