import { describe, expect, it } from 'vitest';
import { byPlace, type Problem } from '../model/problem.ts';
import { placeFinder } from '../parse/place.ts';
import { type Prepared, prepare } from '../testing/examples.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';
import { runRules } from './run.ts';

describe.each(rules)('$id', (rule) => {
  it('says what, why and how to mend it', () => {
    for (const words of [rule.summary, rule.why, rule.fix]) expect(words).toMatch(/^[A-Z`].*[.?]$/s);
    expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(rule.examples.length).toBeGreaterThan(0);
  });

  it.each(rule.examples)('example: $name', (example) => {
    const { good, bad } = prepare(example);
    expect(problemsOf(rule, good)).toEqual([]);
    const expected = example.problems.map(({ message, path, line = 1 }) => ({ message, path, line }));
    expect(expected.length).toBeGreaterThan(0);
    expect(problemsOf(rule, bad).map(({ message, path, line }) => ({ message, path, line }))).toEqual(
      expected,
    );
  });

  it('shows every message in an example, and fills every argument', () => {
    const shown = new Set<string>();
    for (const example of rule.examples) {
      for (const { message, text, fix } of problemsOf(rule, prepare(example).bad)) {
        shown.add(message);
        expect(text, message).not.toMatch(/undefined|\{\w+\}|NaN/);
        expect(text, message).toMatch(/^[A-Z`“].*[.?]$/s);
        expect(fix, message).toMatch(/^[A-Z`].*[.?]$/s);
      }
    }
    expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort());
  });
});

describe('the list of rules', () => {
  it('has each id once and thirty rules or more', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(30);
  });
});

function problemsOf(rule: Rule, { snapshot, graph, faults, context }: Prepared): readonly Problem[] {
  const find = placeFinder(snapshot);
  return runRules([rule], graph, faults, context.assessment, context.ownSeverities)
    .map(
      ({ draft, ...rest }): Problem => ({
        ...rest,
        path: draft.spot.path,
        ...find(draft.spot),
        field: draft.spot.field ?? null,
        related: [],
      }),
    )
    .sort(byPlace);
}
