import type { Detail } from '../assess/record-facts.ts';
import type { RecordPage } from '../assess/record-page.ts';
import type { Related } from '../assess/record-relations.ts';
import { commandLine } from '../model/name.ts';
import { someOf } from '../model/wording.ts';
import { visible, widthOf } from './visible.ts';
import { excuse, placeOf, sentence, severityCountsOf } from './words.ts';
import { labeled, wrap } from './wrap.ts';

/** Problems that are told; the rest is a number. */
const mostProblems = 8;
/** Lines of reasons that are told; the rest is a number. */
const mostSteps = 28;
/** Records that are named behind one relation; the rest is a number. */
const mostOthers = 12;

/** Everything about a record or a criterion, for a terminal of `width` columns. */
export function recordPageText(page: RecordPage, width: number): string {
  const { kind, id, title, path, facts, statement, walk, relations, details, missing } = page;
  const parts = [
    [
      ...labeled(`${visible(id)}  `, title, width),
      ...(facts.length === 0 ? [kind] : labeled(`${kind} · `, facts.join(' · '), width)),
      visible(path),
    ],
    statement === null ? [] : wrap(statement, width - 2).map((line) => `  ${line}`),
    walkLines(walk, width),
    kind === 'criterion' ? shortRelations(page, width) : relationLines(relations, width),
    missing.length === 0 ? [] : ['Not there yet', ...missing.flatMap((each) => labeled('  - ', each, width))],
    problemLines(page, width),
    details.length === 0
      ? []
      : ['What else it says', ...details.flatMap((detail) => detailLines(detail, width))],
    labeled('Next: ', page.next, width),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** Each reason below what it is the reason of. */
function walkLines(walk: RecordPage['walk'], width: number): readonly string[] {
  if (walk.length === 0) return [];
  const shown = walk.slice(0, mostSteps);
  const more = walk.length - shown.length;
  return [
    'Why',
    ...shown.flatMap(({ depth, item, text }) =>
      labeled(`${'  '.repeat(depth + 1)}${item ? '- ' : ''}`, text, width),
    ),
    ...(more > 0 ? [`  and ${more} more lines: ${commandLine('status -- --gaps')}`] : []),
  ];
}

/** A criterion is tied to so much that ids alone are told, and of other frameworks how many: `--format json` has all. */
function shortRelations({ id, relations, walk }: RecordPage, width: number): readonly string[] {
  const ours = relations.filter(
    ({ words }) => !words.startsWith(elsewhere) && !(walk.length > 0 && words === 'has as key controls'),
  );
  const others = relations.filter(({ words }) => words.startsWith(elsewhere));
  const counts = others.map(({ words, others }) => `${words.slice(elsewhere.length)} ${others.length}`);
  const texts = [
    ...ours.map(({ words, others }) => {
      const ids = others.map((each) => each.id);
      return `${words}: ${someOf(ids, mostOthers)}`;
    }),
    ...(counts.length === 0
      ? []
      : [
          `asks for something of the same as, by framework: ${counts.join(', ')}; which: ${commandLine(`explain -- ${id} --format json`)}`,
        ]),
  ];
  const rows = texts.flatMap((text) =>
    wrap(text, width - 6).map((row, index) => (index === 0 ? `  ${row}` : `      ${row}`)),
  );
  return rows.length === 0 ? [] : ['It…', ...rows];
}

const elsewhere = 'asks for something of the same as, in ';

function relationLines(relations: readonly Related[], width: number): readonly string[] {
  if (relations.length === 0) return [];
  return [
    'It…',
    ...relations.flatMap(({ words, others }) => {
      const shown = others.slice(0, mostOthers).flatMap(({ id, title, note }) => {
        const words = `${title ?? ''}${note === null ? '' : ` (${note})`}`.trim();
        return labeled(`    ${visible(id)}  `, words, width);
      });
      const more = others.length - mostOthers;
      return [`  ${words}`, ...shown, ...(more > 0 ? [`    and ${more} more`] : [])];
    }),
  ];
}

function problemLines({ problems, kind, id }: RecordPage, width: number): readonly string[] {
  const open = problems.filter(({ excused }) => excused === null);
  if (problems.length === 0)
    return [kind === 'criterion' ? 'No problems here.' : `No problems in ${visible(id)}.`];
  const counts = open.length === 0 ? 'all excused' : severityCountsOf(open);
  return [
    `Problems: ${counts}`,
    ...problems
      .slice(0, mostProblems)
      .flatMap((problem) => [
        ...labeled(`  ${problem.severity}  `, `${sentence(problem)} [${problem.rule}]`, width),
        `    ${placeOf(problem)}`,
        ...(excuse(problem) === '' ? labeled('    fix: ', problem.fix, width) : [`    ${excuse(problem)}`]),
      ]),
    ...(problems.length > mostProblems
      ? [`  and ${problems.length - mostProblems} more: \`${commandLine('check')}\``]
      : []),
  ];
}

function detailLines({ name, lines }: Detail, width: number): readonly string[] {
  const [first] = lines;
  const oneLine = `  ${visible(name)}: ${visible(first?.text ?? '')}`;
  if (lines.length === 1 && first?.item === false && widthOf(oneLine) <= width) return [oneLine];
  const rows = lines.flatMap(({ depth, item, text }) =>
    labeled(`${'  '.repeat(depth + 2)}${item ? '- ' : ''}`, text, width),
  );
  return [`  ${visible(name)}:`, ...rows];
}
