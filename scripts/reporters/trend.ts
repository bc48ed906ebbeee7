import type { Trend, TrendCounts, TrendPoint } from '../assess/trend.ts';
import type { ReportHead } from '../model/report.ts';
import { counted } from '../model/wording.ts';
import { jsonHeader, jsonText } from './json.ts';
import { exampleLines, viewLine } from './status.ts';
import { visible } from './visible.ts';
import { judgedAt } from './words.ts';

/** Everything that `status --trend` tells, ready to be laid out. */
export interface TrendReport {
  readonly report: ReportHead;
  /** Null when the program's own record is missing. */
  readonly organization: string | null;
  readonly trend: Trend;
}

/** Three tables for a terminal, a line a point: criteria, controls, slots. What is not known says so. */
export function trendPretty({ report, organization, trend }: TrendReport): string {
  const { from, to, every, points } = trend;
  const blocks = [
    [
      `Readiness from ${from} to ${to}, at the end of each ${every}, as it was known then`,
      ...exampleLines(report.example, organization),
      ...unknownLines(trend),
    ],
    tableOf('Criteria', points, ({ criteria: { criteria, ...counts }, criteriaByWord }) => ({
      'in scope': criteria,
      ...counts,
      deviating: criteriaByWord.deviating,
      unknown: criteriaByWord.unknown,
    })),
    tableOf('Controls', points, ({ controls }) => controls),
    tableOf('Slots', points, ({ slots }) => slots ?? 'no window was judged'),
    [
      'Controls count by their furthest word, slots once they are over. A criterion may be designed and unknown at once.',
      ...auditLines(points),
      `${viewLine} Last line ${judgedAt(report)}.`,
    ],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The same as one JSON document. Its shape is `trendSchema`. */
export function trendJson({ report, organization, trend }: TrendReport): string {
  const { from, to, every, unknownBecause, points } = trend;
  const document = {
    ...jsonHeader(report),
    example: report.example,
    organization,
    ...{ from, to, every, unknownBecause, points },
  };
  return jsonText(document);
}

type Counted = Readonly<Record<string, number>>;

/** Numbers under their words; where there are none, why. */
function tableOf(
  title: string,
  points: readonly TrendPoint[],
  countsOf: (known: TrendCounts) => Counted | string,
): readonly string[] {
  const rows = points.map(({ day, known }) => ({
    day,
    counts: known === null ? 'not known' : countsOf(known),
  }));
  const words = Object.keys(rows.map(({ counts }) => counts).find((each) => typeof each !== 'string') ?? {});
  const wide = (text: string, word: string) => text.padStart(Math.max(word.length, 4) + 2);
  return [
    `${title.padEnd(10)}${words.map((word) => wide(word.replaceAll('-', ' '), word)).join('')}`,
    ...rows.map(({ day, counts }) =>
      typeof counts === 'string'
        ? `${day}  ${counts}`
        : `${day}${words.map((word) => wide(String(counts[word] ?? 0), word)).join('')}`,
    ),
  ];
}

const reasons: Readonly<Record<NonNullable<Trend['unknownBecause']>, string>> = {
  begins: 'no commit is that old',
  shallow: 'the clone is shallow; `git fetch --unshallow` gets the rest of the history',
  'no-commits': 'there is no commit yet',
  'no-git': 'git gives no answer about this repository',
};

/** Why some points are not known; empty when all are. */
function unknownLines({ points, unknownBecause }: Trend): readonly string[] {
  const count = points.filter(({ known }) => known === null).length;
  if (unknownBecause === null) return [];
  return [`${counted(count, 'point')} ${count === 1 ? 'is' : 'are'} not known: ${reasons[unknownBecause]}.`];
}

/** From when on which audit's window was judged. */
function auditLines(points: readonly TrendPoint[]): readonly string[] {
  const firsts = points.flatMap(({ day, known }, at) => {
    const audit = known?.audit ?? null;
    return audit === null || audit === (points[at - 1]?.known?.audit ?? null)
      ? []
      : [`that of ${visible(audit)} from ${day} on`];
  });
  return firsts.length === 0 ? [] : [`The window judged: ${firsts.join(', ')}.`];
}
