import { isMap, isPair, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

/** Offset at which a node begins; of a pair, its key. */
export function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  return (node as Node | null)?.range?.[0] ?? 0;
}

/** Offset behind the last character of a node that is no blank: not its comment, not the line end. */
export function endOf(node: unknown): number {
  if (isPair(node))
    return node.value === null ? endOf(node.key) + 1 : Math.max(endOf(node.key) + 1, endOf(node.value));
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
  const last = isBlock ? node.items.at(-1) : undefined;
  return last === undefined ? ((node as Node | null)?.range?.[1] ?? 0) : Math.max(endOf(last), startOf(node));
}

/** Offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset at which the line after that of an offset begins; an offset behind a line end counts for the line it ends. */
export function lineAfter(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end -= 1;
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}

/** Replaces the text between two offsets. */
export function splice(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** Puts an item between brackets or braces. */
export function addInside(text: string, list: YAMLMap | YAMLSeq, index: number, item: string): string {
  const next = list.items[index];
  if (next !== undefined) return splice(text, startOf(next), startOf(next), `${item}, `);
  const last = list.items.at(-1);
  if (last !== undefined) return splice(text, endOf(last), endOf(last), `, ${item}`);
  return splice(text, startOf(list), endOf(list), isMap(list) ? `{ ${item} }` : `[${item}]`);
}

/** Takes an item out of brackets or braces, with the comma beside it. */
export function removeInside(text: string, list: YAMLMap | YAMLSeq, index: number): string {
  const [item, next, before] = [list.items[index], list.items[index + 1], list.items[index - 1]];
  if (next !== undefined) return splice(text, startOf(item), startOf(next), '');
  if (before !== undefined) return splice(text, endOf(before), endOf(item), '');
  return splice(text, startOf(list), endOf(list), isMap(list) ? '{}' : '[]');
}
