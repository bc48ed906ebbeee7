import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindPageOf } from '../assess/kind-page.ts';
import { exampleRecord } from '../exporters/record.ts';
import { kindList } from '../model/kinds/index.ts';
import { kindPageText } from './explain-kind.ts';
import { kindPageMarkdown } from './kind-markdown.ts';
import { widthOf } from './visible.ts';

const template = (name: string) => readFileSync(new URL(`../templates/${name}.md`, import.meta.url), 'utf8');

describe.each(kindList)('the page of $name', ({ name }) => {
  const page = kindPageOf(name, exampleRecord(name, template(name)));

  it('is the one in the handbook', async () => {
    await expect(kindPageMarkdown(page)).toMatchFileSnapshot(`../handbook/kinds/${name}.md`);
  });

  it('explains every field, and fits a terminal', () => {
    const all = page.fields.flatMap(function flat(field): typeof page.fields {
      return [field, ...field.fields.flatMap(flat)];
    });
    expect(all.filter(({ description }) => description === '').map((field) => field.name)).toEqual([]);
    const wide = kindPageText(page, 80)
      .split('\nA minimal record')[0]
      ?.split('\n')
      .filter((line) => widthOf(line) > 80);
    expect(wide).toEqual([]);
  });
});

it('has a page in the handbook for every kind, and no other', () => {
  const pages = readdirSync(new URL('../handbook/kinds/', import.meta.url)).sort();
  expect(pages).toEqual(kindList.map(({ name }) => `${name}.md`).sort());
});
