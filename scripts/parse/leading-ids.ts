import type { MarkdownNode } from './document.ts';

/** An id of a record or a criterion, as far as a text shows: capitals, then a dot or a dash. */
const shape = /^[A-Z]{1,5}\d*[.-][A-Z0-9]/;
const word = /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*/;
const joint = /^(?:, (?:and |or )?| and | or | to | & |\/|–)/;
/** Stands for what is no prose. */
const noProse = '\0';

/**
 * The ids that a text begins with: of `CUEC-05 and CUEC-06 speak of it` both, of `Read CUEC-05` none. A first word that
 * is no id by its looks comes along, because a role's id looks like any other word.
 */
export function leadingIds(node: MarkdownNode): readonly string[] {
  let rest = proseOf(node).trimStart();
  const first = word.exec(rest)?.[0];
  if (first === undefined) return [];
  const ids = [first];
  rest = rest.slice(first.length);
  while (shape.test(ids.at(-1) ?? '')) {
    const between = joint.exec(rest)?.[0] ?? '';
    const next = between === '' ? undefined : word.exec(rest.slice(between.length))?.[0];
    if (next === undefined || !shape.test(next)) break;
    ids.push(next);
    rest = rest.slice(between.length + next.length);
  }
  return ids;
}

/** Words without their marks. Code is an example of how something is written, and speaks of nothing. */
function proseOf(node: MarkdownNode): string {
  if (node.type === 'text') return node.value ?? '';
  return node.children === undefined ? noProse : node.children.map((child) => proseOf(child)).join('');
}
