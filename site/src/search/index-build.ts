import type { SearchEntry } from '../../../scripts/model/site-data.ts';
import type { TextsFile, TitleRow, TitlesFile } from './format.ts';

/** What is loaded before the first query, and each part of the full text, is at most so many bytes of JSON. */
export const largestFile = 300_000;

/** A kind with more records may be left to the full text. */
const manyRecords = 1_000;
/** A longer text is split, so that it fits in a file with others. */
const longestText = 60_000;
const shortTitle = 60;

/**
 * The files of the index. Same entries, same bytes; their order matters only for equals.
 *
 * @returns JSON for `openTitles` and, in order, for `addTexts`; each at most 300 KB in UTF-8.
 */
export function buildIndexes(entries: readonly SearchEntry[]): { titles: string; texts: readonly string[] } {
  const kinds = [...new Set(entries.map((entry) => entry.kind))];
  const states = new Map<string, number>();
  const rows = entries.map((entry, at) => titleRow(entry, at, kinds, states));
  const pairs = [...states.keys()].map((text) => JSON.parse(text) as [string, string]);
  const write = (chosen: readonly TitleRow[]): string =>
    JSON.stringify({ schema: 1, kinds, states: pairs, rows: chosen } satisfies TitlesFile);
  const { titles, left } = fitTitles(rows, write);
  return { titles, texts: fillShards(entries, rows, left).map((shard) => JSON.stringify(shard)) };
}

function titleRow(
  entry: SearchEntry,
  at: number,
  kinds: readonly string[],
  states: Map<string, number>,
): TitleRow {
  let state = -1;
  if (entry.state) {
    const text = JSON.stringify([entry.state.mark, entry.state.word]);
    state = states.get(text) ?? states.size;
    states.set(text, state);
  }
  return [at, entry.id, entry.title, kinds.indexOf(entry.kind), entry.path, state];
}

/** All rows; else without kinds of very many records; else with shorter titles; else without the largest kinds. */
function fitTitles(rows: readonly TitleRow[], write: (rows: readonly TitleRow[]) => string) {
  const counts = new Map<number, number>();
  for (const [, , , kind] of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const left = new Set<number>();
  const kept = () => rows.filter(([, , , kind]) => !left.has(kind));
  let titles = write(kept());
  if (bytesOf(titles) <= largestFile) return { titles, left };
  for (const [kind, count] of counts) if (count > manyRecords) left.add(kind);
  titles = write(kept());
  if (bytesOf(titles) <= largestFile) return { titles, left };
  const bySize = [...counts].filter(([kind]) => !left.has(kind)).sort(([, a], [, b]) => b - a);
  for (;;) {
    titles = write(kept().map(shorten));
    const largest = bySize.shift();
    if (bytesOf(titles) <= largestFile || largest === undefined) return { titles, left };
    left.add(largest[0]);
  }
}

/** Kinds stay together where they can; those that the titles left out come last, as they are the many. */
function fillShards(
  entries: readonly SearchEntry[],
  rows: readonly TitleRow[],
  left: ReadonlySet<number>,
): TextsFile[] {
  const kinds = new Map<number, Piece[]>();
  for (const [at, row] of rows.entries()) {
    const pieces = kinds.get(row[3]) ?? [];
    kinds.set(row[3], pieces);
    pieces.push(...piecesOf(entries[at]?.text ?? '', row, left.has(row[3])));
  }
  const ordered = [...kinds].sort(([a], [b]) => Number(left.has(a)) - Number(left.has(b)));
  const shards: { titles: TitleRow[]; texts: [number, string][] }[] = [];
  let room = 0;
  for (const [, pieces] of ordered) {
    const all = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
    if (all > room && all <= largestShard) room = 0;
    for (const piece of pieces) {
      if (piece.bytes > room) {
        shards.push({ titles: [], texts: [] });
        room = largestShard;
      }
      room -= piece.bytes;
      const shard = shards.at(-1);
      if (piece.title) shard?.titles.push(piece.title);
      shard?.texts.push(piece.text);
    }
  }
  return shards.map((shard) => ({ schema: 1, ...shard }));
}

/** Without the braces and names around the rows. */
const largestShard = largestFile - 100;

interface Piece {
  readonly title: TitleRow | null;
  readonly text: [number, string];
  /** In UTF-8, with their commas. */
  readonly bytes: number;
}

/** An entry's text in pieces, the first with the title row when the titles left it out. */
function piecesOf(text: string, row: TitleRow, withTitle: boolean): Piece[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const pieces: Piece[] = [];
  for (let from = 0; from < flat.length || from === 0; ) {
    const to = endOfPiece(flat, from);
    const title = withTitle && from === 0 ? row : null;
    const piece: [number, string] = [row[0], flat.slice(from, to)];
    const bytes = bytesOf(JSON.stringify(piece)) + 1 + (title ? bytesOf(JSON.stringify(title)) + 1 : 0);
    pieces.push({ title, text: piece, bytes });
    from = Math.max(to, from + 1);
  }
  return pieces;
}

/** At a space, so that no word and no pair of surrogates is cut. */
function endOfPiece(text: string, from: number): number {
  if (text.length - from <= longestText) return text.length;
  const space = text.lastIndexOf(' ', from + longestText);
  return space > from ? space : from + longestText;
}

function shorten(row: TitleRow): TitleRow {
  const [at, id, title, ...rest] = row;
  const short = [...title];
  return short.length <= shortTitle ? row : [at, id, `${short.slice(0, shortTitle - 1).join('')}…`, ...rest];
}

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

const encoder = new TextEncoder();
