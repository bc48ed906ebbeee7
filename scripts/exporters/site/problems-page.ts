import { ownerOf } from '../../assess/owner.ts';
import { grouped } from '../../model/grouped.ts';
import { bySeverity, type Problem, type Severity, weighing } from '../../model/problem.ts';
import type { Cell, Section, SitePage } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';
import { placeOf, problemState, rulePath } from './problem-lines.ts';

/** What `check` says: by rule, by owner, and one by one. */
export function problemsPage(ground: Ground): SitePage {
  const problems = [...ground.problems].sort(bySeverity);
  return {
    view: 'list',
    path: '/problems/',
    sort: 'list:problem',
    title: 'Problems',
    description: 'What check says of the program now.',
    crumbs: [],
    lead: 'What `npm run check` says, with every fault at once. A problem that a waiver excuses stays here and says until when.',
    intro: null,
    picture: null,
    sections: [byRule(problems), byOwner(ground, problems), oneByOne(ground, problems)],
  };
}

function byRule(problems: readonly Problem[]): Section {
  const rules = grouped(problems, ({ rule }) => rule);
  return section('by-rule', 'By rule', {
    columns: [
      { title: 'Rule', type: 'id' },
      { title: 'Severity', type: 'state', filter: true },
      { title: 'Problems', type: 'number' },
      { title: 'The first', type: 'text' },
    ],
    rows: [...rules].map(([rule, group]) => ({
      key: rule,
      cells: [
        { links: [{ text: rule, path: rulePath(rule) }] },
        group[0] === undefined ? { none: '' } : { state: problemState(group[0]) },
        group.length,
        group[0]?.text ?? '',
      ],
    })),
  });
}

function byOwner(ground: Ground, problems: readonly Problem[]): Section {
  const owners = grouped(problems, (problem) => ownerOf(ground.graph, problem.record) ?? '');
  const count = (group: readonly Problem[], severity: Severity) => weighing(group, severity).length;
  return section('by-owner', 'By owner', {
    columns: [
      { title: 'Owner', type: 'links' },
      { title: 'Errors', type: 'number' },
      { title: 'Warnings', type: 'number' },
      { title: 'Notes', type: 'number' },
    ],
    rows: [...owners].map(([owner, group]) => ({
      key: owner,
      cells: [ownerCell(ground, owner), count(group, 'error'), count(group, 'warning'), count(group, 'note')],
    })),
  });
}

function oneByOne(ground: Ground, problems: readonly Problem[]): Section {
  return section('all', 'One by one', {
    columns: [
      { title: 'Where', type: 'id' },
      { title: 'Severity', type: 'state', filter: true },
      { title: 'What is wrong', type: 'text' },
      { title: 'What to do', type: 'text' },
      { title: 'Rule', type: 'links', filter: true },
      { title: 'Owner', type: 'links', filter: true },
    ],
    rows: problems.map((problem) => ({
      key: problem.key,
      cells: [
        { links: [whereOf(ground, problem)] },
        { state: problemState(problem) },
        problem.text,
        problem.fix,
        { links: [{ text: problem.rule, path: rulePath(problem.rule) }] },
        ownerCell(ground, ownerOf(ground.graph, problem.record) ?? ''),
      ],
    })),
  });
}

/** The record by its id, else the file with its line. */
function whereOf({ graph, addresses }: Ground, problem: Problem) {
  const target = problem.record === null ? undefined : graph.find(problem.record);
  return target === undefined
    ? { text: placeOf(problem), path: addresses.ofFile(problem.path) }
    : { text: target.id, path: addresses.ofTarget(target), title: placeOf(problem) };
}

function ownerCell({ graph, addresses }: Ground, owner: string): Cell {
  if (owner === '') return { none: 'nobody in particular' };
  const role = graph.find(owner);
  return {
    links: [
      role?.kind === 'role'
        ? { text: role.title, path: addresses.ofTarget(role) }
        : { text: owner, path: null },
    ],
  };
}

function section(id: string, title: string, table: Pick<Section['table'], 'columns' | 'rows'>): Section {
  return part(title, {
    id,
    caption: `problems ${capitalized(title).toLowerCase()}`,
    empty: 'No problem. `npm run check` is clean.',
    ...table,
  });
}
