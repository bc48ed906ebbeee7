import type { Element, Root, RootContent } from 'hast';
import type { BodyContext } from './body-context.ts';

/** A small site: two records, one README, and sources of everything below `scripts/`. */
export const context: BodyContext = {
  path: 'policies/POL-09-access-control.md',
  pageOf: (id) =>
    id === 'IAM-03'
      ? { path: '/controls/IAM-03/', title: 'Access is "reviewed"' }
      : id === 'CC6.1'
        ? { path: '/criteria/CC6.1/', title: 'Logical access' }
        : null,
  pageOfFile: (path) =>
    path === 'controls/iam/IAM-03.md'
      ? '/controls/IAM-03/'
      : path === 'controls/README.md'
        ? '/controls/'
        : path === 'policies/POL-09-access-control.md'
          ? '/policies/POL-09/'
          : null,
  sourceOf: (path) => (path.startsWith('scripts/') ? `https://github.com/o/r/blob/main/${path}` : null),
};

/** What may stand in a tree, written down a second time: the schema must not be its own witness. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'rel', 'className', 'id', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref'],
  code: ['className'],
  figure: ['className', 'dataTitle', 'dataDescription'],
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['id']])),
  input: ['type', 'checked', 'disabled', 'ariaLabel'],
  li: ['className', 'id'],
  ol: ['start', 'className'],
  section: ['className', 'dataFootnotes'],
  td: ['align'],
  th: ['align'],
  ul: ['className'],
  ...Object.fromEntries(
    ['blockquote', 'br', 'del', 'em', 'hr', 'p', 'pre', 'strong', 'sup'].map((name) => [name, []]),
  ),
  ...Object.fromEntries(['table', 'tbody', 'thead', 'tr'].map((name) => [name, []])),
};
const classes =
  /^(?:id|diagram|footnotes|task-list-item|contains-task-list|data-footnote-backref|language-[\w+#.-]+)$/;
const addresses = /^(?:https?:|mailto:|#|\/(?:controls|criteria|policies)\/)/i;

/** Everything in a tree that no body may hold. */
export function breachesOf(tree: Root): readonly string[] {
  const found: string[] = [];
  const look = (node: Root | RootContent, inLink: boolean): void => {
    for (const key of Object.keys(node))
      if (!['type', 'value', 'tagName', 'properties', 'children'].includes(key)) found.push(`key ${key}`);
    if (node.type === 'element') found.push(...breachesOfElement(node, inLink));
    else if (node.type !== 'text' && node.type !== 'root') found.push(`node ${node.type}`);
    if ('children' in node)
      for (const child of node.children)
        look(child, inLink || (node.type === 'element' && node.tagName === 'a'));
  };
  look(tree, false);
  return found;
}

function breachesOfElement({ tagName, properties, children }: Element, inLink: boolean): readonly string[] {
  const found: string[] = [];
  const names = Object.hasOwn(allowed, tagName) ? allowed[tagName] : undefined;
  if (names === undefined) found.push(`<${tagName}>`);
  if (tagName === 'a' && inLink) found.push('a link in a link');
  if (/^h\d$/.test(tagName) && children.some(({ type }) => type !== 'text'))
    found.push('more than text in a heading');
  for (const [name, value] of Object.entries(properties)) {
    if (names?.includes(name) !== true) found.push(`${tagName} ${name}`);
    if (name === 'href' && !addresses.test(String(value))) found.push(`href ${String(value)}`);
    if (name === 'className' && !(value as string[]).every((each) => classes.test(each)))
      found.push(`class ${String(value)}`);
    if (name === 'id' && !/^h/.test(tagName) && !String(value).startsWith('note:'))
      found.push(`id ${String(value)}`);
  }
  return found;
}

/** A tree as HTML, for reading in tests; nothing escapes, so it is no HTML to publish. */
export function htmlOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(htmlOf).join('');
  if (node.type !== 'element') return `[${node.type}]`;
  const words = Object.entries(node.properties).map(
    ([name, value]) => ` ${name}="${Array.isArray(value) ? value.join(' ') : String(value)}"`,
  );
  return `<${node.tagName}${words.join('')}>${node.children.map(htmlOf).join('')}</${node.tagName}>`;
}
