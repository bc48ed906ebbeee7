import { definitionOf } from '../assess/kind-named.ts';
import type { Templates } from '../io/templates.ts';
import type { KindName } from '../model/kinds/index.ts';
import { meant } from '../model/nearest.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { readText } from '../parse/text.ts';

export interface ChosenTemplate {
  readonly template: string;
  readonly type: string | null;
  /** Whether the template is the type's own; otherwise the type is written into the kind's template. */
  readonly isVariant: boolean;
}

/** Folder of the adopter's own templates; one with the same name takes the place of the engine's. */
const own = 'program/templates/';

/**
 * The template of a kind and type: the type's own where there is one, else the kind's with that `type`.
 * @throws UsageError for a type that the kind does not have, and for a template that is no text.
 */
export function chooseTemplate(
  kind: KindName,
  type: string | null,
  snapshot: Snapshot,
  engine: Templates,
): ChosenTemplate {
  const overrides = snapshot.files.filter(
    (file) => file.type === 'file' && file.path.startsWith(own) && file.path.endsWith('.md'),
  );
  const names = new Set([
    ...engine.names,
    ...overrides.map(({ path }) => path.slice(own.length, -'.md'.length)),
  ]);
  const read = (name: string): string => {
    const file = overrides.find(({ path }) => path === `${own}${name}.md`);
    if (file === undefined) return engine.read(name);
    const { text } = readText(file, snapshot.read);
    if (text === null || !text.startsWith('---'))
      throw new UsageError(
        `\`${file.path}\` is no template; expected front matter between two lines \`---\`.`,
        'Fix it, or remove it to use the one that comes with the engine.',
      );
    return text.replaceAll('\r\n', '\n');
  };
  if (type === null) return { template: read(kind), type, isVariant: false };
  const variants = [...names]
    .filter((name) => name.startsWith(`${kind}.`))
    .map((name) => name.slice(kind.length + 1));
  if (variants.includes(type)) return { template: read(`${kind}.${type}`), type, isVariant: true };
  const narrower = variants.filter((name) => name.startsWith(`${type}.`)).sort();
  if (narrower.length > 0)
    throw new UsageError(
      `\`${type}\` has a template for each of ${narrower.length} subjects; expected ${narrower.join(', ')}.`,
      'Choose one of these.',
    );
  const types = [...new Set([...variants, ...typesInSchema(kind)])].sort();
  if (typesInSchema(kind).includes(type)) return { template: read(kind), type, isVariant: false };
  throw new UsageError(
    `\`${kind}\` has no type \`${type}\`; ${types.length === 0 ? 'it has only one template' : `expected ${types.join(', ')}`}.`,
    meant(type, types, types.length === 0 ? 'Leave `--type` out.' : 'Choose one of these.'),
  );
}

function typesInSchema(kind: KindName): readonly string[] {
  const { properties } = definitionOf(kind).schema as {
    readonly properties?: { readonly type?: { readonly enum?: readonly string[] } };
  };
  return properties?.type?.enum ?? [];
}
