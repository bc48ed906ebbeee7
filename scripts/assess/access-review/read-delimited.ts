/** A row of a file, with the line that it begins on, from 1. */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads what a spreadsheet saved of a sheet of ours, and is lenient where exports are read strictly: some leave out
 * empty cells at the end of a line, and save in the code page of the machine. UTF-8, UTF-16 with its mark, or Windows-1252; separated by commas, semicolons
 * or tabs, whichever the first line has most of; quotes as in RFC 4180. Rows without anything in them are skipped.
 */
export function readDelimited(bytes: Uint8Array): readonly DelimitedRow[] {
  const text = textOf(bytes);
  const separator = separatorOf(text);
  const rows: DelimitedRow[] = [];
  let [cells, cell, line, begun] = [[] as string[], '', 1, 1];
  let quoted = false;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) endCell();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') {
        line += 1;
        at += 1;
      }
      endRow();
    } else cell += character;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function separatorOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (separator: string) => head.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
