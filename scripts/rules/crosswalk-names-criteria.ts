import { defaultCriteria } from '../assess/scope.ts';
import { nearest } from '../model/nearest.ts';
import { defineRule } from './rule.ts';

const own = `id: tsc-2017
title: SOC 2 criteria
publisher: AICPA
default: true
requirements:
  - { id: CC6.1, title: Access is restricted }
  - { id: CC6.2, title: Users are registered }
`;
const path = 'controls/frameworks/iso27001-2022.yaml';
const other = `id: iso27001-2022
title: ISO/IEC 27001
publisher: ISO
requirements:
  - { id: A.5.15, title: Access control, core: [CC6.1], editorial: [CC6.2] }
`;
const files = { 'controls/frameworks/tsc-2017.yaml': own, [path]: other };

export const crosswalkNamesCriteria = defineRule({
  id: 'crosswalk-names-criteria',
  group: 'references',
  severity: 'error',
  summary: 'Each pair of the crosswalk names a criterion that exists, and names it once.',
  why: 'A wrong id in a crosswalk looks like coverage and leads nowhere. Products have shipped pairs with criteria that do not exist, such as CC9.9.',
  fix: 'Correct the id in `{tier}` of the requirement {requirement}, or take it out; a requirement without a counterpart has none.',
  messages: {
    missing:
      'The requirement {requirement} is paired with {criterion} in `{tier}`, which is no criterion; expected an id such as CC6.1{near?; did you mean `%`?}.',
    twice:
      'The requirement {requirement} is paired with {criterion} in `{tier}` and once more; expected each criterion once.',
  },
  examples: [
    {
      name: 'a core pair with a criterion that does not exist',
      files,
      change: { path, from: 'core: [CC6.1]', to: 'core: [CC6.9]' },
      problems: [{ message: 'missing', path }],
    },
    {
      name: 'an editorial pair with a requirement of the same framework',
      files,
      change: { path, from: 'editorial: [CC6.2]', to: 'editorial: [iso27001-2022/A.5.15]' },
      problems: [{ message: 'missing', path }],
    },
    {
      name: 'one criterion in both lists',
      files,
      change: { path, from: 'editorial: [CC6.2]', to: 'editorial: [CC6.1]' },
      problems: [{ message: 'twice', path }],
    },
    {
      name: 'the criteria can be read again, and one of a pair is not among them',
      files: {
        'controls/frameworks/tsc-2017.yaml': own.replace('SOC 2 criteria', '"SOC 2 criteria'),
        [path]: other.replace('[CC6.1]', '[CC6.9]'),
      },
      change: { path: 'controls/frameworks/tsc-2017.yaml', from: '"SOC 2', to: 'SOC 2' },
      problems: [{ message: 'missing', path }],
    },
  ],
  check({ graph }, report) {
    const criteria = new Set(defaultCriteria(graph).map(({ id }) => id));
    // That no criteria could be read is one problem, which the references to them tell of.
    if (criteria.size === 0) return;
    for (const { id: requirement, path, pairs } of graph.requirements) {
      const seen = new Set<string>();
      for (const { criterion, tier } of pairs) {
        const subject = `${requirement} ${tier} ${criterion}`;
        const args = { requirement, criterion, tier };
        if (!criteria.has(criterion)) {
          report(
            { path, line: 1 },
            'missing',
            { ...args, near: nearest(criterion, [...criteria]) },
            { subject },
          );
        } else if (seen.has(criterion)) report({ path, line: 1 }, 'twice', args, { subject });
        seen.add(criterion);
      }
    }
  },
});
