import { styleText } from 'node:util';
import { grouped } from '../model/grouped.ts';
import { commandLine } from '../model/name.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { counted } from '../model/wording.ts';
import { frame } from './frame.ts';
import type { ReporterContext } from './reporter.ts';
import { visible } from './visible.ts';
import { closingLine, exampleLine, excuse, phaseLine, placeOf, searchLine, sentence } from './words.ts';

/** Notes of one rule that are listed; the rest is a number. */
const NOTES_PER_RULE = 10;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/**
 * For people at a terminal: errors and warnings by file with the lines they speak of, notes in short by rule, what is
 * excused, and the counts last, next to the prompt. Files stand in the order of their paths and not worst first: two
 * runs then show the same problem at the same place, problems of neighboring records stand together, and the
 * closing line says how many errors there are to look for.
 */
export function pretty(report: Report, { lines, color }: ReporterContext): string {
  // The command has decided about color; what kind of stream standard output is must not change the text.
  const paint: Paint = color
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  const open = report.problems.filter(({ excused }) => excused === null);
  const early = phaseLine(report);
  const searched = searchLine(report);
  const parts = [
    ...(early === null ? [] : [[early]]),
    ...filesOf(
      open.filter(({ severity }) => severity !== 'note'),
      lines,
      paint,
    ),
    ...notesOf(
      open.filter(({ severity }) => severity === 'note'),
      paint,
    ),
    ...excusedOf(
      report.problems.filter(({ excused }) => excused !== null),
      paint,
    ),
    [
      ...(report.example ? [exampleLine] : []),
      ...(searched === null ? [] : [searched]),
      closing(report, paint),
    ],
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function filesOf(
  problems: readonly Problem[],
  lines: ReporterContext['lines'],
  paint: Paint,
): readonly (readonly string[])[] {
  return [...grouped(problems, ({ path }) => path)].map(([path, group]) => {
    const read = lines(path);
    const blocks = group.map((problem) => blockOf(problem, read, paint).join('\n'));
    return [paint('underline', visible(path)), blocks.join('\n\n')];
  });
}

function blockOf(problem: Problem, lines: readonly string[], paint: Paint): readonly string[] {
  const { line, column, severity, rule, fix, related } = problem;
  const word = paint(severity === 'error' ? 'red' : 'yellow', severity);
  return [
    `  ${line}:${column}  ${word}  ${sentence(problem)}  ${paint('dim', visible(rule))}`,
    ...(saysNothing(lines, line) ? [] : frame(lines, line, column)).map(
      (row) => `    ${row.startsWith('>') ? row : paint('dim', row)}`,
    ),
    ...(fix === '' ? [] : [`    ${paint('green', 'fix')}: ${visible(fix)}`]),
    ...related.map((place) => `    see also ${placeOf(place)}: ${visible(place.text)}`),
  ];
}

/** A problem of a whole record points at its first line, the fence of the front matter; one of an empty file at nothing. */
function saysNothing(lines: readonly string[], line: number): boolean {
  return line === 1 && /^(?:---)?\s*$/.test(lines[0] ?? '');
}

function notesOf(problems: readonly Problem[], paint: Paint): readonly (readonly string[])[] {
  return [...grouped(problems, ({ rule }) => rule)].map(([rule, group]) => {
    const shown = group.slice(0, NOTES_PER_RULE);
    const [fix = '', ...others] = new Set(shown.map((problem) => problem.fix));
    const mend = others.length === 0 ? visible(fix) : `see \`${commandLine(`explain ${visible(rule)}`)}\``;
    const more = group.length - shown.length;
    return [
      `${paint('cyan', counted(group.length, 'note'))}  ${paint('dim', visible(rule))}`,
      ...shown.map((problem) => `  ${placeOf(problem)}  ${sentence(problem)}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
      ...(mend === '' ? [] : [`  ${paint('green', 'fix')}: ${mend}`]),
    ];
  });
}

function excusedOf(problems: readonly Problem[], paint: Paint): readonly (readonly string[])[] {
  if (problems.length === 0) return [];
  const rows = problems.map((problem) => {
    const end = `${excuse(problem)}  ${paint('dim', visible(problem.rule))}`;
    return `  ${placeOf(problem)}  ${problem.severity}  ${sentence(problem)}  ${end}`;
  });
  return [[`${problems.length} excused`, ...rows]];
}

function closing(report: Report, paint: Paint): string {
  const { errors, warnings } = report.summary;
  const line = closingLine(report);
  return errors > 0 ? paint('red', line) : warnings > 0 ? paint('yellow', line) : line;
}
