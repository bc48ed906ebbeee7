import { kindList } from '../model/kinds/index.ts';
import type { KindDefinition } from '../model/kinds/kind.ts';
import { type Field, snippetLines } from './snippet-lines.ts';

/** What VS Code reads from a `.code-snippets` file. */
export interface Snippet {
  readonly scope: 'markdown';
  readonly prefix: string;
  /** The only files that it is offered in; VS Code before 1.109 does not know it and offers it in all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** As in biome.json. */
const lineWidth = 110;

/** A snippet for each field of each kind, offered only in that kind's folder: completion without any extension. */
export function snippets(): string {
  const all = kindList.flatMap((kind) => fieldsOf(kind).map((field) => snippetOf(kind, field)));
  return `{\n${all.map(laidOut).join(',\n')}\n}\n`;
}

/** Files of a kind (and the folder's README.md), from the repository's root, in globs that every editor knows. */
export function globsOf({ folder, layout }: KindDefinition): readonly string[] {
  const globs = {
    flat: [`${folder}/*.md`],
    domain: [`${folder}/[a-z][a-z]/*.md`, `${folder}/[a-z][a-z][a-z]/*.md`],
    year: [`${folder}/[0-9][0-9][0-9][0-9]/*.md`],
    single: [folder],
  };
  return globs[layout];
}

function fieldsOf({ schema }: KindDefinition): readonly (readonly [string, Field])[] {
  return Object.entries((schema as { readonly properties: Readonly<Record<string, Field>> }).properties);
}

function snippetOf(
  kind: KindDefinition,
  [name, field]: readonly [string, Field],
): readonly [string, Snippet] {
  const snippet: Snippet = {
    scope: 'markdown',
    prefix: name,
    include: globsOf(kind).map((glob) => `**/${glob}`),
    exclude: ['**/README.md'],
    description: `${kind.name}: ${field.description ?? name}`,
    body: snippetLines(name, field, (path) => exampleAt(kind, path)),
  };
  return [`${kind.name}.${name}`, snippet];
}

/** An id such as the field wants, when it points at something. */
function exampleAt({ references, idExample }: KindDefinition, path: string): string | undefined {
  if (path === 'id') return idExample;
  const target = references[path]?.to[0];
  if (target === 'criterion') return 'CC6.1';
  return kindList.find(({ name }) => name === target)?.idExample;
}

/** JSON as the repository's formatter leaves it: the committed file is both generated and formatted. */
function laidOut([name, snippet]: readonly [string, Snippet]): string {
  const members = Object.entries(snippet).map(([key, value]) => member(key, value));
  return `  ${JSON.stringify(name)}: {\n${members.join(',\n')}\n  }`;
}

function member(key: string, value: string | readonly string[]): string {
  const start = `    ${JSON.stringify(key)}: `;
  if (typeof value === 'string') return start + JSON.stringify(value);
  const items = value.map((item) => JSON.stringify(item));
  const line = `${start}[${items.join(', ')}]`;
  // A comma follows all but the body, which stands last.
  const width = line.length + (key === 'body' ? 0 : 1);
  return width <= lineWidth ? line : `${start}[\n${items.map((item) => `      ${item}`).join(',\n')}\n    ]`;
}
