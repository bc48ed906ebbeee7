import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SiteData } from '../model/site-data.ts';
import { smallProgram } from './small-program.ts';
import { engineCopy, gitRepository, plainproof } from './workplace.ts';

const kind = `import { defineKind, to } from './kind.ts';
import { common, reference, text } from './schema.ts';

export const asset = defineKind({
  name: 'asset',
  plural: 'assets',
  summary: 'Something that we own and must look after.',
  group: 'edited',
  folder: 'program/assets',
  layout: 'flat',
  id: /^AST-\\d{2}$/,
  idExample: 'AST-01',
  numbered: { prefix: 'AST-', width: 2 },
  headings: [],
  references: { owner: to('ownedBy', 'role') },
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'title', 'owner'],
    properties: {
      id: { ...text, description: 'Permanent id.' },
      title: { ...text, description: 'Its name.' },
      owner: { ...reference, description: 'The role that looks after it.' },
      ...common,
    },
  },
});
`;

it('shows a new kind on the site when its file, its template and its line are there, and nothing else', () => {
  const engine = engineCopy();
  const kinds = join(engine, 'scripts/model/kinds');
  writeFileSync(join(kinds, 'asset.ts'), kind);
  const list = readFileSync(join(kinds, 'index.ts'), 'utf8');
  writeFileSync(
    join(kinds, 'index.ts'),
    `import { asset } from './asset.ts';\n${list.replace('  incident,\n} as const', '  incident,\n  asset,\n} as const')}`,
  );
  writeFileSync(
    join(engine, 'scripts/templates/asset.md'),
    '---\nid: {{id}}\ntitle: {{title}}\nowner: {{owner}}\n---\n',
  );
  const cwd = gitRepository({
    ...smallProgram,
    'program/assets/AST-01-laptops.md':
      '---\nid: AST-01\ntitle: Laptops\nowner: it-lead\n---\n\nAll of them.\n',
    'program/roles/it-lead.md': '---\ntitle: IT Lead\nholders: [ada]\n---\n',
  });
  const { out, err } = plainproof(['export', 'site'], { engine, cwd });
  expect(err).toBe('');
  const site = JSON.parse(out) as SiteData;
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  expect(pages.get('/assets/')).toMatchObject({ view: 'list', title: 'Assets' });
  expect(pages.get('/assets/AST-01/')).toMatchObject({ view: 'record', title: 'Laptops' });
  expect(pages.get('/kinds/asset/')).toMatchObject({ view: 'document', title: 'Asset' });
  expect(site.frame.navigation.flatMap(({ items }) => items)).toContainEqual({
    title: 'Assets',
    path: '/assets/',
    count: 1,
  });
  expect(site.search.map(({ id }) => id)).toContain('AST-01');
  const auditor = JSON.parse(plainproof(['export', 'site', '--audience', 'auditor'], { engine, cwd }).out);
  expect(JSON.stringify(auditor)).not.toContain('AST-01');
});
