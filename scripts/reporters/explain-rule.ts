import { commandLine } from '../model/name.ts';
import type { ExampleText, RulePage } from '../model/rule-page.ts';
import { counted } from '../model/wording.ts';
import { visible } from './visible.ts';
import { cutTo, labeled, wrap } from './wrap.ts';

/** Lines of a change that are shown; the rest is a number. */
const mostLines = 5;
const mostProblems = 3;
const mostExamples = 4;

/** The page of a rule for a terminal of `width` columns. */
export function rulePageText(page: RulePage, width: number): string {
  const { id, summary, why, fix, examples } = page;
  const parts = [
    [visible(id), ...wrap(summary, width), ...labeled('Severity: ', weightOf(page), width)],
    labeled('Why:    ', why, width),
    labeled('Fix:    ', fix, width),
    hereOf(page, width),
    [`${counted(examples.length, 'example')}: a change, and what \`check\` then says.`],
    ...examples.slice(0, mostExamples).map((example) => exampleLines(example, width)),
    otherExamples(page, width),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** Examples beyond the first few by their names: a page stays a page. */
function otherExamples({ id, examples }: RulePage, width: number): readonly string[] {
  const others = examples.slice(mostExamples);
  if (others.length === 0) return [];
  return [
    `${others.length} more:`,
    ...others.flatMap(({ name }) => labeled('- ', name, width)),
    ...labeled('In full: ', commandLine(`explain -- ${id} --format json`), width),
  ];
}

function weightOf({ severity, lowered, phase }: RulePage): string {
  const less = lowered.map((each) => {
    const here = phase !== null && each.phases.includes(phase) ? ', as it is now' : '';
    return `; ${each.severity} while the program’s phase is ${each.phases.join(' or ')}${here}`;
  });
  return `${severity}${less.join('')}.`;
}

function hereOf({ problems }: RulePage, width: number): readonly string[] {
  if (problems.length === 0) return ['Here:   nothing to fix.'];
  const shown = problems
    .slice(0, mostProblems)
    .flatMap(({ path, line, text }) => [
      `  ${cutTo(`${path}:${line}`, width - 2)}`,
      ...wrap(text, width - 4).map((row) => `    ${row}`),
    ]);
  const more = problems.length - mostProblems;
  return [
    `Here:   ${counted(problems.length, 'problem')}.`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more: \`${commandLine('check')}\``] : []),
  ];
}

function exampleLines(
  { name, path, removed, added, otherwise, says }: ExampleText,
  width: number,
): readonly string[] {
  const from = (index: number) => startOf(removed[index], added[index], width - 6);
  return [
    ...labeled('- ', name, width),
    ...(path === null ? [] : [`    ${cutTo(path, width - 4)}`]),
    ...changed('−', removed, from, width),
    ...changed('+', added, from, width),
    ...(otherwise === null ? [] : [`    ${cutTo(otherwise, width - 4)}`]),
    ...says.slice(0, 2).flatMap((text) => labeled('    → ', text, width)),
  ];
}

function changed(
  mark: string,
  lines: readonly string[],
  from: (index: number) => number,
  width: number,
): readonly string[] {
  const more = lines.length - mostLines;
  const shown = lines.slice(0, mostLines).map((line, index) => {
    const start = from(index);
    return `    ${mark} ${cutTo(start === 0 ? line : `…${line.slice(start)}`, width - 6)}`.trimEnd();
  });
  return [...shown, ...(more > 0 ? [`    ${mark} … and ${counted(more, 'line')} more`] : [])];
}

/** Where two lines begin to be shown, so that what differs is in sight: 0 unless it would be cut off. */
function startOf(before: string | undefined, after: string | undefined, width: number): number {
  if (before === undefined || after === undefined || Math.max(before.length, after.length) <= width) return 0;
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  return Math.max(0, same - Math.floor(width / 2));
}
