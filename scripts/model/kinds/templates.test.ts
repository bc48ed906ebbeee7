import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../parse/validators.ts';
import { type KindName, kindList, kinds } from './index.ts';

const folder = new URL('../../templates/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('the templates', () => {
  it('exist for every kind, and some types', () => {
    const bare = files.filter((name) => name.split('.').length === 2);
    expect(bare).toEqual([...Object.keys(kinds)].map((name) => `${name}.md`).sort());
    const others = files.filter((name) => !bare.includes(name) && !name.startsWith('evidence.'));
    expect(others).toEqual(['audit.type2.md', 'commitment.cuec.md']);
  });

  it('exist for every type of evidence; a type with several has none of its own', () => {
    const own = new Set(
      files.filter((name) => name.startsWith('evidence.')).map((name) => name.split('.')[1]),
    );
    const { type } = kinds.evidence.schema.properties;
    expect([...own].filter((name) => name !== 'md').sort()).toEqual([...type.enum].sort());
  });

  it.each(files)('%s holds no placeholder and no date of its own', (file) => {
    const text = textOf(file);
    const placeholders = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name);
    for (const name of placeholders) expect(['id', 'title', 'owner', 'today', 'year']).toContain(name);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|EV-\d/);
  });

  it.each(files)('%s, filled in, is valid front matter', (file) => {
    expect(refusals(file, frontMatterOf(filled(file)))).toEqual([]);
  });

  it.each(files)('%s stays valid when every optional field is switched on', (file) => {
    expect(refusals(file, switchedOn(file))).toEqual([]);
  });

  it.each(kindList)('$name.md names every field', ({ name, schema }) => {
    const { properties } = schema as unknown as { properties: object };
    const rare = ['aliases', 'custom'];
    const fields = load(switchedOn(`${name}.md`), { schema: CORE_SCHEMA }) as object;
    expect(Object.keys(properties).filter((field) => !rare.includes(field) && !(field in fields))).toEqual(
      [],
    );
  });

  it.each(files)('%s has the headings of its kind, each with a word of guidance', (file) => {
    const body = textOf(file).split(/^---$/m)[2] ?? '';
    const headings = [...body.matchAll(/^## (.+)\n\n(.*)$/gm)];
    const required = kinds[kindOf(file)].headings;
    expect(headings.map(([, heading]) => heading).slice(0, required.length)).toEqual([...required]);
    expect(headings.length).toBeGreaterThan(0);
    for (const [, , guidance] of headings) expect(guidance).toMatch(/^> Write here: .+\.$/);
  });
});

function kindOf(file: string): KindName {
  return file.split('.')[0] as KindName;
}

function textOf(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

function filled(file: string): string {
  const id = file === 'commitment.cuec.md' ? 'CUEC-01' : kinds[kindOf(file)].idExample;
  const values: Readonly<Record<string, string>> = {
    id,
    title: 'x',
    owner: 'security-lead',
    today: '2026-07-12',
    year: '2026',
  };
  return textOf(file).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

function frontMatterOf(text: string): string {
  return text.split(/^---$/m)[1] ?? '';
}

/** The filled front matter with the commented fields made real; a comment is always a field, never prose. */
function switchedOn(file: string): string {
  return frontMatterOf(filled(file)).replace(/^( *)# /gm, '$1');
}

function refusals(file: string, yaml: string): readonly unknown[] {
  const validate = validatorOf(kindOf(file));
  return validate(load(yaml, { schema: CORE_SCHEMA })) ? [] : (validate.errors ?? []);
}
