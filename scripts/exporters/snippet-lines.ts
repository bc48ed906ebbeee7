// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a snippet’s variables are written so.
/** The parts of a JSON Schema that our kinds use. */
export interface Field {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly (string | number)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Field;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Field;
}

/** An id that stands for the field at `criteria[].id`, when it is a reference. */
type ExampleAt = (path: string) => string | undefined;

/**
 * The lines of a VS Code snippet for a field: choices for what has choices, today for a date, and for a field with
 * fields of its own those that are required.
 */
export function snippetLines(name: string, field: Field, exampleAt: ExampleAt): readonly string[] {
  let stops = 0;
  return linesOf(name, field, name);

  function linesOf(key: string, node: Field, path: string): readonly string[] {
    if (node.type === 'object') return [`${key}:`, ...indented(membersOf(node, path))];
    if (node.type === 'array') return [`${key}:`, ...indented(itemOf(node.items ?? {}, `${path}[]`))];
    return [`${key}: ${stopOf(node, path)}`];
  }

  /** The required fields; all of them when none is; a pair of any name where the names are free. */
  function membersOf(
    { properties, required = [], additionalProperties }: Field,
    path: string,
  ): readonly string[] {
    if (properties === undefined) {
      const value = typeof additionalProperties === 'object' ? additionalProperties : { type: 'string' };
      return linesOf(`\${${++stops}:name}`, value, `${path}.name`);
    }
    const names = required.length > 0 ? required : Object.keys(properties);
    return names.flatMap((each) => linesOf(each, properties[each] ?? {}, `${path}.${each}`));
  }

  function itemOf(item: Field, path: string): readonly string[] {
    if (item.type !== 'object') return [`- ${stopOf(item, path)}`];
    return membersOf(item, path).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
  }

  /** A place to fill in, with something valid in it. */
  function stopOf(node: Field, path: string): string {
    const stop = ++stops;
    const choices = choicesOf(node);
    if (choices !== undefined) return `\${${stop}|${choices.join(',')}|}`;
    const value = exampleAt(path) ?? exampleOf(node);
    return node.type === 'string' && isQuoted(value) ? `'\${${stop}:${value}}'` : `\${${stop}:${value}}`;
  }
}

const today = '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}';

function choicesOf({
  type,
  enum: values,
  minimum,
  maximum,
}: Field): readonly (string | number | boolean)[] | undefined {
  if (values !== undefined) return values;
  if (type === 'boolean') return [true, false];
  if (type !== 'integer' || minimum === undefined || maximum === undefined || maximum - minimum > 30)
    return undefined;
  return Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
}

function exampleOf({ type, format, pattern = '', minimum = 0, examples: [example] = [] }: Field): string {
  if (example !== undefined) return example;
  if (format === 'date' || format === 'moment') return today;
  if (format === 'duration') return 'P1Y';
  if (type === 'integer' || type === 'number') return String(minimum);
  if (pattern.includes('{64}')) return '0'.repeat(64);
  if (pattern.startsWith('^P')) return 'PT4H';
  if (pattern !== '') return '1.0';
  return 'text';
}

/** Text that YAML would read as a number. */
function isQuoted(value: string): boolean {
  return /^[\d.]+$/.test(value);
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
