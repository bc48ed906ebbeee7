import type { Field, KindPage } from '../assess/kind-page.ts';
import { commandLine } from '../model/name.ts';
import { capitalized } from '../model/wording.ts';

/** The reference page of a kind as Markdown: one page of the handbook. */
export function kindPageMarkdown(page: KindPage): string {
  const { kind, one, summary, where, id, fields, headings, relations, command, example } = page;
  const required = fields.filter((field) => field.required);
  const optional = fields.filter((field) => !field.required);
  const parts = [
    `# ${capitalized(kind)}`,
    summary,
    [
      `- **Where:** \`${where}\``,
      `- **Id:** ${id.words} Example: \`${id.example}\`.`,
      ...(command === null ? [] : [`- **Write one:** \`${commandLine(command)}\``]),
    ].join('\n'),
    '## Required fields',
    table(required),
    '## Optional fields',
    table(optional),
    ...(headings.length === 0
      ? []
      : ['## Headings', `The body has these level-2 headings, in this order: ${headings.join(' · ')}.`]),
    ...(relations.length === 0
      ? []
      : [
          '## Relations',
          `A relation is written once, in the field named here; the other direction is computed. ${capitalized(one)}:`,
          relations.map(({ words, field }) => `- ${words} (${field})`).join('\n'),
        ]),
    '## A minimal record',
    `\`\`\`markdown\n${example}\n\`\`\``,
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(fields: readonly Field[]): string {
  const rows = fields.flatMap(rowsOf);
  return ['| Field | Takes | Meaning |', '|---|---|---|', ...rows].join('\n');
}

/** A field and the fields inside it, by their whole path; a required one inside is marked. */
function rowsOf(field: Field): readonly string[] {
  const inner = field.name.includes('.');
  const mark = inner && field.required ? ' (required)' : '';
  const row = `| \`${field.name}\`${mark} | ${cell(field.takes)} | ${cell(field.description)} |`;
  return [row, ...field.fields.flatMap(rowsOf)];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
