import type { CriterionReadiness } from '../../assess/criteria.ts';
import { stateOf } from '../../assess/standing.ts';
import type { Requirement } from '../../model/record.ts';
import type { Section, SitePage } from '../../model/site-data.ts';
import { titled } from './cells.ts';
import { criterionState, judgedOf } from './criteria.ts';
import type { Ground } from './input.ts';
import { problemLines, problemsAt } from './problem-lines.ts';
import { relationsFor } from './record-page.ts';
import { sourceOf } from './source.ts';

/** The page of one criterion: what answers it, as key and as supporting, and how far each is. */
export function criterionPage(ground: Ground, criterion: Requirement): SitePage {
  const { graph, addresses, audience } = ground;
  const { id, title, framework, group, category } = criterion;
  const path = `program/criteria/${id}.md`;
  const text = graph.pages.some((page) => page.path === path) ? ground.textOf(path) : null;
  const judged = judgedOf(ground, criterion);
  const groupTitle = graph.frameworks
    .find((each) => each.id === framework)
    ?.groups.find((each) => each.id === group)?.title;
  const plain = !id.includes('/');
  return {
    view: 'record',
    id,
    kind: plain ? 'criterion' : 'requirement',
    state: criterionState(ground, criterion),
    facts: [
      ...(groupTitle === undefined ? [] : [{ name: 'Series', value: `${group} ${groupTitle}` }]),
      ...(category === null ? [] : [{ name: 'Category', value: titled(category.replaceAll('-', ' ')) }]),
      ...(judged === undefined
        ? []
        : [{ name: 'Key controls', value: `designed ${judged.designed} of ${judged.keyControls.length}` }]),
    ],
    statement: null,
    missing: audience === 'internal' ? missingOf(judged, text === null, path) : [],
    body: text === null ? null : ground.body(text, path),
    details: [],
    tables: judged === undefined ? [] : [controlsSection(ground, criterion, judged)],
    relations: relationsFor(ground, criterion).filter(({ words }) => words !== 'is answered by'),
    problems: problemLines(ground, problemsAt(ground, id, path)),
    file: sourceOf(ground, text === null ? criterion.path : path, null),
    path: addresses.ofTarget(criterion) ?? '/',
    sort: 'record:criterion',
    title,
    description: `${id}: ${title}`,
    crumbs: [
      plain
        ? { text: 'Criteria', path: '/criteria/' }
        : { text: framework, path: addresses.ofFile(criterion.path) },
    ],
  };
}

function missingOf(
  judged: CriterionReadiness | undefined,
  unwritten: boolean,
  path: string,
): readonly string[] {
  if (judged === undefined) return [];
  return [
    ...(judged.state === 'gap' ? ['no key control answers it: a gap'] : []),
    ...judged.unmonitored.map((vendor) => `no control of ours monitors ${vendor}`),
    ...(unwritten ? [`${path}, which may say how the controls meet it together, is not written`] : []),
  ];
}

/** Every control that answers it, visible ones only; the count says how many there are. */
function controlsSection(ground: Ground, criterion: Requirement, judged: CriterionReadiness): Section {
  const { graph, addresses, readiness } = ground;
  const answers = readiness.controls.flatMap((control) =>
    control.answers.filter((each) => each.criterion === criterion.id).map(({ role }) => ({ control, role })),
  );
  const monitors = judged.keyControls
    .filter((each) => each.as === 'monitors')
    .flatMap(({ id }) => readiness.controls.filter((each) => each.id === id))
    .map((control) => ({ control, role: 'monitors a vendor' }));
  const all = [...answers, ...monitors].sort((a, b) => order(a.role) - order(b.role));
  const seen = all.filter(({ control }) => graph.find(control.id)?.path === control.path);
  const hidden = all.length - seen.length;
  return {
    id: 'controls',
    title: 'Controls',
    lead: hidden === 0 ? null : `${hidden} more ${hidden === 1 ? 'is' : 'are'} not shown to this audience.`,
    intro: null,
    table: {
      id: 'controls',
      caption: `Controls that answer ${criterion.id}`,
      columns: [
        { title: 'Id', type: 'id' },
        { title: 'Title', type: 'text' },
        { title: 'Role', type: 'text', filter: true },
        { title: 'State', type: 'state', filter: true },
      ],
      rows: seen.map(({ control, role }) => ({
        key: `${control.id} ${role}`,
        cells: [
          { links: [{ text: control.id, path: addresses.of(control.id) }] },
          graph.find(control.id)?.title ?? '',
          role,
          { state: stateOf(control.state) },
        ],
      })),
      empty: 'No control answers it yet: a gap.',
    },
  };
}

function order(role: string): number {
  return role === 'key' ? 0 : role === 'supporting' ? 2 : 1;
}
