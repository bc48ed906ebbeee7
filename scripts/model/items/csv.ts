import { lineAt } from './decode.ts';
import { faultOfHeads, type ItemsRead, limits, type Row } from './table.ts';

const separators = [',', ';', '\t'] as const;
const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * CSV by RFC 4180, read strictly: lines end with LF or CRLF, a quote stands only around a whole cell, every line has
 * as many cells as the head. Empty lines at the very end hold nothing and are no items.
 */
export function readCsv(text: string): ItemsRead {
  const end = endOfContent(text);
  if (end === 0) return { refused: 'it is empty' };
  const separator = separatorOf(text, end);
  if (separator === null)
    return { refused: 'its head has as many of one separator as of another; expected , or ; or tab' };
  const cursor: Cursor = { text, end, separator: separator.charCodeAt(0), at: 0, refused: null };
  const heads = readLine(cursor).map((head) => head.trim());
  const wrong = cursor.refused ?? faultOfHeads(heads);
  if (wrong !== null) return { refused: wrong };
  const rows: Row[] = [];
  while (cursor.at < end) {
    const from = cursor.at;
    if (rows.length === limits.rows) return { refused: 'it has more than 1,000,000 rows' };
    const cells = readLine(cursor);
    if (cursor.refused !== null) return { refused: cursor.refused };
    if (cells.length !== heads.length) {
      const counted = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
      return { refused: `line ${lineAt(text, from)} has ${counted}, and its head has ${heads.length}` };
    }
    if ((rows.length + 1) * heads.length > limits.cells)
      return { refused: 'it has more than 20,000,000 cells' };
    rows.push({ position: rows.length + 1, cells });
  }
  return { items: { heads, rows } };
}

interface Cursor {
  readonly text: string;
  /** Where the content ends: empty lines follow, or nothing. */
  readonly end: number;
  readonly separator: number;
  at: number;
  /** Set when a line cannot be read. */
  refused: string | null;
}

/** The cells of the line at the cursor, which moves behind the line's end. */
function readLine(cursor: Cursor): readonly string[] {
  const { text, end, separator } = cursor;
  const cells: string[] = [];
  for (;;) {
    cells.push(text.charCodeAt(cursor.at) === QUOTE ? quotedCell(cursor) : plainCell(cursor));
    const code = cursor.at < end ? text.charCodeAt(cursor.at) : LF;
    if (cursor.refused !== null) return cells;
    if (code === separator) cursor.at += 1;
    else if (code === LF || (code === CR && text.charCodeAt(cursor.at + 1) === LF)) {
      cursor.at += code === LF ? 1 : 2;
      return cells;
    } else
      return refuse(
        cursor,
        code === CR ? 'ends with a carriage return alone' : 'goes on after a quoted cell',
      );
    // A line that ends with a separator ends with an empty cell, also where the file ends.
    if (cells.length > limits.columns) return refuse(cursor, 'has more than 1,000 cells');
  }
}

/** Everything up to the next separator or line end, as it stands. */
function plainCell(cursor: Cursor): string {
  const { text, end, separator } = cursor;
  const from = cursor.at;
  let at = from;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LF || code === CR) break;
    if (code === QUOTE) {
      cursor.at = at;
      refuse(cursor, 'has a quote inside a cell that does not begin with one');
      return '';
    }
  }
  cursor.at = at;
  return text.slice(from, at);
}

/** What stands between quotes; two quotes in it are one. Line ends in it stay as they are. */
function quotedCell(cursor: Cursor): string {
  const { text, end } = cursor;
  const from = cursor.at + 1;
  let at = text.indexOf('"', from);
  while (at >= 0 && at + 1 < end && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  if (at < 0 || at >= end) {
    refuse(cursor, 'begins a quoted cell that never ends');
    return '';
  }
  cursor.at = at + 1;
  return text.slice(from, at).replaceAll('""', '"');
}

function refuse(cursor: Cursor, clause: string): readonly string[] {
  cursor.refused = `line ${lineAt(cursor.text, cursor.at)} ${clause}`;
  return [];
}

/** The separator that stands most often in the head, outside quotes; a comma where there is none, null where two tie. */
function separatorOf(text: string, end: number): string | null {
  const counts = new Map<string, number>(separators.map((each) => [each, 0]));
  let quoted = false;
  for (let at = 0; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best = ',', next = ','] = [...separators].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
  );
  const most = counts.get(best) ?? 0;
  return most > 0 && most === counts.get(next) ? null : best;
}

/** Where the last line with anything on it ends. */
function endOfContent(text: string): number {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === LF || text.charCodeAt(end - 1) === CR)) end -= 1;
  return end;
}
