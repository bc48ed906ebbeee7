import type { Field, KindPage } from '../assess/kind-page.ts';
import { commandLine } from '../model/name.ts';
import { capitalized } from '../model/wording.ts';
import { labeled, wrap } from './wrap.ts';

/** The reference page of a kind for a terminal of `width` columns. */
export function kindPageText(page: KindPage, width: number): string {
  const { kind, one, summary, where, id, fields, headings, relations, command, example } = page;
  const required = fields.filter((field) => field.required);
  const optional = fields.filter((field) => !field.required);
  const parts = [
    [kind, ...wrap(summary, width)],
    [
      ...labeled('Where:    ', where, width),
      ...labeled('Id:       ', `${plain(id.words)} Example: ${id.example}`, width),
      ...(command === null ? [] : labeled('Write it: ', commandLine(command), width)),
    ],
    [
      'Required fields (a star marks what is required inside a field)',
      ...required.flatMap((field) => fieldLines(field, width, 1)),
    ],
    ['Optional fields', ...optional.flatMap((field) => fieldLines(field, width, 1))],
    ...(headings.length === 0 ? [] : [labeled('Headings: ', headings.join(' · '), width)]),
    ...(relations.length === 0 ? [] : [[`${capitalized(one)}…`, ...relationLines(page, width)]]),
    [
      kind === 'framework' ? 'A minimal file:' : 'A minimal record:',
      ...example.split('\n').map((line) => `  ${line}`.trimEnd()),
    ],
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** What a field means, then what it takes; then the fields inside. A star marks what must be there. */
function fieldLines(field: Field, width: number, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  const name = depth === 1 ? field.name : `${field.name.split('.').at(-1)}${field.required ? '*' : ''}`;
  const label = `${(indent + name).padEnd(18)}  `;
  const takes =
    field.takes === 'text' || field.takes.endsWith('fields of its own') ? '' : ` [${plain(field.takes)}]`;
  return [
    ...labeled(label, plain(field.description) + takes, width),
    ...field.fields.flatMap((inner) => fieldLines(inner, width, depth + 1)),
  ];
}

function relationLines({ relations }: KindPage, width: number): readonly string[] {
  return relations.flatMap(({ words, field }) => labeled('  ', `${words} (${plain(field)})`, width));
}

/** Without the marks of Markdown. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}
