import type { Day } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { commandLine } from '../../model/name.ts';
import type { AnyRecord, ContentRecord } from '../../model/record.ts';
import { definitionOf } from '../kind-named.ts';
import { documentsOf, reviewDue } from '../policy.ts';
import { riskReviewDue } from '../risk-review.ts';
import { minutes } from '../step.ts';
import { assuredUntil, isInUse, needsAssurance, vendorReviewDue } from '../vendor-assurance.ts';
import { endingWaivers, lapsedWaivers } from '../waiver-in-force.ts';
import { type DueGround, type DueItem, type DueKind, dated } from './due-item.ts';

/** A duty that a date in a record brings with it. */
export interface Duty {
  readonly kind: DueKind;
  readonly record: AnyRecord;
  /** The role; whoever leads the program when absent. */
  readonly who: string | undefined;
  /** Undefined where nothing is due. */
  readonly due: Day | undefined;
  /** Tells the duties of a record apart. */
  readonly name: string;
  readonly subject: string;
  readonly what: string;
  readonly minutes?: number;
  readonly run?: string | null;
}

/** Reviews of policies, procedures, risks and vendors, and what ends unless somebody decides on it again. */
export function dueReviews(graph: Graph, ground: DueGround): readonly DueItem[] {
  const duties = [
    ...documentsOf(graph).map(documentReview),
    ...graph.all('risk').flatMap((risk) => [riskReview(graph, risk), acceptance(risk)]),
    ...graph.all('vendor').flatMap((vendor) => vendorDuties(vendor, ground.today)),
    ...[...endingWaivers(graph, ground.today), ...lapsedWaivers(graph, ground.today)].map(waiverEnd),
  ];
  return duties.flatMap((duty) => itemOf(duty, ground));
}

/** The item of a duty; none where nothing is due. */
export function itemOf(duty: Duty, ground: DueGround): readonly DueItem[] {
  const { kind, record, who, due, name, subject, what, minutes: estimate = null } = duty;
  if (due === undefined) return [];
  return [
    {
      id: `${record.id} ${name}`,
      kind,
      record: record.id,
      title: record.title,
      path: record.path,
      subject,
      what,
      who: ground.person(who),
      slot: null,
      ...dated(due, ground),
      minutes: estimate,
      run: duty.run === undefined ? explain(record) : duty.run,
    },
  ];
}

/** The id comes from a file: only one of the known form is put into a command. */
function explain({ id, kind }: AnyRecord): string | null {
  return definitionOf(kind).id.test(id) ? commandLine(`explain ${id}`) : null;
}

function documentReview(record: ContentRecord<'policy'> | ContentRecord<'procedure'>): Duty {
  return {
    kind: record.kind === 'policy' ? 'policy review' : 'procedure review',
    record: record as AnyRecord,
    who: record.data.owner,
    due: reviewDue(record),
    name: 'review',
    subject: `Review of ${record.id}`,
    what: `Review ${record.id}, set \`lastReviewed\` to that day even if nothing else changes, and have the pull request approved.`,
    minutes: minutes.policy,
  };
}

function riskReview(graph: Graph, record: ContentRecord<'risk'>): Duty {
  return {
    kind: 'risk review',
    record,
    who: record.data.owner,
    due: riskReviewDue(graph, record),
    name: 'review',
    subject: `Review of ${record.id}`,
    what: `Go through ${record.id}, and set \`lastReviewed\` to that day even if nothing else changes.`,
    minutes: minutes.review,
  };
}

function acceptance(record: ContentRecord<'risk'>): Duty {
  return {
    kind: 'risk acceptance',
    record,
    who: record.data.owner,
    due: record.data.acceptance?.until,
    name: 'acceptance',
    subject: `Acceptance of ${record.id} ends`,
    what: `Have ${record.id} decided on again: accepted anew with a reason, or brought down by a plan.`,
  };
}

function vendorDuties(record: ContentRecord<'vendor'>, today: Day): readonly Duty[] {
  const { id, data } = record;
  const shared = { record, who: data.owner };
  const renews = data.contract?.renews;
  return [
    {
      ...shared,
      kind: 'vendor review',
      due: vendorReviewDue(record),
      name: 'review',
      subject: `Review of ${id}`,
      what: `Review ${id}, and set \`lastReviewed\` to that day even if nothing else changes.`,
      minutes: minutes.review,
    },
    {
      ...shared,
      kind: 'assurance report',
      due: needsAssurance(record) ? assuredUntil(record, today) : undefined,
      name: 'assurance',
      subject: `Assurance on ${id} runs out`,
      what: `Ask ${id} for its new report or a bridge letter, and write it into \`assuranceReports\`.`,
    },
    {
      ...shared,
      kind: 'contract',
      // What has renewed by itself is no duty any more.
      due: renews !== undefined && renews >= today && isInUse(record) ? renews : undefined,
      name: 'contract',
      subject: `Contract with ${id} renews or ends`,
      what: `Decide by then whether to go on with ${id}, and write the next day into \`contract.renews\`.`,
    },
  ];
}

function waiverEnd(record: ContentRecord<'waiver'>): Duty {
  const { owner, until, excuses } = record.data;
  return {
    kind: 'waiver',
    record,
    who: owner,
    due: until,
    name: 'end',
    subject: `${record.id} ends`,
    what: `Mend what ${record.id} excuses on ${excuses.record}, or have a new waiver approved before this one ends.`,
    run: commandLine('new -- waiver'),
  };
}
