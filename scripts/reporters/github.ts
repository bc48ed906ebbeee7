import { commandLine, TITLE } from '../model/name.ts';
import { type Problem, type Severity, severities } from '../model/problem.ts';
import { type Report, worstFirst } from '../model/report.ts';
import { counted } from '../model/wording.ts';
import { visible } from './visible.ts';
import { closingLine, exampleLine, sentence } from './words.ts';

/** What GitHub keeps of each command in one step; it drops the rest without a word (@actions/toolkit, problem matchers). */
const LIMIT = 10;

/**
 * Workflow commands: one annotation for each problem that nothing excuses, worst first, then the counts as plain text.
 * Every line but the plain ones at the end is a command, and no content can begin a line.
 */
export function github(report: Report): string {
  const open = worstFirst(report.problems.filter(({ excused }) => excused === null));
  const lines = severities.flatMap((severity) => annotationsOf(severity, open));
  if (report.example) lines.push(exampleLine);
  return `${[...lines, closingLine(report)].join('\n')}\n`;
}

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

function annotationsOf(severity: Severity, open: readonly Problem[]): readonly string[] {
  const problems = open.filter((problem) => problem.severity === severity);
  if (problems.length <= LIMIT) return problems.map(annotationOf);
  const shown = problems.slice(0, LIMIT - 1);
  const more = counted(problems.length - shown.length, `more ${severity}`);
  const text = `and ${more}. GitHub shows ten of a kind; \`${commandLine('check')}\` lists them all.`;
  return [...shown.map(annotationOf), command(commands[severity], { title: TITLE }, text)];
}

function annotationOf(problem: Problem): string {
  const { path, line, column, rule, severity, fix } = problem;
  const text = [sentence(problem), visible(fix)].filter((part) => part !== '').join(' ');
  return command(commands[severity], { file: path, line, col: column, title: visible(rule) }, text);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(text)}`;
}

/** As @actions/core does it: the runner undoes exactly these. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
