import { kindWords } from './reference-words.ts';

/** The parts of a schema of front matter that people are told about. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
}

/** What a field takes, in a few words: `id of a role`, `day, such as 2026-07-12`. `kinds` are those that it points at. */
export function takesOf(
  node: SchemaNode,
  kinds: readonly string[] | undefined,
  words: readonly string[] = [],
): string {
  if (node.type === 'array') {
    const inner = takesOf(node.items ?? {}, kinds);
    if (kinds !== undefined) return `list of ids, each of ${kindWords(kinds)}`;
    if (inner === 'text') return 'list of texts';
    return inner === 'fields of its own' ? 'list, each with fields of its own' : `list, each ${inner}`;
  }
  if (kinds !== undefined)
    return [`id of ${kindWords(kinds)}`, ...words.map((word) => `\`${word}\``)].join(', or ');
  if (node.enum !== undefined) return node.enum.map((value) => `\`${value}\``).join(', ');
  if (node.format !== undefined) return formatWords[node.format] ?? node.format;
  if (node.pattern !== undefined) return patternWords(node.pattern, node.examples);
  if (node.type === 'object')
    return node.properties === undefined ? 'fields of your choice' : 'fields of its own';
  if (node.type === 'boolean') return '`true` or `false`';
  if (node.type === 'integer')
    return node.maximum === undefined ? 'whole number' : `whole number, ${node.minimum} to ${node.maximum}`;
  return 'text';
}

const formatWords: Readonly<Record<string, string>> = {
  date: 'day, such as `2026-07-12`',
  moment: 'day, or instant with its zone',
  duration: 'duration in whole days, such as `P3M`',
};

function patternWords(pattern: string, examples: readonly unknown[] = []): string {
  if (pattern.includes('[0-9a-f]{64}')) return '64 hex digits';
  if (pattern.includes('\\.')) return "version in quotes, such as `'1.0'`";
  if (pattern.includes('T(?=')) return 'duration, such as `PT4H`';
  return examples.length === 0 ? 'text' : `text, such as \`${examples[0]}\``;
}
