import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Prepared, prepare } from '../testing/examples.ts';
import { loadMutant, mutantsOf, ruleFiles } from '../testing/mutants.ts';
import { askRule, type Rule } from './rule.ts';

/**
 * Every condition of every rule is broken in turn; the rule's own examples must notice. A mutant that
 * survives means that no example isolates the condition.
 */
describe.each(await ruleFiles())('$id', ({ file, rule }) => {
  it('has examples that notice each broken condition', async () => {
    const examples = rule.examples.map((example) => ({
      ...prepare(example),
      expected: example.problems.map(({ message, path }) => `${message} ${path}`).sort(),
    }));
    const survivors: string[] = [];
    for (const mutant of mutantsOf(file)) {
      const broken = await loadMutant(file, mutant);
      const noticed = examples.some(
        ({ good, bad, expected }) => shows(broken, good) !== '' || shows(broken, bad) !== expected.join('\n'),
      );
      if (!noticed)
        survivors.push(`${relative(process.cwd(), file)}:${mutant.line} ${mutant.was} → ${mutant.becomes}`);
    }
    expect(survivors).toEqual([]);
  });
});

/** What a rule says, as text; a rule that throws is noticed too. */
function shows(rule: Rule, { context }: Prepared): string {
  try {
    return askRule(rule, context)
      .map(({ message, spot }) => `${message} ${spot.path}`)
      .sort()
      .join('\n');
  } catch (error) {
    return String(error);
  }
}
