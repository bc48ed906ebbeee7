import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FieldChange, FieldPath } from './edit-front-matter.ts';
import { addInside, endOf, lineAfter, lineStart, removeInside, splice, startOf } from './yaml-places.ts';
import { blockYaml, flowYaml, itemLines, mapLines, scalarYaml } from './yaml-text.ts';

/**
 * Makes one change in YAML by replacing the bytes of one node; null where the text has a form that this does not know.
 * The caller holds the result against what was wanted.
 * @param root what `yaml` read, with ranges
 */
export function editedYaml(yaml: string, root: unknown, change: FieldChange): string | null {
  const holder = nodeAt(root, change.path.slice(0, -1));
  const last = change.path.at(-1) ?? '';
  if (isMap(holder)) return 'value' in change ? editMap(yaml, holder, String(last), change) : null;
  if (!isSeq(holder) || typeof last !== 'number') return null;
  if ('insert' in change) return insertItem(yaml, root, holder, change);
  return change.value === undefined
    ? removeItem(yaml, root, holder, change.path)
    : setItem(yaml, holder, last, change.value);
}

function nodeAt(root: unknown, path: FieldPath): unknown {
  let node = root;
  for (const step of path) {
    if (isMap(node)) node = pairOf(node, String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

function pairOf(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node, Node | null>[]).find(
    (pair) => isScalar(pair.key) && String(pair.key.value) === key,
  );
}

type Setting = Extract<FieldChange, { readonly value: unknown }>;

function editMap(yaml: string, map: YAMLMap, key: string, { value, before }: Setting): string | null {
  const pair = pairOf(map, key);
  if (map.flow === true) {
    if (pair === undefined)
      return addInside(yaml, map, map.items.length, flowYaml({ [key]: value }).slice(2, -2));
    if (value === undefined) return removeInside(yaml, map, map.items.indexOf(pair));
    return pair.value === null ? null : splice(yaml, startOf(pair.value), endOf(pair.value), flowYaml(value));
  }
  const first = map.items[0] as Pair<Node, Node | null> | undefined;
  if (first === undefined) return null;
  const indent = startOf(first.key) - lineStart(yaml, startOf(first.key));
  if (pair === undefined) {
    // Below the whole text, comments too: they belong to what they stand under.
    const next = before === undefined ? undefined : pairOf(map, before);
    const last = indent === 0 ? yaml.length : lineAfter(yaml, endOf(map));
    const end = next === undefined || next === first ? last : lineStart(yaml, startOf(next));
    return addLines(yaml, end, mapLines({ [key]: value }, indent));
  }
  return value === undefined ? removePair(yaml, map, pair) : setPair(yaml, pair, value, indent);
}

function removePair(yaml: string, map: YAMLMap, pair: Pair<Node, Node | null>): string | null {
  const start = startOf(pair.key);
  const line = lineStart(yaml, start);
  if (yaml.slice(line, start).trim() === '') return splice(yaml, line, lineAfter(yaml, endOf(pair)), '');
  // It stands behind a dash, where the next key takes its place.
  const next = map.items[map.items.indexOf(pair) + 1] as Pair<Node, Node | null> | undefined;
  return next === undefined ? null : splice(yaml, start, startOf(next.key), '');
}

/** Replaces a value: what stands behind the colon, and the lines below it. Comments on either keep their place. */
function setPair(yaml: string, pair: Pair<Node, Node | null>, value: unknown, indent: number): string {
  const colon = yaml.indexOf(':', endOf(pair.key)) + 1;
  const old = oldValue(yaml, pair.value, colon);
  const kept = yaml.slice(lineAfter(yaml, old.headEnd), old.linesStart);
  const wished = blockYaml(value, indent, colon - lineStart(yaml, colon) + 1);
  // A comment that stays below would become part of a folded text.
  const { head, lines } =
    wished.head === '>-' && kept !== '' ? { head: scalarYaml(value), lines: [] } : wished;
  const between = yaml.slice(old.headEnd, lineAfter(yaml, old.headEnd));
  const before =
    head === ''
      ? yaml.slice(0, colon)
      : `${yaml.slice(0, old.headStart)}${old.headStart === colon ? ' ' : ''}`;
  return (
    addLines(`${before}${head}${between}${kept}`, Number.POSITIVE_INFINITY, lines, yaml) +
    yaml.slice(old.linesEnd)
  );
}

interface OldValue {
  readonly headStart: number;
  readonly headEnd: number;
  readonly linesStart: number;
  readonly linesEnd: number;
}

function oldValue(yaml: string, node: Node | null, colon: number): OldValue {
  const isEmpty = node === null || (node.range?.[0] ?? 0) === (node.range?.[1] ?? 0);
  if (isEmpty || ((isMap(node) || isSeq(node)) && node.flow !== true)) {
    const below = isEmpty ? lineAfter(yaml, colon) : lineStart(yaml, startOf(node));
    return {
      headStart: colon,
      headEnd: colon,
      linesStart: below,
      linesEnd: isEmpty ? below : lineAfter(yaml, endOf(node)),
    };
  }
  const start = startOf(node);
  const isBlock = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
  const headEnd = isBlock ? start + (/^\S+/.exec(yaml.slice(start))?.[0].length ?? 1) : endOf(node);
  const below = lineAfter(yaml, headEnd);
  return {
    headStart: start,
    headEnd,
    linesStart: below,
    linesEnd: isBlock ? Math.max(below, lineAfter(yaml, endOf(node))) : below,
  };
}

function insertItem(
  yaml: string,
  root: unknown,
  list: YAMLSeq,
  change: FieldChange & { readonly insert: unknown },
): string | null {
  const index = Number(change.path.at(-1));
  if (list.flow === true) {
    const isNested = change.insert !== null && typeof change.insert === 'object';
    if (list.items.length > 0 || !isNested) return addInside(yaml, list, index, flowYaml(change.insert));
    return editedYaml(yaml, root, { path: change.path.slice(0, -1), value: [change.insert] });
  }
  const at = dashOf(yaml, list.items[Math.min(index, list.items.length - 1)] as Node);
  if (at === null) return null;
  const end = index < list.items.length ? at.line : lineAfter(yaml, endOf(list));
  return addLines(yaml, end, itemLines(change.insert, at.column));
}

function removeItem(yaml: string, root: unknown, list: YAMLSeq, path: FieldPath): string | null {
  const index = Number(path.at(-1));
  if (list.flow === true) return removeInside(yaml, list, index);
  if (list.items.length === 1) return editedYaml(yaml, root, { path: path.slice(0, -1), value: [] });
  const node = list.items[index] as Node;
  const at = dashOf(yaml, node);
  return at === null
    ? null
    : splice(yaml, at.line, Math.max(lineAfter(yaml, endOf(node)), lineAfter(yaml, at.line)), '');
}

function setItem(yaml: string, list: YAMLSeq, index: number, value: unknown): string | null {
  const node = list.items[index] as Node;
  if (list.flow === true) return splice(yaml, startOf(node), endOf(node), flowYaml(value));
  const at = dashOf(yaml, node);
  if (at === null) return null;
  const lines = itemLines(value, at.column);
  const end = lineAfter(yaml, Math.max(endOf(node), at.line + at.column + 1));
  const isPlain =
    isScalar(node) &&
    startOf(node) < endOf(node) &&
    node.type !== 'BLOCK_FOLDED' &&
    node.type !== 'BLOCK_LITERAL';
  // A comment behind a text on one line stays behind it.
  if (isPlain && lines.length === 1)
    return splice(yaml, startOf(node), endOf(node), lines[0]?.slice(at.column + 2) ?? '');
  return addLines(yaml.slice(0, at.line), Number.POSITIVE_INFINITY, lines, yaml) + yaml.slice(end);
}

/** Where the line of an item begins, and in which column its dash stands; null when something stands before the dash. */
function dashOf(yaml: string, node: Node): { readonly line: number; readonly column: number } | null {
  const start = startOf(node);
  const dash = yaml.lastIndexOf(
    '-',
    yaml[start] === '-' && (isSeq(node) ? node.flow !== true : false) ? start : start - 1,
  );
  const line = lineStart(yaml, dash);
  return yaml.slice(line, dash).trim() === '' ? { line, column: dash - line } : null;
}

function addLines(yaml: string, at: number, lines: readonly string[], like = yaml): string {
  const eol = like.includes('\r\n') ? '\r\n' : '\n';
  return splice(
    yaml,
    Math.min(at, yaml.length),
    Math.min(at, yaml.length),
    lines.map((line) => line + eol).join(''),
  );
}
