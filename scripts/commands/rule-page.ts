import { assess } from '../assess/assessment.ts';
import { lineWords } from '../assess/line-words.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { ExampleText, RulePage } from '../model/rule-page.ts';
import type { Secret } from '../model/snapshot.ts';
import { parseRepository } from '../parse/repository.ts';
import { changedFiles, exampleDay } from '../rules/example.ts';
import type { Example, Rule } from '../rules/rule.ts';
import { ownSeveritiesOf, runRules } from '../rules/run.ts';
import { lowered } from '../rules/severity.ts';
import { snapshotOf } from './example-snapshot.ts';

/** Everything about a rule: its words, where it weighs less, and each example with what `check` says of it. */
export function rulePageOf(
  rule: Rule,
  rules: readonly Rule[],
  problems: readonly Problem[],
  phase: string | null,
): RulePage {
  const { id, group, severity, summary, why, fix } = rule;
  return {
    id,
    group,
    severity,
    lowered: phasesOf(id, severity),
    phase,
    summary,
    why,
    fix: fix.replace(/\{(\w+)(?:\?[^}]*)?\}/g, (_, name: string) => spoken(name)),
    problems: problems
      .filter((problem) => problem.rule === id)
      .map(({ key, path, line, text }) => ({ key, path, line, text })),
    examples: examplesOf(rule, rules),
  };
}

/** Judged once: an example is a whole repository, and no content changes what is said of it. */
function examplesOf(rule: Rule, rules: readonly Rule[]): readonly ExampleText[] {
  const found = known.get(rule) ?? rule.examples.map((example) => exampleText(example, rule, rules));
  known.set(rule, found);
  return found;
}

const known = new WeakMap<Rule, readonly ExampleText[]>();

/** In which phases the rule weighs less than by itself, grouped by how much. */
function phasesOf(id: string, own: Severity): RulePage['lowered'] {
  const found = new Map<Severity, string[]>();
  for (const [phase, table] of Object.entries(lowered)) {
    const severity = table[id];
    if (severity !== undefined && severity !== own)
      found.set(severity, [...(found.get(severity) ?? []), phase]);
  }
  return [...found].map(([severity, phases]) => ({ severity, phases }));
}

function exampleText(example: Example, rule: Rule, rules: readonly Rule[]): ExampleText {
  const snapshot = snapshotOf(example);
  const { graph, faults } = parseRepository(snapshot);
  const judged = runRules([rule], graph, faults, assess(graph, snapshot), ownSeveritiesOf(rules));
  return { name: example.name, ...changeOf(example), says: [...new Set(judged.map(({ text }) => text))] };
}

function changeOf(example: Example): Pick<ExampleText, 'path' | 'removed' | 'added' | 'otherwise'> {
  const { change, today = exampleDay } = example;
  const nothing = { path: null, removed: [], added: [], otherwise: null };
  if ('hex' in change)
    return {
      ...nothing,
      path: change.path,
      otherwise: `\`${change.from}\` is saved as the bytes ${change.hex}`,
    };
  if ('from' in change && change.times !== undefined) {
    return {
      ...nothing,
      path: change.path,
      otherwise: `${JSON.stringify(change.to)} stands ${change.times} times in place of ${JSON.stringify(change.from)}`,
    };
  }
  if ('from' in change) {
    const [before, after] = [example.files[change.path], changedFiles(example)[change.path]];
    return { ...nothing, path: change.path, ...differing(String(before), String(after)) };
  }
  if ('bytes' in change)
    return { ...nothing, path: change.path, otherwise: `the file has ${change.bytes} bytes` };
  if ('place' in change) return { ...nothing, path: change.place, otherwise: placeWords[change.type] };
  if ('add' in change) return { ...nothing, path: change.add, otherwise: 'this file is added' };
  if ('remove' in change) return { ...nothing, path: change.remove, otherwise: 'this file is removed' };
  if ('today' in change)
    return { ...nothing, otherwise: `the same files, judged on ${change.today} instead of ${today}` };
  if ('secrets' in change)
    return { ...nothing, path: change.secrets.at(-1)?.path ?? null, otherwise: foundWords(change.secrets) };
  return { ...nothing, otherwise: historyWords[change.noHistory] };
}

/** The scanner's words are not shown with what they speak of: an example holds no secret either. */
function foundWords(secrets: readonly Secret[]): string {
  const each = secrets.map(({ what, lines }) => `${what} on ${lineWords(lines)}`);
  return `the scanner finds ${each.join(', and ')}`;
}

const placeWords = {
  directory: 'a folder has this name',
  link: 'a symbolic link has this name',
  other: 'a device or pipe has this name',
} as const;

const historyWords = {
  'no-git': 'the same files, outside a git repository',
  'no-commits': 'the same files, in a repository without a commit',
  shallow: 'the same files, in a clone without its history',
} as const;

/** The lines in which two texts differ. */
function differing(
  before: string,
  after: string,
): { readonly removed: readonly string[]; readonly added: readonly string[] } {
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1;
  return { removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) };
}

/** `targetKind` → `target kind`: an argument of a fix, where there is no problem to take it from. */
function spoken(name: string): string {
  return `<${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}>`;
}
