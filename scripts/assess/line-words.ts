/** Lines by number, from 1: `line 2`, `lines 2 and 5`, `lines 2, 5 and 7`, `lines 2, 3, 4 and 12 more`. */
export function lineWords(lines: readonly number[]): string {
  const shown = lines.slice(0, lines.length > 3 ? 3 : 2).map(String);
  const left = lines.length - shown.length;
  const last = left === 0 ? shown.pop() : left === 1 ? `${lines.at(-1)}` : `${left} more`;
  const word = lines.length === 1 ? 'line' : 'lines';
  return shown.length === 0 ? `${word} ${last}` : `${word} ${shown.join(', ')} and ${last}`;
}
