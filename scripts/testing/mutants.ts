import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Node, parse } from 'acorn';
import { build, transformSync } from 'esbuild';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';

/** One condition of a rule, broken. */
export interface Mutant {
  readonly line: number;
  readonly was: string;
  readonly becomes: string;
  /** The whole module with the one change, as JavaScript. */
  readonly code: string;
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'rules');

/** The rules' files, each with the rule that it declares. */
export async function ruleFiles(): Promise<
  readonly { readonly id: string; readonly file: string; readonly rule: Rule }[]
> {
  return rules.map((rule) => {
    const file = join(folder, `${rule.id}.ts`);
    if (!readdirSync(folder).includes(`${rule.id}.ts`))
      throw new Error(`rule ${rule.id} must stand in rules/${rule.id}.ts`);
    return { id: rule.id, file, rule };
  });
}

/** Breaks every condition in the module: comparisons, logic, negations, tests of `if`, `?:`, filters and finders. */
export function mutantsOf(file: string): readonly Mutant[] {
  const source = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'esm' }).code;
  const changes: { readonly node: Node; readonly becomes: string }[] = [];
  visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), (node) =>
    changes.push(...changesOf(node as Syntax, source)),
  );
  return changes.map(({ node, becomes }) => ({
    line: source.slice(0, node.start).split('\n').length,
    was: source.slice(node.start, node.end),
    becomes,
    code: source.slice(0, node.start) + becomes + source.slice(node.end),
  }));
}

/** The rule that a mutated module declares. */
export async function loadMutant(file: string, { code }: Mutant): Promise<Rule> {
  const result = await build({
    stdin: { contents: code, resolveDir: dirname(file), loader: 'js', sourcefile: file },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  });
  const text = result.outputFiles[0]?.text ?? '';
  const module = (await import(
    `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`
  )) as Record<string, unknown>;
  const rule = Object.values(module).find(
    (each) => typeof each === 'object' && each !== null && 'run' in each,
  );
  return rule as Rule;
}

type Syntax = Node & {
  readonly operator?: string;
  readonly left?: Node;
  readonly right?: Node;
  readonly argument?: Node;
  readonly test?: Node;
};

const swapped: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
};

function changesOf(
  node: Syntax,
  source: string,
): readonly { readonly node: Node; readonly becomes: string }[] {
  const text = (part: Node | undefined) => (part === undefined ? '' : source.slice(part.start, part.end));
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
    return (swapped[node.operator ?? ''] ?? []).map((operator) => ({
      node,
      becomes: `(${text(node.left)}) ${operator} (${text(node.right)})`,
    }));
  }
  if (node.type === 'UnaryExpression' && node.operator === '!')
    return [{ node, becomes: `(${text(node.argument)})` }];
  if ((node.type === 'IfStatement' || node.type === 'ConditionalExpression') && node.test !== undefined) {
    return [
      { node: node.test, becomes: 'true' },
      { node: node.test, becomes: 'false' },
    ];
  }
  return [];
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string')
        visit(child as Node, see);
    }
  }
}
