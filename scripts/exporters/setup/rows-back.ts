import { bareLine, wholeLines } from '../../parse/whole-lines.ts';
import type { CutRows } from './rows.ts';

/**
 * Puts lines back: where they stood when the page is as it was left; when it was changed, below the nearest line before
 * them that is still there.
 * @returns the lines too for which no place is left
 */
export function withRows<Cut extends CutRows>(
  text: string,
  cuts: readonly Cut[],
): { readonly text: string; readonly unplaced: readonly Cut[] } {
  const lines = [...wholeLines(text)];
  const unplaced: Cut[] = [];
  // From the last to the first, so that a line's number says the same before and after.
  for (const cut of [...cuts].sort((a, b) => b.line - a.line)) {
    const at = placeOf(lines, cut);
    if (at === null) unplaced.unshift(cut);
    else if (!isThere(lines, cut, at)) lines.splice(at, 0, ...cut.lines);
  }
  const last = lines.length - 1;
  const closed = lines.map((line, index) => (index < last && bareLine(line) === line ? `${line}\n` : line));
  return { text: closed.join(''), unplaced };
}

/** The number of lines below which the cut belongs; null when nothing is left of what it followed. */
function placeOf(lines: readonly string[], { before, line }: CutRows): number | null {
  if (before.length === 0) return Math.min(line, lines.length);
  for (const piece of before) {
    const wanted = wholeLines(piece).map(bareLine);
    const places = lines
      .map((_, index) => index + 1)
      .filter((end) => end >= wanted.length && isSame(lines.slice(end - wanted.length, end), wanted));
    const [nearest] = places.sort((a, b) => Math.abs(a - line) - Math.abs(b - line));
    if (nearest !== undefined) return nearest;
  }
  return null;
}

/** Whether somebody wrote the lines into the page again: right here, or elsewhere in a page that was changed. */
function isThere(lines: readonly string[], { line, lines: cut }: CutRows, at: number): boolean {
  const wanted = cut.map(bareLine);
  const isAt = (index: number) => isSame(lines.slice(index, index + wanted.length), wanted);
  return isAt(at) || (at !== line && lines.some((_, index) => isAt(index)));
}

function isSame(lines: readonly string[], wanted: readonly string[]): boolean {
  return lines.length === wanted.length && lines.every((line, index) => bareLine(line) === wanted[index]);
}
