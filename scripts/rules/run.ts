import type { Assessment } from '../assess/assessment.ts';
import { keyOf } from '../model/fingerprint.ts';
import type { Graph } from '../model/graph.ts';
import { type Draft, type Problem, type Severity, severities } from '../model/problem.ts';
import type { Context, Rule } from './rule.ts';
import { askRule, fill } from './rule.ts';
import { lowered } from './severity.ts';
import { waiverOver } from './waiver.ts';

/** A problem in words, before its line is looked up. */
export interface Judged extends Omit<Problem, 'line' | 'column' | 'related' | 'path' | 'field'> {
  readonly draft: Draft;
}

/**
 * Asks every rule, gives each problem its words, severity and key, and notes the waivers that excuse it.
 * Several problems with one key are one problem. `ownSeverities` tells of all rules when only some are asked.
 */
export function runRules(
  rules: readonly Rule[],
  graph: Graph,
  faults: readonly Draft[],
  assessment: Assessment,
  ownSeverities: Context['ownSeverities'] = ownSeveritiesOf(rules),
): readonly Judged[] {
  const context: Context = { graph, faults, assessment, ownSeverities };
  const waivers = waiverOver(graph, assessment.today);
  const found = new Map<string, Judged>();
  const ownerOfPath = new Map(graph.records.map((record) => [record.path, record.id]));
  for (const rule of rules) {
    const severity = severityOf(rule, graph);
    for (const raw of askRule(rule, context)) {
      const draft = raw.record === null ? { ...raw, record: ownerOfPath.get(raw.spot.path) ?? null } : raw;
      const key = keyOf(draft);
      if (found.has(key)) continue;
      found.set(key, {
        key,
        rule: rule.id,
        message: draft.message,
        args: draft.args,
        ...wordsOf(rule, draft),
        outcome: draft.outcome ?? 'failing',
        severity,
        record: draft.record,
        excused: waivers(rule.id, draft.record),
        draft,
      });
    }
  }
  return [...found.values()];
}

/** What each rule weighs by itself: how the one rule about severities knows the others. */
export function ownSeveritiesOf(rules: readonly Rule[]): Context['ownSeverities'] {
  return new Map(rules.map(({ id, severity }) => [id, severity]));
}

function wordsOf(rule: Rule, draft: Draft): { readonly text: string; readonly fix: string } {
  const message = rule.messages[draft.message];
  if (message === undefined) throw new Error(`rule ${rule.id} has no message ${draft.message}`);
  const args = Object.fromEntries(
    Object.entries(draft.args).map(([name, value]) => [name, printable(value)]),
  );
  const { text, fix } = typeof message === 'string' ? { text: message, fix: rule.fix } : message;
  return { text: fill(text, args), fix: fill(fix, args) };
}

/** The rule's severity, lowered by the program's phase or by the program itself; never raised. */
function severityOf(rule: Rule, graph: Graph): Severity {
  const program = graph.program?.data;
  const wishes = [
    lowered[program?.phase ?? 'continuous']?.[rule.id],
    program?.severities?.find((each) => each.rule === rule.id)?.severity,
  ];
  return wishes.reduce<Severity>(
    (least, wish) => (wish !== undefined && rank(wish) > rank(least) ? wish : least),
    rule.severity,
  );
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** Content ends up in terminals, annotations and tables: what would move a cursor or turn text around is spelled out. */
function printable(value: string | number | undefined): string | number | undefined {
  if (typeof value !== 'string') return value;
  return value.replace(
    unprintable,
    (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
