import type { Cell, Row, Table } from '../../../scripts/model/site-data.ts';
import { cellText } from './text.ts';

/** The rows as tab-separated text with a line of heads, for a spreadsheet or an editor. */
export function asTabbedText(table: Table, rows: readonly Row[]): string {
  const lines = [table.columns.map((column) => safeText(column.title)), ...rows.map(cellsOf)];
  return lines.map((line) => line.join('\t')).join('\n');
}

/** The same as a table in HTML, which spreadsheets and word processors prefer. */
export function asHtml(table: Table, rows: readonly Row[]): string {
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const head = line(
    table.columns.map((column) => safeText(column.title)),
    'th',
  );
  const body = rows.map((row) => line(cellsOf(row), 'td')).join('');
  return `<table><thead>${head}</thead><tbody>${body}</tbody></table>`;
}

function cellsOf(row: Row): readonly string[] {
  return row.cells.map((cell: Cell) => (typeof cell === 'number' ? String(cell) : safeText(cellText(cell))));
}

/**
 * One line that no spreadsheet takes for a formula: an apostrophe in front of what begins with = + - @, tab or CR
 * (OWASP, CSV injection), also behind blanks, which some programs trim.
 */
function safeText(text: string): string {
  const safe = /^[\t\r]|^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return safe.replace(/[\t\r\n]+/g, ' ');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
