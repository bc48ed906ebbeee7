import type { Graph } from '../model/graph.ts';
import { quiet } from './events.ts';
import { piecesOf } from './evidence/of-company.ts';
import type { Maker } from './evidence/of-control.ts';
import { evidenceBranches, evidenceId } from './evidence/write.ts';
import type { Branch } from './history.ts';
import { nothingHappened, populationBranches } from './populations.ts';
import { approvals, firstDays, implementations } from './story/approvals.ts';
import { auditBranches } from './story/audit.ts';
import { changeBranch, changedControl } from './story/change.ts';
import { comparisonStory } from './story/comparison.ts';
import { faultBranches } from './story/fault.ts';
import { leaverStory } from './story/leaver.ts';
import { outageStory } from './story/outage.ts';
import { plotOf } from './story/plan.ts';
import { restoreStory } from './story/restore.ts';
import { riskReviews } from './story/risks.ts';
import { testFindings } from './story/tests.ts';
import { toldBy } from './story/told.ts';
import { vendorBranches } from './story/vendors.ts';
import { waiverBranches } from './story/waivers.ts';
import type { Timeline } from './timeline.ts';

/** Everything that happened at the company in its twelve months, as pull requests in no order. */
export function branchesOf(graph: Graph, timeline: Timeline, seed: number, scale: number): readonly Branch[] {
  const plot = plotOf(timeline);
  const days = firstDays(graph, timeline);
  const environments = new Map(
    graph.all('system').flatMap(({ id, data }) => (data.inScope ? [[id, data.environment] as const] : [])),
  );
  const shared = { environments, timeline, seed, idFor: idCounter() };
  const controls = graph.all('control').filter(({ id }) => days.has(id));
  const told = toldBy(plot, timeline);
  const evidence = controls.flatMap((control) =>
    piecesOf({ ...shared, control }, graph, plot, days.get(control.id) ?? timeline.start, scale),
  );
  const review = evidence.find(({ id }) => id === evidenceId(plot.leaver.review, 'IAM-03-CODE'));
  const chapters = [
    restoreStory(plot),
    ...(review === undefined ? [] : [leaverStory(timeline, plot, review)]),
    outageStory(graph, plot),
  ];
  const changed = graph.find(changedControl);
  const eventful = controls.filter(({ data }) => data.frequencies.some(({ every }) => every === 'per-event'));
  return [
    ...approvals(graph, timeline),
    ...implementations(graph, days),
    ...vendorBranches(graph, timeline, seed, new Set(['VEND-TRAINING'])),
    ...riskReviews(graph, timeline),
    ...auditBranches(graph, timeline, plot),
    ...faultBranches(plot),
    ...waiverBranches(timeline),
    ...comparisonStory(timeline, plot),
    ...testFindings(graph, timeline, plot, seed, told),
    ...(changed?.kind === 'control' ? [changeBranch(changed, days.get(changedControl) ?? '', plot)] : []),
    ...chapters.flatMap(({ branches }) => branches),
    ...eventful.flatMap((control) =>
      quiet.has(control.id) ? [] : populationBranches(graph, { ...shared, control }, told),
    ),
    ...evidenceBranches([
      ...evidence,
      ...chapters.flatMap(({ pieces }) => pieces),
      ...eventful.flatMap((control) => nothingHappened({ ...shared, control })),
    ]),
  ];
}

/** Each id once: what comes second on a day gets a number. */
function idCounter(): Maker['idFor'] {
  const used = new Map<string, number>();
  return (day, name) => {
    const id = evidenceId(day, name);
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
