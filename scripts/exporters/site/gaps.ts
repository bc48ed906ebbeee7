import type { Blocker, Way } from '../../assess/gaps/blocker.ts';
import { type CriterionGaps, gapsOf } from '../../assess/gaps/gaps.ts';
import { defaultCriteria } from '../../assess/scope.ts';
import { stateOf } from '../../assess/standing.ts';
import type { Cell, Column, Row, Section, SitePage } from '../../model/site-data.ts';
import { capitalized, counted } from '../../model/wording.ts';
import { anchorOf } from './addresses.ts';
import { linkTo, personLink } from './cells.ts';
import { seriesTitle } from './criteria.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';

export const gapsAddress = '/gaps/';

/** What blocks the criteria: what to do in the order that unblocks most, and what keeps each criterion from its next word. */
export function gapsPage(ground: Ground): SitePage {
  const { blockers, criteria } = gapsOf(ground.graph, ground.readiness);
  const of = (way: Way) => blockers.filter((blocker) => blocker.way === way);
  return {
    view: 'list',
    path: gapsAddress,
    sort: 'list:gap',
    title: 'Gaps',
    description: 'What blocks each criterion, in the order that unblocks most.',
    crumbs: [],
    lead: 'What stands between the criteria and their next word, as the records show it. From the top: each thing done brings the most criteria nearer. `npm run next` says the first three of different kinds, `npm run status -- --gaps` the command for each.',
    intro: null,
    picture: null,
    sections: [
      blockersPart(ground, 'To do', of('do'), 'Nothing is left to do, as far as the records show.'),
      ...categoryParts(ground, criteria),
      ...(of('wait').length === 0
        ? []
        : [blockersPart(ground, 'To wait for', of('wait'), 'Nothing is waited for.')]),
      ...(of('stands').length === 0
        ? []
        : [
            blockersPart(
              ground,
              'On record for this window',
              of('stands'),
              'Nothing.',
              'What nothing changes any more. An auditor reads it with its finding and what management concluded.',
            ),
          ]),
    ],
  };
}

function blockersPart(
  ground: Ground,
  title: string,
  blockers: readonly Blocker[],
  empty: string,
  lead: string | null = null,
): Section {
  return part(
    title,
    {
      id: anchorOf(title),
      caption: title.toLowerCase(),
      columns: columnsOf(blockers[0]?.way ?? 'do'),
      rows: blockers.map((blocker) => ({ ...blockerRow(ground, blocker), fold: reachWords(blocker) })),
      empty,
    },
    lead,
  );
}

function columnsOf(way: Way): readonly Column[] {
  return [
    { title: 'Record', type: 'id' },
    { title: 'What', type: 'text' },
    { title: 'Today', type: 'text' },
    { title: 'Criteria', type: 'links' },
    { title: 'Category', type: 'links', filter: true },
    ...(way === 'do'
      ? ([
          { title: 'Who', type: 'links', filter: true },
          { title: 'Minutes', type: 'number' },
        ] as const)
      : []),
  ];
}

function blockerRow(ground: Ground, blocker: Blocker): Row {
  const { id, way, what, today, record, criteria, controls, who, minutes } = blocker;
  return {
    key: id,
    cells: [
      { links: [linkTo(ground, record)] },
      what,
      capitalized(today),
      criteria.length === 0
        ? { none: controls.includes(record) ? 'supports only' : `supports only: ${controls.join(', ')}` }
        : { links: criteria.map((each) => linkTo(ground, each)) },
      categoryLinks(ground, criteria),
      ...(way === 'do' ? [{ links: [personLink(ground, who)] }, minutes] : []),
    ],
  };
}

/** From here on a blocker stands among the few that most rests on. */
const farReaching = 5;

/** Under what a narrow screen folds a blocker: on how many criteria it bears, which is nearly their order. */
export function reachWords({ criteria }: Pick<Blocker, 'criteria'>): string {
  if (criteria.length === 0) return 'Supports only';
  return criteria.length >= farReaching
    ? `For ${farReaching} criteria or more`
    : `For ${counted(criteria.length, 'criterion', 'criteria')}`;
}

