import { defaultCriteria } from '../assess/scope.ts';
import { idSuggester } from '../assess/suggestion.ts';
import { defineRule } from './rule.ts';

const framework = 'controls/frameworks/tsc-2017.yaml';
const files = {
  [framework]:
    'id: tsc-2017\ntitle: SOC 2\npublisher: AICPA\ndefault: true\nrequirements:\n  - { id: CC6.1, title: Access }\n',
  'program/criteria/README.md': '# Criteria\n',
  'program/criteria/CC6.1.md': 'Roles decide who reaches what.\n',
};

export const criterionPageIsAboutACriterion = defineRule({
  id: 'criterion-page-is-about-a-criterion',
  group: 'references',
  severity: 'error',
  summary: 'Every page in `program/criteria/` is named after a criterion.',
  why: 'The page says how the controls together meet a criterion. Under a wrong name it is shown nowhere, and the criterion looks unexplained.',
  fix: 'Rename the file to the criterion’s id and `.md`, such as `CC6.1.md`.',
  messages: {
    unknown:
      'The page is named `{name}`, which is no criterion; expected the id of a criterion{near? (did you mean `%`?)}.',
  },
  examples: [
    {
      name: 'a page for a criterion that does not exist',
      files,
      change: { add: 'program/criteria/CC6.9.md', text: 'Roles decide who reaches what.\n' },
      problems: [{ message: 'unknown', path: 'program/criteria/CC6.9.md' }],
    },
    {
      name: 'a page named after a role',
      files: { ...files, 'program/roles/ceo.md': '---\ntitle: CEO\n---\n\n## Duties\n' },
      change: { add: 'program/criteria/ceo.md', text: 'The chief executive decides.\n' },
      problems: [{ message: 'unknown', path: 'program/criteria/ceo.md' }],
    },
    {
      name: 'the framework is fixed and does not have the page’s criterion',
      files: {
        [framework]: files[framework].replace('title: SOC 2', 'title: "SOC 2'),
        'program/criteria/CC6.9.md': 'Nothing.\n',
      },
      change: { path: framework, from: 'title: "SOC 2', to: 'title: SOC 2' },
      problems: [{ message: 'unknown', path: 'program/criteria/CC6.9.md' }],
    },
  ],
  check({ graph }, report) {
    if (defaultCriteria(graph).length === 0) return;
    const suggest = idSuggester(graph);
    for (const { path } of graph.pages) {
      const name = /^program\/criteria\/(?!README\.md$)(.*)\.md$/.exec(path)?.[1];
      if (name === undefined || graph.find(name)?.kind === 'criterion') continue;
      report({ path }, 'unknown', { name, near: suggest(name, ['criterion']) });
    }
  },
});
