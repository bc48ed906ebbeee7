/** A value as YAML: what stands behind the colon or dash, and the lines that follow it, without line ends. */
export interface YamlText {
  readonly head: string;
  readonly lines: readonly string[];
}

/** The widest line of front matter, in UTF-16 code units. */
const widest = 110;

/**
 * A value of front matter in the style of the house: short texts plain or in single quotes, long ones folded, short
 * lists in brackets, everything else on lines of its own. Read back by `loadYaml`, it is the same value.
 * @param indent column, from 0, of the key or dash that it stands behind
 * @param taken columns of that line that are used up before it
 */
export function blockYaml(value: unknown, indent: number, taken: number): YamlText {
  if (Array.isArray(value)) return listYaml(value, indent, taken);
  if (value !== null && typeof value === 'object') {
    const lines = mapLines(value as Readonly<Record<string, unknown>>, indent + 2);
    return lines.length === 0 ? { head: '{}', lines } : { head: '', lines };
  }
  if (typeof value === 'string') {
    const inline = clear.test(value) ? value : scalarYaml(value);
    if (taken + inline.length <= widest || !canFold(value)) return { head: inline, lines: [] };
    return { head: '>-', lines: fold(value, indent + 2) };
  }
  return { head: scalarYaml(value), lines: [] };
}

/** A value on one line, as it stands inside brackets. */
export function flowYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
  if (value === null || typeof value !== 'object') return scalarYaml(value);
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return pairs.length === 0
    ? '{}'
    : `{ ${pairs.map(([key, inner]) => `${scalarYaml(key)}: ${flowYaml(inner)}`).join(', ')} }`;
}

/** The lines of a map; a value that is undefined is left out. */
export function mapLines(map: Readonly<Record<string, unknown>>, indent: number): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const name = `${' '.repeat(indent)}${scalarYaml(key)}:`;
    const { head, lines } = blockYaml(value, indent, name.length + 1);
    return [head === '' ? name : `${name} ${head}`, ...lines];
  });
}

/** The lines of one item of a list whose dash stands in the column `indent`. */
export function itemLines(value: unknown, indent: number): readonly string[] {
  const dash = `${' '.repeat(indent)}- `;
  if (value !== null && typeof value === 'object') {
    const isMap = !Array.isArray(value) && Object.values(value).some((inner) => inner !== undefined);
    const [first = '', ...rest] = isMap
      ? mapLines(value as Readonly<Record<string, unknown>>, indent + 2)
      : [flowYaml(value)];
    return [`${dash}${first.trimStart()}`, ...rest];
  }
  const { head, lines } = blockYaml(value, indent, dash.length);
  return [`${dash}${head}`, ...lines];
}

/** Text as YAML reads it back: as it is when nothing in it has a meaning, else in quotes. */
export function scalarYaml(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const harmless =
    /^[\p{L}][\p{L}\p{N}_ .’/()&+-]*$/u.test(value) &&
    value.trim() === value &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  if (harmless) return value;
  return unprintable.test(value) ? escaped(value) : `'${value.replaceAll("'", "''")}'`;
}

/** Several words with commas: outside brackets nothing in them has a meaning. */
const clear = /^\p{L}[\p{L}\p{N}_.’'/()&+-]*(?:,? [\p{L}\p{N}_.’'/()&+-]+)+$/u;

/** What YAML does not take as it is, or would fold into a blank. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

function escaped(text: string): string {
  const code = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, code);
}

function listYaml(list: readonly unknown[], indent: number, taken: number): YamlText {
  const inline = flowYaml(list);
  const isFlat = list.every((item) => item === null || typeof item !== 'object');
  const isShort = list.length < 4 || list.every((item) => String(item).length < 24);
  if (list.length === 0 || (isFlat && isShort && taken + inline.length <= widest))
    return { head: inline, lines: [] };
  return { head: '', lines: list.flatMap((item) => itemLines(item, indent + 2)) };
}

/** Only single blanks between words fold and unfold to the same text. */
function canFold(text: string): boolean {
  return /^\S+(?: \S+)+$/u.test(text) && !unprintable.test(text);
}

function fold(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > widest) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each);
}