function categoryLinks({ readiness }: Ground, criteria: readonly string[]): Cell {
  const ids = new Set(criteria);
  const found = new Set(readiness.criteria.filter(({ id }) => ids.has(id)).map(({ category }) => category));
  if (found.size === 0) return { none: 'none' };
  return {
    links: [...found].map((each) => ({
      text: each.replaceAll('-', ' '),
      path: `${gapsAddress}#${anchorOf(each)}`,
    })),
  };
}

/** One section for each category in scope: how each of its criteria stands, and what comes first there. */
function categoryParts(ground: Ground, criteria: readonly CriterionGaps[]): readonly Section[] {
  const gaps = new Map(criteria.map((each) => [each.id, each]));
  const series = new Map(defaultCriteria(ground.graph).map((each) => [each.id, seriesTitle(ground, each)]));
  return ground.readiness.categories.map(({ category }) => {
    const within = ground.readiness.criteria.filter((each) => each.category === category);
    return part(capitalized(category.replaceAll('-', ' ')), {
      id: anchorOf(category),
      caption: `what blocks the criteria of ${category.replaceAll('-', ' ')}`,
      columns: [
        { title: 'Criterion', type: 'id' },
        { title: 'What it asks', type: 'text' },
        { title: 'State', type: 'state', filter: true },
        { title: 'Next', type: 'text', filter: true },
        { title: 'To do', type: 'number' },
        { title: 'First', type: 'text' },
        { title: 'Who', type: 'links', filter: true },
      ],
      rows: within.map(({ id, title, state }) => ({
        ...criterionRow(ground, id, title, state, gaps.get(id)),
        fold: series.get(id) ?? '',
      })),
      empty: 'No criterion is in scope.',
    });
  });
}

function criterionRow(
  ground: Ground,
  id: string,
  title: string,
  state: CriterionGaps['state'],
  gaps: CriterionGaps | undefined,
): Row {
  const todo = gaps?.blockers.filter(({ way }) => way === 'do') ?? [];
  const first = todo[0] ?? gaps?.blockers[0];
  return {
    key: id,
    cells: [
      { links: [linkTo(ground, id)] },
      title,
      { state: stateOf(state) },
      gaps?.next ?? { none: 'nothing left' },
      todo.length,
      first?.what ?? { none: 'nothing' },
      first === undefined || first.way !== 'do'
        ? { none: 'nobody' }
        : { links: [personLink(ground, first.who)] },
    ],
  };
}

/** So many clauses stand beside a criterion; the rest is in its table. */
const mostBeside = 4;

/** What blocks one criterion in a few clauses, for the margin of its page. */
export function criterionLacks(ground: Ground, criterion: string): readonly string[] {
  const { criteria } = gapsOf(ground.graph, ground.readiness);
  const blockers = criteria.find(({ id }) => id === criterion)?.blockers ?? [];
  const more = blockers.length - mostBeside;
  return [
    ...blockers
      .slice(0, mostBeside)
      .map(({ record, today }) => (today.includes(record) ? capitalized(today) : `${record}: ${today}`)),
    ...(more > 0 ? [`and ${more} more: “What blocks it” has all`] : []),
  ];
}

/** What blocks one criterion, for its page; nothing where nothing does. */
export function criterionGaps(ground: Ground, criterion: string): readonly Section[] {
  const { criteria } = gapsOf(ground.graph, ground.readiness);
  const found = criteria.find(({ id }) => id === criterion);
  if (found === undefined || found.blockers.length === 0) return [];
  return [
    part(
      'What blocks it',
      {
        id: 'blockers',
        caption: `What blocks ${criterion}`,
        columns: [
          { title: 'Record', type: 'id' },
          { title: 'Today', type: 'text' },
          { title: 'What', type: 'text' },
          { title: 'Missing file, or command', type: 'text' },
          { title: 'Who', type: 'links' },
        ],
        rows: found.blockers.map(({ id, record, today, what, way, missing, run, open, who }) => ({
          key: id,
          cells: [
            { links: [linkTo(ground, record)] },
            capitalized(today),
            what,
            way === 'do'
              ? [missing, run ?? `edit ${open}`].filter((each) => each !== null).join(': ')
              : { none: 'none' },
            { links: [personLink(ground, who)] },
          ],
        })),
        empty: 'Nothing.',
      },
      found.next === null ? null : `In the order that unblocks most; the next word is “${found.next}”.`,
    ),
  ];
}
