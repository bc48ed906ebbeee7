import { accessClasses } from '../../assess/access-review/classes.ts';
import {
  type DecisionCounts,
  decisionCounts,
  type Sheet,
  sheetOf,
} from '../../assess/access-review/sheet-of.ts';
import { evidenceStateOf } from '../../assess/evidence-state.ts';
import { stateOf } from '../../assess/standing.ts';
import { counted } from '../../assess/step.ts';
import type { Graph } from '../../model/graph.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Row, Section, SitePage } from '../../model/site-data.ts';
import { linkTo, titled } from './cells.ts';
import { controlsOf, listed, periodOf, systemsOf } from './evidence-table.ts';
import type { Ground } from './input.ts';
import { onlyPart, part } from './part.ts';

type Evidence = ContentRecord<'evidence'>;

/** Every access review: of which system and period, by whom, what was decided, and what is still to be done. */
export function accessReviewsPage(ground: Ground): SitePage {
  const reviews = ground.graph.all('evidence').filter(isReview);
  return {
    view: 'list',
    path: '/access-reviews/',
    sort: 'list:access-review',
    title: 'Access reviews',
    description: 'What was decided about the accounts of each system, and whether it was done.',
    crumbs: [],
    lead: 'What was decided about the accounts of each system, and whether it was done. “Still there” counts the decisions that a later export does not show.',
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
      result?.outcome === undefined ? { none: 'none' } : { state: stateOf(result.outcome) },
      { state: stateOf(evidenceStateOf(graph, review)) },
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
function countWords(counts: DecisionCounts): string {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  return told.map(([word, count]) => `${count} ${word}`).join(', ') || 'no account';
}

function inClass({ lines }: Sheet, name: string) {
  return lines.filter(({ classes }) => classes.includes(name));
}

/** Findings that name it; of a review that failed also the first one about its control that followed. */
function findingsOf({ graph }: Ground, review: Evidence): readonly string[] {
  const named = graph.in(review.id).flatMap(({ from }) => (from.kind === 'finding' ? [from.id] : []));
  return [...new Set([...named, ...firstAfter(graph, review)])].sort();
}

function firstAfter(graph: Graph, review: Evidence): readonly string[] {
  const { performed, result } = review.data;
  if (result.outcome !== 'fail' && (result.deviations ?? 0) === 0) return [];
  const day = performed.at.slice(0, 10);
  const about = controlsOf(review).flatMap((id) => graph.in(id, 'concerns').map(({ from }) => from));
  const after = about.flatMap((from) => (from.kind === 'finding' && from.data.detected >= day ? [from] : []));
  const [first] = after.sort((a, b) => (a.data.detected < b.data.detected ? -1 : 1));
  return first === undefined ? [] : [first.id];
}

/**
 * The decisions of an access review. Accounts and the names beside them are people: they are written for the company's
 * own people alone. Others read how many of each class were decided on in which way, and the hash of the sheet.
 */
export function decisionSections(ground: Ground, review: Evidence): readonly Section[] {
  const sheet = sheetOf(ground.assessment, review);
  if (sheet === null) return [];
  const counts = countWords(decisionCounts(sheet.lines));
  const lead = `${counted(sheet.lines.length, 'account')}: ${counts}.`;
  return [
    classesSection(review, sheet, lead),
    ...(ground.audience === 'internal' ? [linesSection(review, sheet)] : []),
  ];
}

const words = ['keep', 'change', 'revoke', 'escalate', 'open'] as const;

function classesSection({ id }: Evidence, sheet: Sheet, lead: string): Section {
  const rows = [
    ...accessClasses.map((name) => ({ name: titled(name.replace('-', ' ')), lines: inClass(sheet, name) })),
    { name: 'All accounts', lines: sheet.lines },
  ].filter(({ lines }) => lines.length > 0);
  return part(
    'Decisions by class',
    {
      id: 'classes',
      caption: `decisions of ${id} by class`,
      columns: [
        { title: 'Class', type: 'text' },
        { title: 'Accounts', type: 'number' },
        ...words.map((word) => ({ title: titled(word), type: 'number' }) as const),
      ],
      rows: rows.map(({ name, lines }) => {
        const counts = decisionCounts(lines);
        return { key: name, cells: [name, lines.length, ...words.map((word) => counts[word])] };
      }),
      empty: 'No account was exported.',
    },
    lead,
  );
}

function linesSection({ id }: Evidence, { lines, path }: Sheet): Section {
  const orNone = (text: string): Cell => (text === '' ? { none: 'none' } : text);
  return part(
    'Decisions',
    {
      id: 'decisions',
      caption: `decisions of ${id}`,
      columns: [
        { title: 'Account', type: 'id' },
        { title: 'Person', type: 'text' },
        { title: 'Class', type: 'text', filter: true },
        { title: 'Decision', type: 'text', filter: true },
        { title: 'By', type: 'text', filter: true },
        { title: 'On', type: 'date' },
        { title: 'Note', type: 'text' },
      ],
      rows: lines.map(({ line, account, person, classes, decision, decidedBy, decidedOn, note }) => ({
        key: `${line}`,
        cells: [
          orNone(account),
          orNone(person),
          orNone(classes.filter((each) => each !== '').join(', ')),
          decision === '' ? { none: 'open' } : decision,
          orNone(decidedBy),
          orNone(decidedOn),
          orNone(note),
        ],
      })),
      empty: 'No account was exported.',
    },
    `From ${path}. Only the internal site names accounts.`,
  );
}
