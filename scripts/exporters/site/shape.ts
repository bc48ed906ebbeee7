import type { KindDefinition, ReferenceRule } from '../../model/kinds/kind.ts';

/** What a value of the front matter is, as far as leaving things out of it goes. */
export type Shape =
  /** Copied as it stands. */
  | { readonly is: 'value' }
  /** An id of something; `words` may stand in its place and name nothing. */
  | { readonly is: 'reference'; readonly words: readonly string[] }
  /** Words that may happen to be an id. */
  | { readonly is: 'name' }
  | { readonly is: 'list'; readonly of: Shape }
  | {
      readonly is: 'object';
      readonly fields: ReadonlyMap<string, Shape>;
      /** References without which the object says nothing: an entry of a list goes with them. */
      readonly anchors: readonly string[];
    };

interface Node {
  readonly type?: unknown;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

type References = Readonly<Record<string, ReferenceRule>>;

/** Lists of words that no reference rule speaks of, and that ids get into all the same. */
const names: ReadonlySet<string> = new Set(['aliases', 'supports[].instances']);

/**
 * The shape of a kind's front matter, with only the fields that are shown. Made from the schema: a field that it does
 * not know has no shape, at whatever depth, and so is never copied.
 */
export function shapeOf({ schema, references }: KindDefinition, shown: readonly string[]): Shape {
  const all = shapeAt(schema as Node, '', references);
  if (all.is !== 'object') return all;
  return { ...all, fields: new Map([...all.fields].filter(([name]) => shown.includes(name))) };
}

function shapeAt(node: Node, path: string, references: References): Shape {
  const rule = references[path];
  const leaf: Shape | undefined =
    rule !== undefined
      ? { is: 'reference', words: rule.orWord ?? [] }
      : names.has(path)
        ? { is: 'name' }
        : undefined;
  if (node.type === 'array')
    return { is: 'list', of: leaf ?? shapeAt(node.items ?? {}, `${path}[]`, references) };
  if (leaf !== undefined) return leaf;
  if (node.properties === undefined || node.additionalProperties !== false) return { is: 'value' };
  const pathOf = (name: string) => (path === '' ? name : `${path}.${name}`);
  const fields = Object.entries(node.properties).map(
    ([name, inner]) => [name, shapeAt(inner, pathOf(name), references)] as const,
  );
  const anchors = path.endsWith('[]')
    ? (node.required ?? []).filter((name) => references[pathOf(name)] !== undefined)
    : [];
  return { is: 'object', fields: new Map(fields), anchors };
}
