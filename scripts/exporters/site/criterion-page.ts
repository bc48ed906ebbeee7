import type { CriterionReadiness } from '../../assess/criteria.ts';
import { counterpartsIn, otherFrameworks } from '../../assess/crosswalk.ts';
import { wordFor } from '../../assess/design.ts';
import { groupTitleOf } from '../../assess/scope.ts';
import { stateOf } from '../../assess/standing.ts';
import type { Requirement } from '../../model/record.ts';
import type { Cell, Row, Section, SitePage } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import { localId } from './addresses.ts';
import { criterionState, judgedOf, keyControlWords } from './criteria.ts';
import { criterionGaps, criterionLacks } from './gaps.ts';
import type { Ground } from './input.ts';
import { introOf } from './lists.ts';
import { part } from './part.ts';
import { problemLines, problemsAt } from './problem-lines.ts';
import { relationsFor } from './record-page.ts';
import { sourceOf } from './source.ts';

/** The page of one criterion: what answers it, as key and as supporting, and how far each is. */
export function criterionPage(ground: Ground, criterion: Requirement): SitePage {
  const { graph, addresses, audience } = ground;
  const { id, title, group, category } = criterion;
  const path = `program/criteria/${id}.md`;
  const text = ground.textOf(path);
  const judged = judgedOf(ground, criterion);
  const groupTitle = groupTitleOf(graph, criterion);
  return {
    view: 'record',
    id,
    kind: 'criterion',
    state: criterionState(ground, criterion),
    facts: [
      ...(groupTitle === undefined ? [] : [{ name: 'Series', value: `${group} ${groupTitle}` }]),
      ...(category === null ? [] : [{ name: 'Category', value: capitalized(category.replaceAll('-', ' ')) }]),
      ...(judged === undefined ? [] : [{ name: 'Key controls', value: keyControlWords(judged) }]),
    ],
    statement: null,
    strip: null,
    missing:
      audience === 'internal'
        ? [...criterionLacks(ground, id), ...missingOf(judged, text === null, path)]
        : [],
    body: introOf(ground, path),
    details: [],
    tables: [
      ...(judged === undefined ? [] : [controlsSection(ground, criterion, judged)]),
      ...(audience === 'internal' ? criterionGaps(ground, id) : []),
      ...counterpartsSection(ground, id),
    ],
    relations: relationsFor(ground, criterion).filter(({ words }) => words !== 'is answered by'),
    problems: problemLines(problemsAt(ground, id, path)),
    file: sourceOf(ground, text === null ? criterion.path : path, null),
    path: addresses.ofTarget(criterion) ?? '/',
    sort: 'record:criterion',
    title,
    description: `${id}: ${title}`,
    crumbs: [{ text: 'Criteria', path: '/criteria/' }],
  };
}

/** A page that may say more; what blocks the criterion itself is told apart. */
function missingOf(
  judged: CriterionReadiness | undefined,
  unwritten: boolean,
  path: string,
): readonly string[] {
  if (judged === undefined || !unwritten) return [];
  return [`${path}, which may say how the controls meet it together, is not written`];
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
  return part(
    'Controls',
    {
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
          { state: stateOf(wordFor(control)) },
        ],
      })),
      // What is only hidden is no gap.
      empty: hidden === 0 ? 'No control answers it yet: a gap.' : 'No control that answers it is shown here.',
    },
    hidden === 0 ? null : `${hidden} more ${hidden === 1 ? 'is' : 'are'} not shown to this audience.`,
  );
}

function order(role: string): number {
  return role === 'key' ? 0 : role === 'supporting' ? 2 : 1;
}

/** What other frameworks ask for as well; “no counterpart” is an answer, and stands there. */
function counterpartsSection({ graph, addresses }: Ground, id: string): readonly Section[] {
  const frameworks = otherFrameworks(graph);
  if (frameworks.length === 0) return [];
  const rows = frameworks.flatMap((framework): readonly Row[] => {
    const name: Cell = { links: [{ text: framework.short, path: addresses.ofFile(framework.path) }] };
    const found = counterpartsIn(graph, framework.id, id);
    if (found.length === 0)
      return [{ key: framework.id, cells: [name, { none: 'no counterpart' }, '', { none: 'none' }] }];
    return found.map(({ requirement, tier }) => ({
      key: requirement.id,
      cells: [
        name,
        { links: [{ text: localId(requirement), path: addresses.ofTarget(requirement) }] },
        requirement.title,
        tier === 'core' ? 'published mappings' : 'our judgment',
      ],
    }));
  });
  return [
    part(
      'In other frameworks',
      {
        id: 'counterparts',
        caption: `What other frameworks ask for like ${id}`,
        columns: [
          { title: 'Framework', type: 'links', filter: true },
          { title: 'Id', type: 'id' },
          { title: 'What it asks', type: 'text' },
          { title: 'Paired by', type: 'text', filter: true },
        ],
        rows,
        empty: 'No other framework is here.',
      },
      'What asks for something of the same. It says where to look, not that the requirement is met.',
    ),
  ];
}
