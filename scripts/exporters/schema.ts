import { kinds } from '../model/kinds/index.ts';
import { NAME, TITLE } from '../model/name.ts';
import { type SchemaName, schemaNames, schemaOf } from '../model/schemas.ts';
import { editorSchema } from './editor-schema.ts';
import { snippets } from './snippets.ts';

/** A text file, by its path from the repository's root. */
export interface TextFile {
  readonly path: string;
  readonly contents: string;
}

/** Where the schemas that editors read are kept. */
export const schemaFolder = '.vscode/schemas';

/**
 * What editors need: a JSON Schema (draft-07) for each kind's front matter and for frameworks, and those of the JSON
 * that commands write. Into the usual place they come with the snippets; into a folder of your own, alone.
 * @param out folder from the repository's root, with `/`.
 * @param outputs command → schema of its JSON, with a title; known to commands, which exporters may not ask.
 */
export function exportSchemas(
  out: string = schemaFolder,
  outputs: Readonly<Record<string, object>> = {},
): readonly TextFile[] {
  const schemas = [
    ...schemaNames.map(contentSchema),
    ...Object.entries(outputs).map(([name, schema]) => ({ name, schema })),
  ];
  const files = schemas.map(({ name, schema }) => ({
    path: `${out}/${name}.json`,
    contents: `${JSON.stringify(withHead(name, schema), null, 2)}\n`,
  }));
  return out === schemaFolder
    ? [...files, { path: '.vscode/records.code-snippets', contents: snippets() }]
    : files;
}

interface Named {
  readonly name: string;
  readonly schema: object;
}

function contentSchema(name: SchemaName): Named {
  const description = name === 'framework' || name === 'answers' ? descriptions[name] : kinds[name].summary;
  const words = { title: `${name[0]?.toUpperCase()}${name.slice(1)}`, description };
  return { name, schema: { ...words, ...(editorSchema(schemaOf(name)) as object) } };
}

const descriptions = {
  framework: 'A framework’s requirements, in our own words.',
  answers: 'What `setup` is told, for `--answers`. A question that is left out is put off.',
} as const;

/** The name is a URN: the schema is known by its file, and nobody has to serve it. */
function withHead(name: string, schema: object): object {
  const { title } = schema as { readonly title: string };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:${NAME}:schema:${name}`,
    ...schema,
    title: `${TITLE}: ${title}`,
  };
}
