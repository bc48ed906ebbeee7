import {
  type DecisionCounts,
  decisionCounts,
  type Sheet,
  sheetOf,
} from '../../assess/access-review/sheet-of.ts';
import { evidenceStateOf } from '../../assess/evidence-state.ts';
import { findingsSince } from '../../assess/findings-about.ts';
import { speaksAgainst } from '../../assess/slots/unit-state.ts';
import { resultState, stateOf } from '../../assess/standing.ts';
import { dayOfMoment } from '../../model/calendar.ts';
import { compare } from '../../model/problem.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Row, SitePage } from '../../model/site-data.ts';
import { linkTo } from './cells.ts';
import { controlsOf, listed, periodOf, systemsOf } from './evidence-table.ts';
import type { Ground } from './input.ts';
import { onlyPart } from './part.ts';

type Evidence = ContentRecord<'evidence'>;

/** Every access review: of which system and period, by whom, what was decided, and what is still to be done. */
export function accessReviewsPage(ground: Ground): SitePage {
  const reviews = ground.graph.all('evidence').filter(isReview).sort(latestFirst(ground.assessment.timezone));
  return {
    view: 'list',
    path: '/access-reviews/',
    sort: 'list:access-review',
    title: 'Access reviews',
    description: 'What was decided about the accounts of each system, and whether it was done.',
    crumbs: [],
    lead: 'What was decided about the accounts of each system, and whether it was done. “Still there” counts accounts that were to go or change and have not, in the export that was pulled afterwards. The latest review comes first.',
    intro: null,
    picture: null,
    sections: onlyPart('Access reviews', {
      id: 'reviews',
      caption: 'access reviews',
      columns: [
        { title: 'Review', type: 'id' },
        { title: 'System', type: 'links', filter: true },
        { title: 'Period', type: 'days', filter: true },
        { title: 'Reviewed by', type: 'text' },
        { title: 'Accounts', type: 'number' },
        { title: 'Decided', type: 'text' },
        { title: 'Leavers', type: 'number' },
        { title: 'Still there', type: 'number' },
        { title: 'Findings', type: 'links' },
        { title: 'Result', type: 'state', filter: true },
        { title: 'State', type: 'state', filter: true },
      ],
      rows: reviews.map((review) => rowOf(ground, review)),
      empty: 'No access review yet. `npm run review -- access EXPORT.csv --system SYS-APP` begins one.',
    }),
  };
}

function latestFirst(timezone: string): (a: Evidence, b: Evidence) => number {
  const day = ({ data: { performed } }: Evidence) => dayOfMoment(performed.at, timezone);
  return (a, b) => compare(day(b), day(a)) || compare(a.id, b.id);
}

/** Whether a piece of evidence is an access review. */
export function isReview({ data }: Evidence): boolean {
  return data.type === 'access-review';
}

function rowOf(ground: Ground, review: Evidence): Row {
  const { graph, addresses } = ground;
  const { performed, result } = review.data;
  const sheet = sheetOf(ground.assessment, review);
  return {
    key: review.path,
    cells: [
      { links: [{ text: review.id, path: addresses.ofTarget(review), title: review.title }] },
      listed(
        systemsOf(ground, review).map((id) => linkTo(ground, id)),
        'none named',
      ),
      { days: periodOf(ground, review) },
      performed?.by === undefined ? { none: 'nobody named' } : linkTo(ground, performed.by).text,
      result?.population ?? { none: 'not counted' },
      decidedCell(sheet, review),
      sheet === null ? { none: 'no sheet' } : inClass(sheet, 'leaver').length,
      result?.deviations ?? { none: 'not shown yet' },
      listed(
        findingsOf(ground, review).map((id) => linkTo(ground, id)),
        'none',
      ),
      result === undefined ? { none: 'none' } : { state: resultState(result) },
      { state: stateOf(evidenceStateOf(graph, review, ground.readiness)) },
    ],
  };
}

function decidedCell(sheet: Sheet | null, { data: { result } }: Evidence): Cell {
  if (sheet !== null) return countWords(decisionCounts(sheet.lines));
  return result?.tested === undefined
    ? { none: 'no sheet' }
    : `${result.tested} of ${result.population ?? 'unknown'}, without a sheet`;
}

/** `34 keep, 1 change, 3 revoke`; what nobody chose is left out. */
export function countWords(counts: DecisionCounts): string {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  return told.map(([word, count]) => `${count} ${word}`).join(', ') || 'no account';
}

/** The lines of a class. */
export function inClass({ lines }: Sheet, name: string) {
  return lines.filter(({ classes }) => classes.includes(name));
}

/** Findings that name it; of a review that failed also the first one about its control that followed. */
function findingsOf(ground: Ground, review: Evidence): readonly string[] {
  const named = ground.graph.in(review.id).flatMap(({ from }) => (from.kind === 'finding' ? [from.id] : []));
  return [...new Set([...named, ...firstAfter(ground, review)])].sort();
}

function firstAfter({ graph, assessment }: Ground, review: Evidence): readonly string[] {
  const { performed, result } = review.data;
  if (!speaksAgainst(result)) return [];
  const day = dayOfMoment(performed.at, assessment.timezone);
  const after = controlsOf(review).flatMap((control) => findingsSince(graph, control, day));
  const [first] = after.sort((a, b) => compare(a.data.detected, b.data.detected));
  return first === undefined ? [] : [first.id];
}
