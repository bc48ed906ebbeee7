import { describe, expect, it } from 'vitest';
import { widthOf } from '../reporters/visible.ts';
import { rules } from '../rules/index.ts';
import { defineRule } from '../rules/rule.ts';
import { textOf } from './explain.ts';
import { rulePageOf } from './rule-page.ts';

const policyFile = 'policies/POL-09.md';
const words = 'A long sentence that fills the line so that the end of it would be cut off';
const sample = defineRule({
  id: 'title-is-short',
  group: 'shape',
  severity: 'warning',
  summary: 'A title is short.',
  why: 'A long title does not fit into a list, and people stop reading it before they know what the record is about.',
  fix: 'Shorten the title of {policy}.',
  messages: { long: 'The title of {policy} has {count} characters; expected {limit?% or }less.' },
  examples: [
    {
      name: 'a title grows at its end',
      files: { [policyFile]: `---\nid: POL-09\ntitle: ${words}.\n---\n` },
      change: { path: policyFile, from: `${words}.`, to: `${words} at the end.` },
      problems: [],
    },
    {
      name: 'a policy is added',
      files: {},
      change: { add: policyFile, text: '---\nid: POL-09\n---\n' },
      problems: [],
    },
    {
      name: 'a day later',
      files: { [policyFile]: '---\nid: POL-09\n---\n' },
      change: { today: '2026-07-02' },
      problems: [],
    },
  ],
  check({ graph }, report) {
    for (const record of graph.records)
      report(record, 'long', { policy: record.id, count: record.title.length });
  },
});

describe('the page of a rule', () => {
  it('shows each example as a small change', async () => {
    const page = rulePageOf(sample, [sample], [], 'scope');
    await expect(textOf({ about: 'rule', rule: page }, 80)).toMatchFileSnapshot(
      '__snapshots__/explain.rule.txt',
    );
  });

  it.each(rules)('$id fits a terminal, and each example says something', (rule) => {
    const page = rulePageOf(rule, rules, [], 'scope');
    expect(page.examples.filter(({ says }) => says.length === 0)).toEqual([]);
    const long = textOf({ about: 'rule', rule: page }, 80)
      .split('\n')
      .filter((line) => widthOf(line) > 80 && line.trim().includes(' '));
    expect(long.filter((line) => /^\s*(?:[−+→-] )?\S+ \S+/.test(line))).toEqual([]);
  });
});
