import { defaultCriteria } from '../../assess/scope.ts';
import type { KindName } from '../../model/kinds/index.ts';
import { NAME, TITLE, VERSION } from '../../model/name.ts';
import type { Frame, SiteData, SitePage } from '../../model/site-data.ts';
import { accessReviewsPage } from './access-reviews.ts';
import { actionsPage } from './actions.ts';
import { addressesOf } from './addresses.ts';
import { type Archived, archiveOf } from './archive.ts';
import type { AudiencePolicy } from './audience.ts';
import { auditEffortPage } from './audit-effort-page.ts';
import { type BodyContext, bodyOf } from './body.ts';
import { bodyOf as rememberedBody } from './body-memory.ts';
import { coverageCalendar } from './coverage-calendar.ts';
import { criteriaPage } from './criteria.ts';
import { criterionPage } from './criterion-page.ts';
import { duePage } from './due-page.ts';
import { executivePage } from './executive.ts';
import { frameworkPages } from './frameworks.ts';
import { gapsPage } from './gaps.ts';
import { homePage } from './home.ts';
import type { Ground, SiteInput } from './input.ts';
import { listedKinds, listPage, recordsOf } from './lists.ts';
import { matrixPage } from './matrix.ts';
import { navigationOf } from './navigation.ts';
import { problemsPage } from './problems-page.ts';
import { recordPage } from './record-page.ts';
import { roadmapPage } from './roadmap.ts';
import { rulePages } from './rules.ts';
import { searchEntries } from './search-entries.ts';
import { commitLink, onBranch } from './source.ts';
import { textPages } from './texts.ts';
import { trendPages } from './trend.ts';
import { unsureIn } from './unsure.ts';
import { visibleTo } from './visible.ts';
import { visibleDue } from './visible-due.ts';

/**
 * The whole site for one audience. Whatever the audience may not see is taken out before the first page is built: the
 * builders of pages hold only the visible graph, and cannot name what is not in it.
 * @param policy another than the one in force: for tests that open a filter
 */
export function siteDataOf(input: SiteInput, policy?: AudiencePolicy): SiteData {
  const ground = groundOf(input, policy);
  const kinds = listedKinds(ground);
  const archives = new Map(
    kinds.filter(ground.addresses.isArchive).map((kind) => [kind, archiveOf(ground, kind)]),
  );
  const pages = pagesOf(ground, kinds, archives);
  const navigation = navigationOf(ground, pages);
  const ways = navigation
    .map((group) => ({ ...group, items: group.items.filter(({ count }) => count !== 0) }))
    .filter(({ items }) => items.length > 0);
  const all: readonly SitePage[] = [homePage(ground, ways), ...pages, searchPage];
  const { report, audience } = input;
  return {
    schema: 1,
    tool: NAME,
    version: VERSION,
    commit: audience === 'public' ? null : report.commit,
    dirty: audience === 'public' ? false : report.dirty,
    at: report.at,
    today: report.today,
    audit: report.audit,
    audience,
    frame: { ...frameOf(ground), navigation },
    pages: all,
    archives: [...archives.values()].map(({ archive }) => archive),
    search: [...searchEntries(ground, all), ...[...archives.values()].flatMap(({ entries }) => entries)],
  };
}

function groundOf(input: SiteInput, policy: AudiencePolicy | undefined): Ground {
  const { audience, report, assessment, readiness, trend, origin, changes, rules, guides } = input;
  const graph = visibleTo(input.graph, audience, {
    unsure: unsureIn(report.problems),
    ...(policy === undefined ? {} : { policy }),
  });
  const addresses = addressesOf(graph, listedKinds({ audience, graph }));
  const seen = new Set([...graph.records, ...graph.pages].map(({ path }) => path));
  const context = (path: string): BodyContext => ({
    path,
    pageOf: (id) => {
      const target = graph.find(id);
      const page = target === undefined ? null : addresses.ofTarget(target);
      return target === undefined || page === null ? null : { path: page, title: target.title };
    },
    pageOfFile: (file) => addresses.ofFile(file),
    // Internally every file may be named; to others only what they see.
    sourceOf: (file) => (audience === 'internal' ? onBranch(origin, 'blob', file) : null),
  });
  return {
    audience,
    graph,
    addresses,
    readiness,
    due: visibleDue(input.due, audience, graph),
    trend,
    assessment,
    report,
    problems: audience === 'internal' ? report.problems : [],
    origin: audience === 'public' ? null : origin,
    changes,
    rules: audience === 'public' ? [] : rules,
    guides,
    textOf: (path) => (seen.has(path) ? input.textOf(path) : null),
    context,
    body: (markdown, path) => (input.stays ? rememberedBody : bodyOf)(markdown, context(path)),
  };
}

function pagesOf(
  ground: Ground,
  kinds: readonly KindName[],
  archives: ReadonlyMap<KindName, Archived>,
): readonly SitePage[] {
  const { graph, audience } = ground;
  const program = graph.records.filter(({ kind }) => kind === 'program').slice(0, 1);
  const hasControls = graph.records.some(({ kind }) => kind === 'control');
  return [
    ...program.map((record) => recordPage(ground, record)),
    ...kinds.map((kind) => archives.get(kind)?.page ?? listPage(ground, kind)),
    ...kinds
      .filter((kind) => !archives.has(kind))
      .flatMap((kind) => recordsOf(ground, kind).map((record) => recordPage(ground, record))),
    criteriaPage(ground),
    ...defaultCriteria(graph).map((criterion) => criterionPage(ground, criterion)),
    ...frameworkPages(ground),
    ...(audience === 'public'
      ? []
      : [
          duePage(ground),
          coverageCalendar(ground),
          ...trendPages(ground),
          accessReviewsPage(ground),
          actionsPage(ground),
        ]),
    ...(hasControls ? [matrixPage(ground)] : []),
    ...(audience === 'internal'
      ? [
          gapsPage(ground),
          roadmapPage(ground),
          executivePage(ground),
          auditEffortPage(ground),
          problemsPage(ground),
        ]
      : []),
    ...(audience === 'public' ? [] : rulePages(ground)),
    ...textPages(ground),
  ];
}

const searchPage: SitePage = {
  view: 'search',
  path: '/search/',
  sort: 'search',
  title: 'Search',
  description: 'Find records by id, title or text.',
  crumbs: [],
};

function frameOf({ graph, audience, assessment, report, origin }: Ground): Omit<Frame, 'navigation'> {
  const { commit } = report;
  return {
    title: graph.program?.title ?? `${TITLE} program`,
    organization: graph.program?.data.organization ?? null,
    example: report.example,
    audience,
    today: assessment.today,
    commit: commit === null || audience === 'public' ? null : commitLink(origin, commit),
    dirty: audience === 'public' ? false : report.dirty,
    tool: { name: TITLE, version: VERSION },
  };
}
