import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transformSync } from 'esbuild';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { changesIn, conditions } from './syntax-changes.ts';

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
  return changesIn(source, conditions).map(({ start, end, becomes }) => ({
    line: source.slice(0, start).split('\n').length,
    was: source.slice(start, end),
    becomes,
    code: source.slice(0, start) + becomes + source.slice(end),
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
    (each): each is Rule => typeof each === 'object' && each !== null && 'check' in each && 'id' in each,
  );
  // Without one, every mutant would seem to be noticed.
  if (rule === undefined) throw new Error(`${file} declares no rule`);
  return rule;
}
