import type { CriterionReadiness } from '../../assess/criteria.ts';
import { defaultCriteria, groupTitleOf } from '../../assess/scope.ts';
import { stateOf } from '../../assess/standing.ts';
import type { Requirement } from '../../model/record.ts';
import type { Cell, ListView, Row, Section, SitePage, State, Table } from '../../model/site-data.ts';
import { anchorOf } from './addresses.ts';
import type { Ground } from './input.ts';

/** All criteria of the default framework, one section a series. */
export function criteriaPage(ground: Ground): SitePage {
  const requirements = defaultCriteria(ground.graph);
  const view: ListView = {
    view: 'list',
    lead: 'Each criterion, the key controls that answer it, and how far they are. Titles are in our own words.',
    intro: null,
    picture: null,
    sections: seriesOf(ground, requirements),
    folds: true,
  };
  return {
    ...view,
    path: '/criteria/',
    sort: 'list:criterion',
    title: 'Criteria',
    description: 'The criteria by series, with the controls that answer them.',
    crumbs: [],
  };
}

/** One section for each group that occurs, in the framework's order. */
export function seriesOf(
  ground: Ground,
  requirements: readonly Requirement[],
  tableOf: (ground: Ground, within: readonly Requirement[], caption: string) => Table = criteriaTable,
): readonly Section[] {
  const groups = [...new Set(requirements.map(({ framework, group }) => `${framework} ${group}`))];
  return groups.map((key): Section => {
    const within = requirements.filter(({ framework, group }) => `${framework} ${group}` === key);
    const [first] = within;
    const group = first?.group ?? '';
    return {
      id: group === '' ? 'all' : anchorOf(group),
      title: first === undefined ? group : seriesTitle(ground, first),
      lead: null,
      intro: null,
      table: tableOf(ground, within, group === '' ? 'requirements' : group),
    };
  });
}

/** `CC6 Logical and physical access`. */
export function seriesTitle({ graph }: Pick<Ground, 'graph'>, requirement: Requirement): string {
  const title = groupTitleOf(graph, requirement);
  return title === undefined ? requirement.group : `${requirement.group} ${title}`;
}

function criteriaTable(ground: Ground, requirements: readonly Requirement[], caption: string): Table {
  return {
    id: anchorOf(caption),
    caption: `${caption}: requirements`,
    columns: [
      { title: 'Id', type: 'id' },
      { title: 'What it asks', type: 'text' },
      { title: 'State', type: 'state', filter: true },
      { title: 'Key controls', type: 'links' },
      { title: 'How they stand', type: 'text' },
    ],
    rows: requirements.map((each) => rowOf(ground, each)),
    empty: 'No requirement is listed.',
  };
}

function rowOf(ground: Ground, requirement: Requirement): Row {
  const { addresses, graph } = ground;
  const judged = judgedOf(ground, requirement);
  const keys = judged?.keyControls ?? [];
  const links = keys
    .filter(({ id }) => graph.find(id) !== undefined)
    .map(({ id }) => ({ text: id, path: addresses.of(id), title: graph.find(id)?.title ?? '' }));
  const controls: Cell =
    links.length > 0
      ? { links }
      : {
          none:
            judged === undefined ? 'not in scope' : keys.length > 0 ? 'not shown here' : 'no key control yet',
        };
  return {
    key: requirement.id,
    cells: [
      { links: [{ text: requirement.id, path: addresses.ofTarget(requirement) }] },
      requirement.title,
      { state: criterionState(ground, requirement) },
      controls,
      judged === undefined ? { none: 'not in scope' } : keyControlWords(judged),
    ],
  };
}

/** `designed 2, operating 1, unknown 1 of 2`: how the key controls stand, with what they are out of. */
export function keyControlWords({ designed, operation, keyControls }: CriterionReadiness): string {
  const { operating = 0, ...others } = operation ?? {};
  const over = Object.entries({ operating, ...others }).filter(([, count]) => count > 0);
  const told = [['designed', designed] as const, ...over];
  return `${told.map(([word, count]) => `${word} ${count}`).join(', ')} of ${keyControls.length}`;
}

/** How a requirement stands. Where readiness is not for this audience, or not judged, the word says so. */
export function criterionState(ground: Ground, requirement: Requirement): State {
  if (ground.audience === 'public') return notShown;
  const judged = judgedOf(ground, requirement);
  return stateOf(judged?.state ?? 'not in scope');
}

/** Readiness is no matter for the public. */
export const notShown: State = { mark: 'neutral', word: 'not shown here' };

/** What readiness says of a requirement; undefined where it is out of scope, or not for this audience. */
export function judgedOf(
  { readiness, audience }: Ground,
  { id }: Requirement,
): CriterionReadiness | undefined {
  return audience === 'public' ? undefined : readiness.criteria.find((each) => each.id === id);
}
