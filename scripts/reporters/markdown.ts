import { commandLine, TITLE } from '../model/name.ts';
import type { Problem } from '../model/problem.ts';
import { type Report, worstFirst } from '../model/report.ts';
import { counted } from '../model/wording.ts';
import { cell, code } from './markdown-escape.ts';
import {
  countsOf,
  exampleLine,
  excuse,
  judgedAt,
  placeOf,
  recordsOf,
  searchLine,
  sentence,
  severityCountsOf,
} from './words.ts';

/** GitHub refuses a job summary above 1 MiB for a step; the margin is for what other commands of the step add. */
const BYTES = 1024 * 1024 - 128 * 1024;
/** Characters of one sentence: one long value must not crowd out the other problems. */
const SENTENCE = 1_000;

/**
 * A summary for a job or a comment: counts in words, errors and warnings worst first, notes and what is excused
 * folded. Cut before it is too long to be accepted; what is left out is counted.
 */
export function markdown(report: Report): string {
  const sorted = worstFirst(report.problems);
  const open = sorted.filter(({ excused }) => excused === null);
  const groups = [
    open.filter(({ severity }) => severity !== 'note'),
    open.filter(({ severity }) => severity === 'note'),
    sorted.filter(({ excused }) => excused !== null),
  ] as const;
  const room = { bytes: BYTES };
  const [grave, notes, excused] = groups.map((group) => rowsThatFit(group, room)) as [Rows, Rows, Rows];
  const left = groups.flat().slice(grave.length + notes.length + excused.length);
  const searched = searchLine(report);
  const parts = [
    `## ${TITLE}: ${countsOf(report.summary)}`,
    ...(report.example ? [exampleLine] : []),
    cell(`${recordsOf(report.summary)}, ${judgedAt(report)}.`),
    ...(searched === null ? [] : [searched]),
    ...(open.length === 0 ? [calm] : []),
    ...(grave.length === 0 ? [] : [table(grave)]),
    ...folded(counted(report.summary.notes, 'note'), notes),
    ...folded(`${report.summary.excused} excused`, excused),
    ...(left.length === 0
      ? []
      : [`Left out for length: ${severityCountsOf(left)}. \`${commandLine('check')}\` lists everything.`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

type Rows = readonly string[];

const calm =
  'Nothing to fix. The records agree with each other and with the rules; whether each control worked is for evidence and the auditor to say.';

/** Takes rows from the front while there is room. The first that does not fit ends this group and those after it. */
function rowsThatFit(problems: readonly Problem[], room: { bytes: number }): Rows {
  const rows: string[] = [];
  for (const problem of problems) {
    const row = rowOf(problem);
    room.bytes -= Buffer.byteLength(row) + 1;
    if (room.bytes < 0) break;
    rows.push(row);
  }
  return rows;
}

function rowOf(problem: Problem): string {
  const { severity, excused, rule, fix, related } = problem;
  const lines = [
    cell(clipped(sentence(problem))),
    ...(fix === '' ? [] : [cell(clipped(fix))]),
    ...related.slice(0, 3).map((place) => `See also ${code(placeOf(place))}: ${cell(clipped(place.text))}`),
  ];
  const weight = excused === null ? severity : `${severity}, ${cell(excuse(problem))}`;
  const place = placeOf({ path: clipped(problem.path), line: problem.line });
  return `| ${weight} | ${code(place)} | ${lines.join('<br>')} | ${code(rule)} |`;
}

function table(rows: Rows): string {
  return ['| Severity | Place | Problem | Rule |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function folded(summary: string, rows: Rows): Rows {
  return rows.length === 0 ? [] : [`<details><summary>${summary}</summary>`, table(rows), '</details>'];
}

function clipped(text: string): string {
  return text.length <= SENTENCE ? text : `${text.slice(0, SENTENCE)}…`;
}
