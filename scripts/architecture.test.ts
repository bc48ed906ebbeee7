import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Who may import whom (ARCHITECTURE.md shows the same table). `type` allows type imports only. */
const table: Readonly<
  Record<
    string,
    { readonly ours: readonly string[]; readonly types?: readonly string[]; readonly world: boolean }
  >
> = {
  model: { ours: [], world: false },
  parse: { ours: ['model'], world: false },
  assess: { ours: ['model'], world: false },
  rules: { ours: ['model', 'assess'], world: false },
  reporters: { ours: ['model'], types: ['assess'], world: false },
  exporters: { ours: ['model', 'parse', 'assess'], world: false },
  importers: { ours: ['model', 'parse'], world: false },
  collectors: { ours: ['model'], world: false },
  demo: { ours: ['model', 'parse', 'exporters'], world: false },
  io: { ours: [], types: ['model'], world: true },
  commands: {
    ours: [
      'model',
      'parse',
      'assess',
      'rules',
      'reporters',
      'exporters',
      'importers',
      'collectors',
      'demo',
      'io',
    ],
    world: false,
  },
  'cli.ts': { ours: ['commands', 'io', 'model'], world: true },
};

/** Node's modules that only compute. */
const pure = new Set(['node:buffer', 'node:crypto', 'node:path', 'node:path/posix', 'node:util', 'node:url']);
/** io may throw the one error that users see, and knows the folders' names. */
const sharedValues = new Set(['model/usage-error.ts', 'model/snapshot.ts', 'model/problem.ts']);
const scripts = dirname(fileURLToPath(import.meta.url));

describe('the import table', () => {
  it.each(sources())('%s keeps to it', (file) => {
    expect(breaches(file, readFileSync(join(scripts, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['rules/planted.ts', "import { readFileSync } from 'node:fs';", 'rules may not touch the world: node:fs'],
    ['parse/planted.ts', "import { rules } from '../rules/index.ts';", 'parse may not import rules'],
    ['io/planted.ts', "import { rules } from '../rules/index.ts';", 'io may not import rules'],
    ['io/planted.ts', "import { buildGraph } from '../model/graph.ts';", 'io may import only types of model'],
    ['model/planted.ts', "import matter from 'gray-matter';", 'model may not import gray-matter'],
    ['model/planted.ts', "import { h } from 'hast';", 'model may not import hast'],
    ['reporters/planted.ts', 'const when = Date.now();', 'reporters may not read the clock'],
    ['assess/planted.ts', 'const when = new Date();', 'assess may not read the clock'],
    ['exporters/planted.ts', 'const id = Math.random();', 'exporters may not use random numbers'],
    ['rules/planted.ts', 'export async function check() {}', 'rules may not be async'],
    ['commands/planted.ts', 'const { env } = process;', 'only cli.ts knows the process'],
    ['parse/planted.ts', "const { load } = await import('../io/disk.ts');", 'parse may not import io'],
    [
      'commands/planted.ts',
      "import { repository } from '../testing/repository.ts';",
      'commands may not import testing',
    ],
    ['commands/planted.ts', "export * from '../utils/strings.ts';", 'commands may not import utils'],
  ])('finds a planted breach in %s: %s', (file, text, expected) => {
    expect(breaches(file, text)).toContain(expected);
  });

  it('knows every folder', () => {
    const folders = new Set(sources().map((file) => file.split('/')[0] ?? ''));
    expect([...folders].filter((folder) => !(folder in table))).toEqual([]);
  });
});

describe('one home for each required package', () => {
  it.each([
    ['gray-matter', 'parse/front-matter.ts'],
    ['js-yaml', 'parse/yaml.ts'],
    ['ajv', 'parse/validators.ts'],
    ['unified', 'parse/document.ts'],
    ['simple-git', 'io/git-run.ts'],
  ])('%s is imported by %s', (name, home) => {
    const users = sources().filter((file) =>
      valueImports(readFileSync(join(scripts, file), 'utf8')).includes(name),
    );
    expect(users).toContain(home);
  });
});

/** Files of the engine that the table speaks about, from scripts/. */
function sources(folder = scripts): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['testing', 'bench', 'templates', 'handbook', 'decisions'].includes(entry.name)
        ? []
        : sources(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts')
      ? [relative(scripts, path).replaceAll('\\', '/')].filter(
          (each) => !each.includes('/examples/') && !each.endsWith('.test-data.ts'),
        )
      : [];
  });
}

function breaches(file: string, text: string): string[] {
  const layer = file.includes('/') ? (file.split('/')[0] ?? '') : file;
  const rule = table[layer];
  if (rule === undefined) return [`${layer} is not in the table`];
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
  const found: string[] = [];
  for (const { specifier, typeOnly } of importsOf(code)) {
    if (specifier.startsWith('.')) {
      const target = relative(scripts, resolve(scripts, dirname(file), specifier)).replaceAll('\\', '/');
      const other = target.split('/')[0] ?? '';
      if (other === layer || rule.ours.includes(other)) continue;
      if (rule.types?.includes(other)) {
        if (!typeOnly && !sharedValues.has(target)) found.push(`${layer} may import only types of ${other}`);
      } else found.push(`${layer} may not import ${other}`);
    } else if (specifier.startsWith('node:')) {
      if (!rule.world && !pure.has(specifier)) found.push(`${layer} may not touch the world: ${specifier}`);
    } else if (layer === 'model' && !['fastest-levenshtein', 'json-schema-to-ts'].includes(specifier)) {
      // The site's data hold trees of text: their type, none of their tools.
      if (specifier === 'hast' && typeOnly) continue;
      found.push(`model may not import ${specifier}`);
    }
  }
  if (
    (layer !== 'cli.ts' && /\bprocess\./.test(code.replace(/process\.execPath/g, ''))) ||
    (layer !== 'cli.ts' && /=\s*process\b/.test(code))
  )
    found.push('only cli.ts knows the process');
  if (!['io', 'cli.ts'].includes(layer) && /\bDate\.now\(|new Date\(\s*\)/.test(code))
    found.push(`${layer} may not read the clock`);
  if (layer !== 'io' && /Math\.random\(|randomUUID\(/.test(code))
    found.push(`${layer} may not use random numbers`);
  if (['model', 'parse', 'assess', 'rules', 'reporters'].includes(layer) && /\basync\b/.test(code))
    found.push(`${layer} may not be async`);
  return found;
}

function importsOf(code: string): { specifier: string; typeOnly: boolean }[] {
  const statics = [...code.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm)];
  const bare = [...code.matchAll(/^\s*import\s+'([^']+)'/gm)];
  const dynamic = [...code.matchAll(/\bimport\(\s*'([^']+)'/g)];
  return [
    ...statics.map((match) => ({ specifier: match[2] ?? '', typeOnly: match[1] !== undefined })),
    ...[...bare, ...dynamic].map((match) => ({ specifier: match[1] ?? '', typeOnly: false })),
  ];
}

function valueImports(text: string): string[] {
  return importsOf(text)
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ specifier }) => specifier);
}
