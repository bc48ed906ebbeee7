import { assess } from '../assess/assessment.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { ExampleText, RulePage } from '../model/rule-page.ts';
import { parseRepository } from '../parse/repository.ts';
import { changeOf } from '../rules/example-words.ts';
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

/** `targetKind` → `target kind`: an argument of a fix, where there is no problem to take it from. */
function spoken(name: string): string {
  return `<${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}>`;
}
