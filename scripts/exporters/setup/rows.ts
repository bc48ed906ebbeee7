import { readFrontMatter } from '../../parse/front-matter.ts';
import { type LinesAbout, linesAbout } from '../../parse/lines-about.ts';
import { wholeLines } from '../../parse/whole-lines.ts';

/** Lines that were cut out of a page, and what puts them back. */
export interface CutRows {
  /** The ids that they begin with. */
  readonly ids: readonly string[];
  /** How many lines stand before them in the page without them. */
  readonly line: number;
  /** What they follow, the nearest first: the line before them, and lines further up for a page that was changed. */
  readonly before: readonly string[];
  /** The lines, with their ends. */
  readonly lines: readonly string[];
}

/** How many lines further up are noted. */
const anchors = 3;

/**
 * A page without the rows of tables, and where asked the items of lists, that begin with ids which are gone. A blank line
 * that would be one too many goes along. Everything else stays byte for byte.
 * A text with a lone carriage return is left alone: taking a line out could make another line end of what is around it.
 */
export function withoutRows(
  text: string,
  isGone: (id: string) => boolean,
  options: { readonly items: boolean },
): { readonly text: string; readonly cuts: readonly CutRows[] } {
  if (/\r(?!\n)/.test(text)) return { text, cuts: [] };
  const { body } = readFrontMatter('', text);
  if (!options.items && !body.includes('|')) return { text, cuts: [] };
  const lines = wholeLines(text);
  const head = wholeLines(text.slice(0, text.length - body.length)).length;
  const { found, ends } = linesAbout(body, isGone, options);
  const runs = runsOf(found, lines, head);
  const staying = lines.map((_, index) => index).filter((index) => !runs.some((run) => isIn(run, index)));
  const cuts = runs.map((run): CutRows => {
    const line = staying.filter((index) => index < run.first).length;
    const before = anchorsOf(staying.slice(0, line), lines, head, ends, run.floor);
    return { ids: run.ids, line, before, lines: lines.slice(run.first, run.last + 1) };
  });
  return { text: staying.map((index) => lines[index]).join(''), cuts };
}

/** What is found, counted in the lines of the file, with the blank lines that go along; neighbors are one. */
function runsOf(found: readonly LinesAbout[], lines: readonly string[], head: number): readonly LinesAbout[] {
  const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
  const runs: LinesAbout[] = [];
  const sorted = [...found].sort((a, b) => a.first - b.first);
  for (const { first, last, ids, floor } of joined(sorted)) {
    const from = head + first;
    const to = head + last;
    const isLoose = from > head && isBlank(from - 1) && isBlank(to + 1);
    runs.push({ first: isLoose ? from - 1 : from, last: to, ids, floor });
  }
  return joined(runs);
}

function joined(runs: readonly LinesAbout[]): readonly LinesAbout[] {
  const result: LinesAbout[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    if (before?.last === run.first - 1)
      result[result.length - 1] = { ...before, last: run.last, ids: [...before.ids, ...run.ids] };
    else result.push(run);
  }
  return result;
}

/** @param above the numbers of the lines that stay before the cut */
function anchorsOf(
  above: readonly number[],
  lines: readonly string[],
  head: number,
  ends: ReadonlyMap<number, number>,
  floor: number,
): readonly string[] {
  const nearest = above.findLastIndex((index) => (lines[index] ?? '').trim() !== '');
  if (nearest === -1) return [];
  const firstOf = (index: number) => head + (ends.get(index - head) ?? index - head);
  const pieceOf = (from: number, to: number) => lines.slice(firstOf(from), to + 1).join('');
  const blank = above.slice(nearest + 1).map((index) => lines[index] ?? '');
  const near = above[nearest] ?? 0;
  const further = above
    .slice(0, nearest)
    .reverse()
    .filter((index) => index - head >= floor && ends.has(index - head));
  return [
    pieceOf(near, near) + blank.join(''),
    ...further.slice(0, anchors - 1).map((index) => pieceOf(index, index)),
  ];
}

function isIn({ first, last }: LinesAbout, index: number): boolean {
  return first <= index && index <= last;
}
