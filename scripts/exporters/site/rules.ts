import { stateOf } from '../../assess/standing.ts';
import type { ExampleText, RulePage } from '../../model/rule-page.ts';
import type { SitePage, State } from '../../model/site-data.ts';
import { capitalized, counted } from '../../model/wording.ts';
import type { Ground } from './input.ts';
import { onlyPart } from './part.ts';
import { problemLines, problemsOfRule, rulePath } from './problem-lines.ts';

/** The list of rules, and a page for each: why it exists, how to mend what it finds, and its examples. */
export function rulePages(ground: Ground): readonly SitePage[] {
  return [listPage(ground), ...ground.rules.map((rule) => rulePage(ground, rule))];
}

function listPage({ rules, audience }: Ground): SitePage {
  const internal = audience === 'internal';
  return {
    view: 'list',
    path: '/rules/',
    sort: 'list:rule',
    title: 'Rules',
    description: 'What check looks for.',
    crumbs: [],
    lead: `What \`npm run check\` looks for: ${rules.length} rules, each with examples that are also its tests.`,
    intro: null,
    picture: null,
    sections: onlyPart('Rules', {
      id: 'rules',
      caption: 'rules',
      columns: [
        { title: 'Rule', type: 'id' },
        { title: 'What holds', type: 'text' },
        { title: 'Group', type: 'text', filter: true, fold: true },
        { title: 'Severity', type: 'text', filter: true },
        ...(internal ? [{ title: 'Problems now', type: 'number' } as const] : []),
      ],
      rows: rules.map(({ id, summary, group, severity, problems: found }) => ({
        key: id,
        cells: [
          { links: [{ text: id, path: rulePath(id) }] },
          summary,
          capitalized(group),
          severity,
          ...(internal ? [found.length] : []),
        ],
      })),
      empty: 'No rule.',
    }),
  };
}

function rulePage(ground: Ground, page: RulePage): SitePage {
  const { id, summary, why, fix, group, severity, lowered, examples } = page;
  const text = [
    '## Why',
    why,
    '## How to mend it',
    fix,
    '## Examples',
    ...examples.flatMap(exampleText),
  ].join('\n\n');
  return {
    view: 'record',
    id,
    kind: 'rule',
    state: internalState(ground, page),
    facts: [
      { name: 'Group', value: capitalized(group) },
      { name: 'Severity', value: severity },
      ...lowered.map(({ severity: less, phases }) => ({ name: `A ${less} while`, value: phases.join(', ') })),
    ],
    statement: null,
    strip: null,
    missing: [],
    body: ground.body(text, 'scripts/rules'),
    details: [],
    tables: [],
    relations: [],
    problems: problemLines(problemsOfRule(ground, id)),
    file: null,
    path: rulePath(id),
    sort: 'record:rule',
    title: summary.replaceAll('`', ''),
    description: summary.replaceAll('`', ''),
    crumbs: [{ text: 'Rules', path: '/rules/' }],
  };
}

/** How many problems the rule has now; a rule by itself stands nowhere, and problems are internal. */
function internalState(ground: Ground, { id, severity }: RulePage): State | null {
  if (ground.audience !== 'internal') return null;
  const found = problemsOfRule(ground, id).length;
  if (found === 0) return { mark: 'met', word: 'no problem now' };
  return { mark: stateOf(severity).mark, word: `${counted(found, 'problem')} now` };
}

/** What is changed in a repository that is well, and what `check` then says. */
function exampleText({ name, path, removed, added, otherwise, says }: ExampleText): readonly string[] {
  const change = [...removed.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
  const longest = Math.max(3, ...change.map((line) => (/`{3,}/.exec(line)?.[0].length ?? 0) + 1));
  const fence = '`'.repeat(longest);
  return [
    `### ${capitalized(name)}`,
    ...(path === null ? [] : [`In \`${path}\`:`]),
    ...(otherwise === null ? [] : [`${capitalized(otherwise)}.`]),
    ...(change.length === 0 ? [] : [`${fence}diff\n${change.join('\n')}\n${fence}`]),
    ...says.map((text) => `> ${text.replaceAll('\n', ' ')}`),
  ];
}
