import { nextSteps } from '../../assess/next.ts';
import type { CategoryReadiness, Readiness } from '../../assess/readiness.ts';
import { criteriaByWord } from '../../assess/trend.ts';
import type {
  CoverageCounts,
  CoveragePicture,
  HomeView,
  NavigationGroup,
  SitePage,
} from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import { anchorOf } from './addresses.ts';
import { gapsAddress } from './gaps.ts';
import { homeStanding } from './home-standing.ts';
import type { Ground } from './input.ts';

/** What is this, where do we stand, what is next. */
export function homePage(ground: Ground, ways: readonly NavigationGroup[]): SitePage {
  const { graph, readiness, audience, problems } = ground;
  const data = graph.program?.data;
  const internal = audience === 'internal';
  const view: HomeView = {
    view: 'home',
    service: data?.service ?? null,
    categories: (data?.categories ?? []).map(({ category, inScope, reason }) => ({
      title: capitalized(category.replaceAll('-', ' ')),
      inScope,
      reason: audience === 'public' ? '' : reason,
    })),
    standing: homeStanding(ground),
    coverage: audience === 'public' ? null : coverageOf(ground),
    steps: internal
      ? nextSteps(graph, readiness, problems).map(({ what, why, who, minutes, run }) => ({
          what,
          why,
          who: who.holders.length === 0 ? who.title : `${who.title} (${who.holders.join(', ')})`,
          minutes,
          run,
        }))
      : [],
    scope: scopeOf(ground),
    ways,
  };
  return {
    ...view,
    path: '/',
    sort: 'home',
    title: data?.title ?? 'SOC 2 program',
    description: 'What this program is, where it stands, and what is next.',
    crumbs: [],
  };
}

function countsOf(all: Readiness['criteria'], category: CategoryReadiness): CoverageCounts {
  const { criteria, covered, designed, operating } = category;
  const within = all.filter((each) => each.category === category.category);
  return { criteria, covered, designed, operating, states: criteriaByWord(within) };
}

/** One bar a category, and the same numbers as a table. */
function coverageOf({ readiness, audience }: Ground): CoveragePicture {
  const bars = readiness.categories.map((each) => ({
    ...countsOf(readiness.criteria, each),
    title: capitalized(each.category.replaceAll('-', ' ')),
    // One step from the counts to their reasons: the list of what to do is ours alone.
    path: audience === 'internal' ? `${gapsAddress}#${anchorOf(each.category)}` : '/criteria/',
  }));
  return {
    bars,
    table: {
      id: 'coverage',
      caption: 'criteria by category',
      columns: [
        { title: 'Category', type: 'text' },
        { title: 'Criteria', type: 'number' },
        { title: 'Covered', type: 'number' },
        { title: 'Designed', type: 'number' },
        { title: 'Operating', type: 'number' },
        { title: 'Unknown', type: 'number' },
        { title: 'Deviating', type: 'number' },
      ],
      rows: bars.map(({ title, criteria, covered, designed, operating, states }) => ({
        key: title,
        cells: [title, criteria, covered, designed, operating, states.unknown, states.deviating],
      })),
      empty: 'No category is in scope.',
    },
  };
}

/** The program's scope in short lists; what the audience may not see is not in its data any more. */
function scopeOf({ graph }: Ground): HomeView['scope'] {
  const data = graph.program?.data;
  const lists = [
    { title: 'Products', lines: data?.products ?? [] },
    { title: 'Locations', lines: data?.locations ?? [] },
    { title: 'Teams', lines: data?.teams ?? [] },
    { title: 'Why now', lines: data?.drivers ?? [] },
    { title: 'Left out', lines: (data?.exclusions ?? []).map(({ what, why }) => `${what}: ${why}`) },
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}
