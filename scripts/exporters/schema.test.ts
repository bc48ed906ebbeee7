import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { edited } from '../model/kinds/examples/edited.ts';
import { event } from '../model/kinds/examples/event.ts';
import { once } from '../model/kinds/examples/once.ts';
import { type KindData, kindList } from '../model/kinds/index.ts';
import { type SchemaName, schemaNames } from '../model/schemas.ts';
import { formats } from '../parse/formats.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import { roleOf } from '../parse/layout.ts';
import { outputSchemas as outputs } from '../reporters/output-schemas.ts';
import { editorPatterns } from './editor-schema.ts';
import { exportSchemas, schemaFolder } from './schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = exportSchemas(undefined, outputs);
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
ajvFormats.default(ajv, ['date']);
for (const name of schemaNames) ajv.addSchema(JSON.parse(textOf(`${schemaFolder}/${name}.json`)) as object);
const examples: KindData = { ...edited, ...once, ...event };
const content = ['policies', 'controls', 'evidence', 'risk-register', 'program'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  ),
);

describe('the committed files', () => {
  it.each(files)('$path is up to date; if not, run `npm run export -- schema`', ({ path, contents }) => {
    expect(textOf(path)).toBe(contents);
  });

  it('are these and no others', () => {
    const names = [...schemaNames, ...Object.keys(outputs)].map((name) => `${name}.json`);
    expect(readdirSync(`${root}${schemaFolder}`).sort()).toEqual(names.sort());
  });
});

describe('each schema', () => {
  it.each(schemaFiles())('$name has a name of its own, a title and a description', ({ name, schema }) => {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: `urn:plainproof:schema:${name}`,
      title: expect.stringMatching(/^Plainproof: [A-Z]/),
      description: expect.stringMatching(/\.$/),
    });
  });

  it.each(schemaFiles())('$name is valid draft-07 and has no format that editors lack', ({ schema }) => {
    expect(new Ajv().validateSchema(schema)).toBe(true);
    const used = [...JSON.stringify(schema).matchAll(/"format":"(\w+)"/g)].map(([, format]) => format);
    expect(used.filter((format) => format !== 'date')).toEqual([]);
  });

  it.each(kindList)('of $name accepts a record with every field', ({ name }) => {
    expect(refusals(name, examples[name])).toEqual([]);
  });

  it.each(recordsOf())('$kind accepts $path', ({ kind, path }) => {
    const data =
      kind === 'framework'
        ? load(textOf(path), { schema: CORE_SCHEMA })
        : readFrontMatter(path, textOf(path)).data;
    expect(refusals(kind, data)).toEqual([]);
  });

  it('refuses what the engine refuses', () => {
    expect(refusals('policy', { ...examples.policy, status: 'final' })).toEqual(['/status enum']);
    expect(refusals('policy', { ...examples.policy, reviewEvery: 'PT1H' })).toEqual(['/reviewEvery pattern']);
    expect(refusals('policy', { ...examples.policy, colour: 'red' })).toEqual([' additionalProperties']);
    expect(refusals('incident', { ...examples.incident, times: { detected: 'soon' } })).toEqual([
      '/times/detected pattern',
    ]);
  });
});

describe('the formats that editors get as patterns', () => {
  it('are exactly the engine’s own', () => {
    expect(Object.keys(editorPatterns).sort()).toEqual(
      Object.keys(formats)
        .filter((name) => name !== 'date')
        .sort(),
    );
  });

  it.each(durations())('duration %j', (text) => {
    expect(new RegExp(editorPatterns.duration ?? '').test(text)).toBe(formats.duration(text));
  });

  it.each([
    ...[
      '2026-07-12',
      '2026-07-12T10:00Z',
      '2026-07-12T10:00:30.5+02:00',
      '2026-07-12T23:59:59-11:30',
      '2026-13-01',
      '2026-00-10',
    ],
    ...[
      '2026-07-12T24:00Z',
      '2026-07-12T10:00',
      '2026-07-12T',
      '2026-07-12 10:00Z',
      '26-07-12',
      'soon',
      '',
      '2026-07-32',
      '2026-07-12Z',
    ],
  ])('moment %j', (text) => {
    expect(new RegExp(editorPatterns.moment ?? '').test(text)).toBe(formats.moment(text));
  });
});

describe('a folder of one’s own', () => {
  it('gets the schemas and nothing for the editor', () => {
    expect(exportSchemas('out/schemas').map(({ path }) => path)).toEqual(
      schemaNames.map((name) => `out/schemas/${name}.json`),
    );
  });
});

function schemaFiles(): readonly { readonly name: string; readonly schema: object }[] {
  return files
    .filter(({ path }) => path.endsWith('.json'))
    .map(({ path, contents }) => ({
      name: path.slice(schemaFolder.length + 1, -'.json'.length),
      schema: JSON.parse(contents) as object,
    }));
}

/** Every record and framework of the repository. */
function recordsOf(): readonly { readonly kind: SchemaName; readonly path: string }[] {
  return content.flatMap((path): { readonly kind: SchemaName; readonly path: string }[] => {
    const role = roleOf(path);
    if (role.is === 'framework') return [{ kind: 'framework', path }];
    return role.is === 'record' ? [{ kind: role.kind, path }] : [];
  });
}

/** What an editor would mark: the committed schema, with the one format that everybody has. */
function refusals(kind: SchemaName, data: unknown): readonly string[] {
  const validate = ajv.getSchema(`urn:plainproof:schema:${kind}`);
  if (validate === undefined) throw new Error(`no schema of ${kind}`);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

function durations(): readonly string[] {
  const parts = ['', '0Y', '1Y', '3M', '0M', '2W', '14D', '0D'];
  const some = parts.flatMap((a) => parts.map((b) => `P${a}${b}`));
  return [...new Set([...some, 'P1Y2M3W4D', '1Y', 'P-1D', 'PT1H', 'P1DT2H', 'p1y', 'P1.5D', ''])];
}

function textOf(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}
