import { faultOfHeads, type ItemsRead, limits, type Row } from './table.ts';

const blank = /[^ \t\r\n]/g;

/**
 * JSON: an array of objects, one for each item. Columns stand in the order in which their names first come. Text stays
 * as it is; a number, also one with many digits, and what is nested stay as they are written; null is empty.
 */
export function readJson(text: string): ItemsRead {
  let at = next(text, 0);
  if (text[at] !== '[') return { refused: 'it is no JSON array of objects' };
  at = next(text, at + 1);
  const heads = new Map<string, number>();
  const rows: Row[] = [];
  let cells = 0;
  let more = text[at] !== ']';
  while (more) {
    const item = `item ${rows.length + 1}`;
    if (rows.length === limits.rows) return { refused: 'it has more than 1,000,000 rows' };
    if (text[at] !== '{') return { refused: `${item} is no object` };
    const end = endOfValue(text, at);
    const object = text.slice(at, end);
    if (!isJson(object)) return { refused: `${item} is no valid JSON` };
    const row = rowOf(object, heads);
    if (typeof row === 'string') return { refused: `${item} has two values for “${row}”` };
    cells += row.length;
    if (heads.size > limits.columns) return { refused: 'it has more than 1,000 columns' };
    if (cells > limits.cells) return { refused: 'it has more than 20,000,000 cells' };
    rows.push({ position: rows.length + 1, cells: row });
    at = next(text, end);
    more = text[at] === ',';
    if (more) at = next(text, at + 1);
    else if (text[at] !== ']') return { refused: `neither a comma nor the array’s end follows ${item}` };
  }
  if (next(text, at + 1) < text.length) return { refused: 'something follows the end of its array' };
  const names = [...heads.keys()];
  const wrong = faultOfHeads(names);
  return wrong === null ? { items: { heads: names, rows } } : { refused: wrong };
}

/** The cells of one object, known to be valid JSON; or the name that it has twice. */
function rowOf(object: string, heads: Map<string, number>): readonly string[] | string {
  const cells: string[] = [];
  const seen = new Set<string>();
  for (let at = next(object, 1); object[at] !== '}'; ) {
    const nameEnd = endOfString(object, at);
    const name = String(JSON.parse(object.slice(at, nameEnd)));
    if (seen.has(name)) return name;
    seen.add(name);
    const from = next(object, next(object, nameEnd) + 1);
    const end = endOfValue(object, from);
    const column = heads.get(name) ?? heads.size;
    heads.set(name, column);
    while (cells.length < column) cells.push('');
    cells[column] = cellOf(object.slice(from, end));
    at = next(object, end);
    if (object[at] === ',') at = next(object, at + 1);
  }
  return cells;
}

function cellOf(value: string): string {
  if (value.startsWith('"')) return String(JSON.parse(value));
  return value === 'null' ? '' : value;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Behind a value: a string, something in brackets, or a bare word. Of what is no JSON, somewhere behind its start. */
function endOfValue(text: string, from: number): number {
  const first = text[from];
  if (first === '"') return endOfString(text, from);
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    }
    if (
      depth === 0 &&
      (character === ',' ||
        character === ' ' ||
        character === '\n' ||
        character === '\r' ||
        character === '\t')
    )
      return at;
    at += 1;
  }
  return at;
}

/** Behind the closing quote of the string that begins at `from`; the end of the text when it has none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 34) return at + 1;
  }
  return text.length;
}

/** The next place that is no white space. */
function next(text: string, from: number): number {
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}
