import { dayOfMoment } from '../model/calendar.ts';
import { weighing } from '../model/problem.ts';
import { findingsSince } from './findings-about.ts';
import { type Measure, type Measured, outOf, share, whether } from './measure.ts';
import { openAnswers } from './open-answers.ts';
import { riskReviewDue } from './risk-review.ts';
import { speaksAgainst } from './slots/unit-state.ts';
import { waiverInForce } from './waiver-in-force.ts';

/** What can be counted of a program: each measure once, for the roadmap and the executive's checklist alike. */
export const measures = {
  ownProgram: ({ graph }) =>
    whether(graph.program?.data.example === false, 'the program is your own, no longer the example'),
  driversNamed: ({ graph }) =>
    whether((graph.program?.data.drivers ?? []).length > 0, 'the program says why the company does this'),
  typeDecided: ({ graph }) =>
    whether(
      graph.program?.data.target !== undefined ||
        graph.all('audit').some(({ data }) => data.type === 'type1' || data.type === 'type2'),
      'the type of the first report is decided',
    ),
  categoriesReasoned: ({ graph }) =>
    share(graph.program?.data.categories ?? [], ({ reason }) => reason !== '', 'categories have a reason'),
  productsNamed: ({ graph }) =>
    whether((graph.program?.data.products ?? []).length > 0, 'the program names its products'),
  rolesHeld: ({ graph }) =>
    share(graph.all('role'), ({ data }) => (data.holders ?? []).length > 0, 'roles have a holder'),
  leadersHeld: ({ graph }) =>
    share(
      graph.all('role').filter(({ id }) => graph.in(id, 'approvedBy').length > 0),
      ({ data }) => (data.holders ?? []).length > 0,
      'roles that approve policies have a holder',
    ),
  systemsDescribed: ({ graph }) =>
    share(
      graph.all('system').filter(({ data }) => data.inScope),
      ({ data }) => (data.dataFlows ?? []).length > 0,
      'systems in scope say where their data go',
    ),
  vendorsDecided: ({ graph }) =>
    share(
      graph.all('vendor').filter(({ data }) => data.status === 'active'),
      ({ data }) => data.decision !== undefined,
      'vendors in use have a decision',
    ),
  commitmentsKept: ({ graph }) =>
    share(
      graph.all('commitment'),
      ({ data }) => (data.controls ?? []).length > 0,
      'promises and user controls name their controls',
    ),
  boundariesWritten: ({ graph }) =>
    whether(
      (graph.program?.data.exclusions ?? []).length > 0 &&
        graph.pages.some(({ path }) => path === 'program/system-description.md'),
      'the description says what is in and what is left out',
    ),
  criteriaCovered: ({ readiness: { totals } }) =>
    outOf(totals.covered, totals.criteria, 'criteria are covered'),
  criteriaDesigned: ({ readiness: { totals } }) =>
    outOf(totals.designed, totals.criteria, 'criteria are designed'),
  criteriaOperating: ({ readiness: { totals } }) =>
    outOf(totals.operating, totals.criteria, 'criteria are operating'),
  policiesApproved: ({ readiness: { policies } }) =>
    share(policies, ({ approved }) => approved.met === 'yes', 'policies are approved'),
  controlsInPlace: ({ graph }) =>
    share(
      graph.all('control').filter(({ data }) => data.status !== 'not-applicable'),
      ({ data }) => data.status !== 'planned',
      'controls are in place',
    ),
  controlsOwned: ({ graph }) =>
    share(
      graph.all('control'),
      ({ data }) => (data.evidenceExpected ?? []).length > 0,
      'controls say what proof they leave, and who owns it',
    ),
  cadenceDefined: ({ graph }) =>
    share(graph.all('control'), ({ data }) => data.frequencies.length > 0, 'controls say how often they run'),
  evidenceKept: ({ graph }) =>
    share(
      graph.all('control').filter(({ data }) => data.status === 'implemented'),
      ({ id }) => graph.in(id, 'supports').length > 0,
      'controls in place have evidence here',
    ),
  evidenceReviewed: ({ graph }) =>
    share(
      graph.all('evidence'),
      ({ data }) => data.review?.outcome === 'accepted',
      'pieces of evidence are reviewed and accepted',
    ),
  reviewsDone: ({ graph }) => {
    const done = graph
      .all('evidence')
      .filter(({ data }) => data.type === 'readiness-review' && data.review?.outcome === 'accepted');
    // Each of the seven checklists begins with a question of its own.
    const subjects = new Set(done.map(({ data }) => data.answers?.[0]?.id));
    return outOf(Math.min(readinessSubjects, subjects.size), readinessSubjects, 'readiness reviews are done');
  },
  answersSettled: ({ graph, readiness: { day, timezone } }) => {
    const answers = graph.all('evidence').flatMap(({ data }) => data.answers ?? []);
    const settled = answers.length - openAnswers(graph, day, timezone).length;
    return outOf(settled, answers.length, 'answers of checklists are settled or have a finding');
  },
  findingsClosed: ({ graph }) =>
    share(graph.all('finding'), ({ data }) => data.status === 'closed', 'findings are closed', 'none'),
  waiversInForce: ({ graph, readiness: { day } }) =>
    share(graph.all('waiver'), (waiver) => waiverInForce(waiver, day), 'waivers are still in force', 'none'),
  risksReviewed: ({ graph, readiness: { day } }) =>
    share(
      graph.all('risk'),
      (risk) => risk.data.lastReviewed !== undefined && (riskReviewDue(graph, risk) ?? '') >= day,
      'risks were reviewed in time',
    ),
  failuresFollowed: ({ graph, readiness: { timezone } }) => {
    const failed = graph
      .all('evidence')
      .filter(({ data: { result, review } }) => review?.outcome !== 'rejected' && speaksAgainst(result));
    return share(
      failed,
      ({ data: { supports, performed } }) => {
        const day = dayOfMoment(performed.at, timezone);
        return supports.some(({ control }) => findingsSince(graph, control, day).length > 0);
      },
      'failures have a finding about their control',
      'none',
    );
  },
  noErrors: ({ problems }) =>
    whether(weighing(problems, 'error').length === 0, 'the check of the program ends without an error'),
  auditPlanned: ({ graph }) =>
    whether(
      graph.all('audit').some(({ data }) => data.window !== undefined || data.asOf !== undefined),
      'an audit has its day or its window',
    ),
  firmNamed: ({ graph }) =>
    whether(
      graph.all('audit').some(({ data }) => data.firm !== undefined),
      'an audit names its CPA firm',
    ),
  assertionSigned: ({ graph }) =>
    whether(
      graph.all('audit').some(({ data }) => data.assertion !== undefined),
      'an audit has management’s assertion',
    ),
  reportIssued: ({ graph }) =>
    whether(
      graph.all('audit').some(({ data }) => data.report !== undefined),
      'a report is issued',
    ),
} as const satisfies Readonly<Record<string, (measured: Measured) => Measure>>;

/** The seven reviews of a readiness assessment; `scripts/templates/evidence.readiness-review.*.md` has one for each. */
const readinessSubjects = 7;

export type MeasureName = keyof typeof measures;

/** How many of the controls named are designed; those that the program does not have are not counted. */
export function controlsDesigned(ids: readonly string[], { readiness }: Measured): Measure {
  const named = readiness.controls.filter(({ id, applies }) => ids.includes(id) && applies);
  return share(named, ({ state }) => state === 'designed', `designed: ${ids.join(', ')}`);
}
