import { NAME, TITLE } from '../model/name.ts';
import type { Problem, RelatedPlace } from '../model/problem.ts';
import { type Report, worstFirst } from '../model/report.ts';
import { counted } from '../model/wording.ts';
import { jsonText } from './json.ts';
import type { ReporterContext, RuleText } from './reporter.ts';
import { visible } from './visible.ts';
import { excuse, sentence, severityCountsOf } from './words.ts';

/** GitHub refuses a file of more than 25,000 results and shows 5,000: what it would drop in silence is counted here. */
const RESULTS = 5_000;
/** GitHub refuses a result with more than 1,000 locations and shows 100. */
const RELATED = 100;

/**
 * A SARIF 2.1.0 log of one run. GitHub reads neither `kind` nor `suppressions` ("SARIF support for code scanning"),
 * and the standard wants level `none` for any kind but `fail`. So what could not be determined keeps its severity and
 * says so in its sentence, and what is excused says so too and is a note: nothing vanishes, and nothing excused
 * blocks. Readers that know suppressions hide the excused.
 */
export function sarif(report: Report, { rules }: Pick<ReporterContext, 'rules'>): string {
  const isOpen = ({ excused }: Problem) => excused === null;
  const sorted = worstFirst(report.problems);
  const all = [...sorted.filter(isOpen), ...sorted.filter((problem) => !isOpen(problem))];
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const run = {
    tool: {
      driver: {
        name: TITLE,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        rules: rules.map(ruleOf),
      },
    },
    // GitHub takes what stands before the last slash as the category: one program, or one audit of it.
    automationDetails: {
      id: `${NAME}/check/${report.audit === null ? '' : `${report.audit}/`}${report.commit ?? report.today}`,
    },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(all)],
    results: all.slice(0, RESULTS).map((problem) => resultOf(problem, indexOf.get(problem.rule))),
    properties: {
      at: report.at,
      today: report.today,
      commit: report.commit,
      dirty: report.dirty,
      audit: report.audit,
    },
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return jsonText(log);
}

function ruleOf({ id, severity, summary, why, fix: template }: RuleText) {
  const fix = inGeneral(template);
  return {
    id,
    name: id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: `${why}\n\nHow to fix it: ${fix}`, markdown: `${why}\n\n**How to fix it:** ${fix}` },
    defaultConfiguration: { level: severity },
  };
}

/** A rule's fix is a template for one problem: here `{control}` is any control, and what is said only at times is left out. */
function inGeneral(template: string): string {
  return template.replace(/\{\w+\?[^}]*\}/g, '').replace(/\{(\w+)\}/g, '‹$1›');
}

function invocationOf(all: readonly Problem[]) {
  const left = all.slice(RESULTS);
  if (left.length === 0) return { executionSuccessful: true };
  const text = `${counted(RESULTS, 'result')} of ${all.length} are listed, worst first. Left out: ${severityCountsOf(left)}.`;
  return { executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}

function resultOf(problem: Problem, ruleIndex: number | undefined) {
  const { rule, key, severity, outcome, record, field, path, line, column, fix, related, excused } = problem;
  const excusedWords = excused === null ? '' : ` (${excuse(problem)})`;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: excused === null ? severity : 'note',
    message: { text: plain(`${sentence(problem)}${excusedWords} ${visible(fix)}`.trimEnd()) },
    locations: [{ physicalLocation: physical(path, line, column) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.slice(0, RELATED).map(relatedOf) }),
    partialFingerprints: { [`${NAME}/v1`]: key },
    ...(excused === null
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: excuse(problem) }] }),
    properties: { outcome, severity, record, field },
  };
}

function relatedOf({ path, line, text }: RelatedPlace, index: number) {
  return { id: index + 1, physicalLocation: physical(path, line), message: { text: plain(visible(text)) } };
}

function physical(path: string, line: number, column?: number) {
  const region = {
    startLine: Math.max(1, line),
    ...(column === undefined ? {} : { startColumn: Math.max(1, column) }),
  };
  return { artifactLocation: { uri: uriOf(path) }, region };
}

/** A relative reference: every segment encoded, so that no path reads as a scheme, a query or a fragment. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** SARIF reads `[words](target)` in a plain message as a link (§3.11.6): content must not make one. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}
