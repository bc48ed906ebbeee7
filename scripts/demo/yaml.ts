/** What front matter can hold. An absent value is left out. */
export type Value = string | number | boolean | undefined | readonly Value[] | Fields;
export interface Fields {
  readonly [name: string]: Value;
}

/** Fields without those that are absent. */
export function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A record: front matter as people would write it, and its body. */
export function recordText(fields: Fields, body: string): string {
  return `---\n${block(fields, '')}---\n\n${body}`;
}

/** What fits on a line stands on one. */
const widest = 88;

function block(fields: Fields, indent: string): string {
  let text = '';
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) text += `${indent}${name}:${after(value, indent)}`;
  }
  return text;
}

/** What comes after a name and its colon, to the end of the line or of the block. */
function after(value: Value, indent: string): string {
  const line = inline(value);
  if (typeof value !== 'object' || indent.length + line.length < widest) return ` ${line}\n`;
  if (!isList(value)) return `\n${block(value, `${indent}  `)}`;
  return `\n${value.map((item) => `${indent}  - ${item_(item, `${indent}    `)}`).join('')}`;
}

function item_(value: Value, indent: string): string {
  const line = inline(value);
  if (typeof value !== 'object' || isList(value) || indent.length + line.length < widest) return `${line}\n`;
  return block(value, indent).trimStart();
}

function inline(value: Value): string {
  if (isList(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object') return typeof value === 'string' ? scalar(value) : String(value);
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{ ${fields.map(([name, each]) => `${name}: ${inline(each)}`).join(', ')} }`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

const plain = /^(?:[A-Za-z][\w ./()’-]*|\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?|\d{4}-(?:Q\d|W?\d\d))$/;
const word = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function scalar(text: string): string {
  const hex = /^[0-9a-f]{64}$/.test(text) && /[a-df]/.test(text);
  if (hex || (plain.test(text) && !word.test(text) && !text.endsWith(' '))) return text;
  return `'${text.replaceAll("'", "''")}'`;
}
