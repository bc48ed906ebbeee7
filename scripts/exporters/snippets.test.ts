// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a snippet’s places are written so.
import { Ajv } from 'ajv';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { type KindName, kindList } from '../model/kinds/index.ts';
import { formats } from '../parse/formats.ts';
import { type Field, snippetLines } from './snippet-lines.ts';
import { type Snippet, snippets } from './snippets.ts';

const all = Object.entries(JSON.parse(snippets()) as Readonly<Record<string, Snippet>>);

describe('the snippets', () => {
  it('are one for each field of each kind', () => {
    const fields = kindList.flatMap(({ name }) =>
      Object.keys(propertiesOf(name)).map((field) => `${name}.${field}`),
    );
    expect(all.map(([name]) => name)).toEqual(fields);
  });

  it.each(all)('%s, accepted as it comes, is valid in its kind', (name, { body, prefix }) => {
    const data = load(accepted(body), { schema: CORE_SCHEMA }) as object;
    expect(Object.keys(data)).toEqual([prefix]);
    expect(refusals(name, data)).toEqual([]);
  });

  it.each(all)('%s offers no choice that is refused', (name, { body }) => {
    const text = body.join('\n');
    for (const [stop, list = ''] of text.matchAll(/\$\{\d+\|([^|]*)\|\}/g)) {
      for (const choice of list.split(',')) {
        const data = load(accepted([text.replace(stop, choice)]), { schema: CORE_SCHEMA }) as object;
        expect(refusals(name, data), choice).toEqual([]);
      }
    }
  });

  it.each(all)('%s numbers its stops from 1 without a gap', (_, { body }) => {
    const stops = [...body.join('\n').matchAll(/\$\{(\d+)[:|]/g)].map(([, stop]) => Number(stop));
    expect(stops).toEqual(stops.map((_, index) => index + 1));
    expect(stops).not.toEqual([]);
  });

  it('offer the choices of a field, and today for a date', () => {
    const bodies = Object.fromEntries(all.map(([name, { body }]) => [name, body]));
    expect(bodies['policy.status']).toEqual(['status: ${1|draft,in-review,approved,retired|}']);
    expect(bodies['policy.effective']).toEqual([
      'effective: ${1:${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}}',
    ]);
    expect(bodies['policy.owner']).toEqual(['owner: ${1:security-lead}']);
    expect(bodies['control.criteria']).toEqual([
      'criteria:',
      '  - id: ${1:CC6.1}',
      '    role: ${2|key,supporting|}',
    ]);
  });

  it('indent fields within items within fields', () => {
    const inner: Field = { type: 'object', properties: { on: { type: 'boolean' } } };
    const field: Field = {
      type: 'array',
      items: {
        type: 'object',
        properties: { who: inner, ids: { type: 'array', items: { type: 'string' } } },
      },
    };
    expect(snippetLines('list', field, () => undefined)).toEqual([
      'list:',
      '  - who:',
      '      on: ${1|true,false|}',
      '    ids:',
      '      - ${2:text}',
    ]);
  });
});

/** The body as VS Code leaves it when one only presses Tab: first choices, examples, the current day. */
function accepted(body: readonly string[]): string {
  return body
    .join('\n')
    .replaceAll('${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}', '2026-07-01')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1');
}

function refusals(name: string, data: object): readonly string[] {
  const [kind = '', field = ''] = name.split('.');
  const ajv = new Ajv({ allErrors: true, formats });
  const validate = ajv.compile({
    type: 'object',
    properties: { [field]: propertiesOf(kind as KindName)[field] ?? false },
  });
  return validate(data)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function propertiesOf(name: KindName): Readonly<Record<string, Field>> {
  const schema = kindList.find((kind) => kind.name === name)?.schema as unknown;
  return (schema as { readonly properties: Readonly<Record<string, Field>> }).properties;
}
