import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home } from './workplace.ts';

const contract = 'scripts/model/site-data.ts';
const files = ['site/plugin', 'site/src'].flatMap((folder) =>
  readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test(?:-data)?\.ts$|fixture\.ts$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

describe('what the site may know', () => {
  it.each(files)('%s', (file) => {
    expect(breaches(file, readFileSync(join(home, file), 'utf8'))).toEqual([]);
  });

  it.each([
    [
      'site/src/views/X.tsx',
      "import { rules } from '../../../scripts/rules/index.ts';",
      'imports scripts/rules/index.ts',
    ],
    [
      'site/src/views/X.tsx',
      "import { marks } from '../../../scripts/model/site-data.ts';",
      'imports more than types of the engine',
    ],
    [
      'site/src/views/X.tsx',
      "const { rules } = await import('../../../scripts/rules/index.ts');",
      'imports scripts/rules/index.ts',
    ],
    ['site/src/views/X.tsx', "import '../../../scripts/io/disk.ts';", 'imports scripts/io/disk.ts'],
    [
      'site/plugin/x.ts',
      "import type { Graph } from '../../scripts/model/graph.ts';",
      'imports scripts/model/graph.ts',
    ],
    ['site/src/views/X.tsx', "import { readFileSync } from 'node:fs';", 'touches the machine: node:fs'],
    ['site/src/views/X.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />', 'sets HTML'],
    ['site/src/views/X.tsx', 'node.innerHTML = text;', 'sets HTML'],
    ['site/src/views/X.tsx', "fetch('https://example.com/a.json')", 'asks for data by itself'],
    ['site/plugin/x.ts', "import { unified } from 'unified';", 'reads content: unified'],
    ['site/plugin/x.ts', "import matter from 'gray-matter';", 'reads content: gray-matter'],
  ])('finds a breach in %s: %s', (file, text, expected) => {
    expect(breaches(file, text)).toContain(expected);
  });
});

function breaches(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const statics = [...text.matchAll(/\b(?:import|export)(\s+type)?\s[^'";]*?from '([^']+)'/g)];
  const others = [...text.matchAll(/\bimport()\s*\(?\s*'([^']+)'/g)].map(([all, , name]) => [
    all,
    undefined,
    name,
  ]);
  for (const [, type, specifier = ''] of [...statics, ...others]) {
    if (specifier.startsWith('.')) {
      const target = relative(home, resolve(home, dirname(file), specifier)).replaceAll('\\', '/');
      if (!target.startsWith('scripts/')) continue;
      if (target !== contract) found.push(`imports ${target}`);
      else if (type === undefined) found.push('imports more than types of the engine');
    } else if (specifier.startsWith('node:') && file.startsWith('site/src/')) {
      found.push(`touches the machine: ${specifier}`);
    } else if (/^(?:unified|remark.*|rehype.*|gray-matter|js-yaml|yaml|markdown-it)$/.test(specifier)) {
      found.push(`reads content: ${specifier}`);
    }
  }
  if (/dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML/.test(text))
    found.push('sets HTML');
  if (file.startsWith('site/src/') && /\bfetch\(|XMLHttpRequest|EventSource\(|WebSocket\(/.test(text))
    found.push('asks for data by itself');
  return found;
}
