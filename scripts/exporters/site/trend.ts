import type { Trend, TrendCounts, TrendPoint } from '../../assess/trend.ts';
import { monthWord } from '../../model/calendar-names.ts';
import type { Cell, Section, SitePage, TrendChart, TrendFill } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';

/** How readiness came here: criteria, controls and slots at the end of each month, as they were known then. */
export function trendPages({ trend }: Ground): readonly SitePage[] {
  return trend === null ? [] : [pageOf(trend)];
}

function pageOf(trend: Trend): SitePage {
  const known = trend.points.filter((point) => point.known !== null).length;
  return {
    view: 'list',
    path: '/trend/',
    sort: 'list:trend',
    title: 'Trend',
    description: 'How readiness stood at the end of each month, as it was known then.',
    crumbs: [],
    lead: `How readiness stood at the end of each month, as it was known then: the content of the last commit by that day, judged on that day. ${unknownWords(trend)}The last column is the day of this site.`,
    intro: null,
    // One column alone is no trend.
    picture:
      known < 2 ? null : { type: 'trend', charts: counts.map((count) => chartOf(count, trend.points)) },
    sections: counts.map((count) => sectionOf(count, trend.points)),
  };
}

interface Count {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** What stands where nothing was counted on a day that is known. */
  readonly none: string;
  readonly of: (known: TrendCounts) => Readonly<Record<string, number>> | null;
}

const counts: readonly Count[] = [
  {
    id: 'criteria',
    title: 'Criteria',
    lead: 'Criteria in scope, each under one word: what operates is not counted again as designed or covered, as it is on the first page. Unknown: a key control is unknown or excused over the window, and none deviates.',
    none: 'none',
    of: ({ criteriaByWord }) => criteriaByWord,
  },
  {
    id: 'controls',
    title: 'Controls',
    lead: 'Controls in use, each under its furthest word.',
    none: 'none',
    of: ({ controls }) => controls,
  },
  {
    id: 'slots',
    title: 'Slots',
    lead: 'Slots of the observation window that counted by then.',
    none: 'no window',
    of: ({ slots }) => slots,
  },
];

/** Its table names the commits, for all of them. */
const [first] = counts;

const notKnown = 'not known';

function chartOf(count: Count, points: readonly TrendPoint[]): TrendChart {
  const words = wordsOf(count, points);
  const occurs = (word: string) =>
    points.some(({ known }) => known !== null && (count.of(known)?.[word] ?? 0) > 0);
  const drawn = words.filter(occurs);
  return {
    title: count.title,
    parts: drawn.map((word) => ({ word: word.replaceAll('-', ' '), fill: fills[word] ?? 'dashed' })),
    columns: points.map(({ day, known }) => {
      const counted = known === null ? null : count.of(known);
      const place = { day, month: monthWord(day) };
      if (counted === null) return { ...place, counts: known === null ? notKnown : count.none };
      return { ...place, counts: drawn.map((word) => counted[word] ?? 0) };
    }),
  };
}

function sectionOf(count: Count, points: readonly TrendPoint[]): Section {
  const words = wordsOf(count, points);
  return part(
    count.title,
    {
      id: count.id,
      caption: `${count.id} at the end of each month`,
      columns: [
        { title: 'Day', type: 'date' },
        ...words.map((word) => ({ title: capitalized(word.replaceAll('-', ' ')), type: 'number' }) as const),
        { title: 'All', type: 'number' },
        ...(count === first ? [{ title: 'Commit', type: 'id' } as const] : []),
      ],
      rows: points.map(({ day, commit, known }) => ({
        key: day,
        cells: [
          day,
          ...numbersOf(words, known === null ? notKnown : (count.of(known) ?? count.none)),
          ...(count === first ? [commit === null ? { none: 'none' } : commit.slice(0, 7)] : []),
        ],
      })),
      empty: 'No day.',
    },
    count.lead,
  );
}

function numbersOf(
  words: readonly string[],
  counted: Readonly<Record<string, number>> | string,
): readonly Cell[] {
  // Said once, in the first of the cells.
  if (typeof counted === 'string')
    return [...words, 'all'].map((_, at) => ({ none: at === 0 ? counted : '–' }));
  const numbers = words.map((word) => counted[word] ?? 0);
  return [...numbers, numbers.reduce((sum, each) => sum + each, 0)];
}

/** The words under which something is counted; none where nothing ever was. */
function wordsOf(count: Count, points: readonly TrendPoint[]): readonly string[] {
  const known = points.flatMap((point) => (point.known === null ? [] : [count.of(point.known)]));
  return Object.keys(known.find((each) => each !== null) ?? {});
}

/** What is shown is dense, what is unknown is an outline, what is against it is crossed. */
const fills: Readonly<Record<string, TrendFill>> = {
  operating: 'solid',
  good: 'solid',
  designed: 'dense',
  covered: 'thin',
  drafted: 'thin',
  neutral: 'thin',
  excused: 'barred',
  'not-tested': 'barred',
  unknown: 'dashed',
  gap: 'empty',
  'not exercised': 'empty',
  deviating: 'against',
  failed: 'against',
};

const reasons: Readonly<Record<NonNullable<Trend['unknownBecause']>, string>> = {
  begins: 'Nothing is known before the first commit. ',
  shallow: 'The clone that this site was made from is shallow, so that earlier months are not known. ',
  'no-commits': 'There is no commit yet, so that earlier months are not known. ',
  'no-git': 'There is no history, so that earlier months are not known. ',
};

function unknownWords({ unknownBecause }: Trend): string {
  return unknownBecause === null ? '' : reasons[unknownBecause];
}
