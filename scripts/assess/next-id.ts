import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { KindName } from '../model/kinds/index.ts';
import type { SourceFile } from '../model/snapshot.ts';
import { definitionOf } from './kind-named.ts';

/** Longest part of an id or a file name that is made from a title, in characters. */
const longestWords = 48;

/** Says whether an id is in use: by a record, as an alias, or by a file that cannot be read. Upper and lower case count as equal. */
export function idInUse(graph: Graph, files: readonly SourceFile[]): (id: string) => boolean {
  const used = new Set(usedIds(graph, files).map((id) => id.toLowerCase()));
  return (id) => used.has(id.toLowerCase());
}

/**
 * The number after the highest one that stands behind the prefix, with at least `width` digits: `POL-13`.
 * A number is never given twice: aliases, retired records and files that cannot be read count.
 * @param nth how many free numbers to leave out
 */
export function nextNumbered(
  graph: Graph,
  files: readonly SourceFile[],
  prefix: string,
  width: number,
  nth = 0,
): string {
  const form = new RegExp(`^${prefix}(\\d+)$`);
  const highest = usedIds(graph, files).reduce(
    (most, id) => Math.max(most, Number(form.exec(id)?.[1] ?? 0)),
    0,
  );
  return `${prefix}${String(highest + 1 + nth).padStart(width, '0')}`;
}

/** The next free id of a kind whose ids are numbered; with `nth`, the one so many after it. */
export function nextOfKind(graph: Graph, files: readonly SourceFile[], kind: KindName, nth = 0): string {
  const { numbered } = definitionOf(kind);
  if (numbered === undefined) throw new Error(`ids of the kind ${kind} have no numbers`);
  return nextNumbered(graph, files, numbered.prefix, numbered.width, nth);
}

/** The id of new evidence: the day, the control, and a number when that day has one already. */
export function nextEvidence(inUse: (id: string) => boolean, day: Day, control: string): string {
  return firstFree(evidenceId(day, control), inUse);
}

/** The id of evidence for a control on a day: `EV-20260712-IAM-03`. */
export function evidenceId(day: Day, control: string): string {
  return `EV-${day.replaceAll('-', '')}-${control}`;
}

/** A name that is not in use: the name itself, else with the first free number from 2. Both stand before the ending. */
export function firstFree(name: string, inUse: (name: string) => boolean, ending = ''): string {
  let free = `${name}${ending}`;
  for (let number = 2; inUse(free); number += 1) free = `${name}-${number}${ending}`;
  return free;
}

/** The title's words in capitals behind the kind's prefix: `Example Mail` → `VEND-EXAMPLE-MAIL`; empty without any word. */
export function wordId(kind: KindName, title: string): string {
  const { idExample } = definitionOf(kind);
  const prefix = idExample.slice(0, idExample.indexOf('-') + 1);
  const words = slugOf(title).toUpperCase();
  return words === '' ? '' : words.startsWith(prefix) ? words : prefix + words;
}

/** The title's words in lower case with dashes: `Access Control Policy` → `access-control-policy`. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longestWords) : `${slug}-${word}`;
    if (longer.length > longestWords) break;
    slug = longer;
  }
  return slug;
}

/** The domains of controls that exist, as prefixes of ids: `IAM`. */
export function domainsOf(graph: Graph): readonly string[] {
  const ids = graph.records.filter(({ kind }) => kind === 'control').map(({ id }) => id);
  return [...new Set(ids.map((id) => id.slice(0, id.indexOf('-'))))].sort();
}

function usedIds(graph: Graph, files: readonly SourceFile[]): readonly string[] {
  const written = graph.records.flatMap(({ id, data }) => [id, ...(data.aliases ?? [])]);
  const requirements = graph.requirements.map(({ id }) => id);
  // What setup took out may come back.
  const removed = graph.program?.data.removed ?? [];
  return [...written, ...removed, ...requirements, ...files.flatMap(({ path }) => idInName(path))];
}

/** `policies/POL-09-access-control.md` → `POL-09`: also a file with broken front matter keeps its id. */
function idInName(path: string): readonly string[] {
  if (!path.endsWith('.md')) return [];
  const name = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  const id = /^[A-Z]{2,5}(?:-[A-Z0-9]+)+(?=-[a-z]|$)/.exec(name)?.[0];
  return id === undefined ? [] : [id];
}
