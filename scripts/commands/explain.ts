import { criteriaPageOf } from '../assess/criteria-page.ts';
import { frameworkPage, frameworkWords, isFramework } from '../assess/framework-page.ts';
import { kindNamed } from '../assess/kind-named.ts';
import { type KindPage, kindPageOf } from '../assess/kind-page.ts';
import { criterionPageOf, type RecordPage, recordPageOf } from '../assess/record-page.ts';
import { requirementPageOf } from '../assess/requirement-page.ts';
import { defaultCriteria, isDefault } from '../assess/scope.ts';
import { unreadIds } from '../assess/unread.ts';
import { exampleRecord } from '../exporters/record.ts';
import { openTemplates, type Templates } from '../io/templates.ts';
import type { Target } from '../model/graph.ts';
import { type KindName, kindList } from '../model/kinds/index.ts';
import { meant } from '../model/nearest.ts';
import { UsageError } from '../model/usage-error.ts';
import { type Explained, explainJson } from '../reporters/explain-json.ts';
import { kindPageText } from '../reporters/explain-kind.ts';
import { recordPageText } from '../reporters/explain-record.ts';
import { rulePageText } from '../reporters/explain-rule.ts';
import { rules } from '../rules/index.ts';
import { readinessFor } from './audit.ts';
import type { Invocation, Result } from './command.ts';
import { type Judgment, judge } from './judge.ts';
import { open } from './open.ts';
import { rulePageOf } from './rule-page.ts';

/** Widest line of a page: longer ones are hard to read. */
const widest = 100;

/**
 * `explain X`: a rule, a record or criterion (by id, alias or `kind/id`), a category or series of criteria, a kind,
 * frameworks, or the rule of a problem's key.
 * @throws UsageError for a word that is none of these.
 */
export async function explain(invocation: Invocation): Promise<Result> {
  const { words, options, world } = invocation;
  const { snapshot } = await open(invocation);
  const judgment = await judge(snapshot, options.audit);
  const explained = explainedBy(words[0] ?? '', judgment, openTemplates(world.engine));
  const text =
    options.format === 'json'
      ? explainJson(explained, judgment.report)
      : textOf(explained, Math.min(widest, world.width));
  return { text, code: 0 };
}

/** What a word means here: a rule before a kind before a record. @throws UsageError when it means nothing. */
export function explainedBy(word: string, judgment: Judgment, templates: Templates): Explained {
  const { graph, assessment, report } = judgment;
  const rule = rules.find(({ id }) => id === word) ?? ruleOfKey(word, judgment);
  if (rule !== undefined) {
    const here = isKey(word) ? report.problems.filter(({ key }) => key === word) : report.problems;
    return { about: 'rule', rule: rulePageOf(rule, rules, here, graph.program?.data.phase ?? null) };
  }
  const kind = kindNamed(word);
  if (kind !== undefined) return { about: 'kind', kind: pageOfKind(kind, templates) };
  if (isFramework(word)) return { about: 'kind', kind: frameworkPage() };
  const target = graph.find(word);
  // An audit is told of over its own window, whichever is the current one.
  const audit = target?.kind === 'audit' && target.data.window !== undefined ? target.id : report.audit;
  const readiness = readinessFor(graph, assessment, audit);
  const ground = { graph, assessment, readiness, problems: report.problems };
  const record = target === undefined ? criteriaPageOf(word, ground) : pageOfTarget(target, ground);
  if (record === null) throw unknownWord(word, judgment);
  return { about: 'record', record };
}

function pageOfTarget(target: Target, ground: Parameters<typeof recordPageOf>[1]): RecordPage {
  if (target.kind !== 'criterion') return recordPageOf(target, ground);
  return isDefault(target)
    ? criterionPageOf(target, ground)
    : requirementPageOf(ground.graph, target, ground.readiness.day);
}

function pageOfKind(kind: KindName, templates: Templates): KindPage {
  return kindPageOf(kind, exampleRecord(kind, templates.read(kind)));
}

/** @throws UsageError for a key that no problem has now. */
function ruleOfKey(word: string, { report }: Judgment): (typeof rules)[number] | undefined {
  if (!isKey(word)) return undefined;
  const problem = report.problems.find(({ key }) => key === word);
  if (problem === undefined)
    throw new UsageError(
      `No problem has the key \`${word}\` now.`,
      'It may be fixed: `npm run check` lists what is left.',
    );
  return rules.find(({ id }) => id === problem.rule);
}

function isKey(word: string): boolean {
  return /^[0-9a-f]{16}$/.test(word);
}

function unknownWord(word: string, { graph, assessment }: Judgment): UsageError {
  if (unreadIds(graph, assessment.snapshot.files)(word))
    return new UsageError(
      `The file of \`${word}\` is there but cannot be read.`,
      '`npm run check` says what is wrong with it.',
    );
  const known = [
    ...graph.records.flatMap(({ id, data }) => [id, ...(data.aliases ?? [])]),
    ...graph.requirements.map(({ id }) => id),
    ...defaultCriteria(graph).map(({ group }) => group),
    ...rules.map(({ id }) => id),
    ...kindList.flatMap(({ name, plural }) => [name, plural]),
    ...frameworkWords,
    ...(graph.program?.data.categories ?? []).map(({ category }) => category),
  ];
  return new UsageError(
    `\`${word}\` is no rule, record, criterion or kind.`,
    meant(
      word.slice(0, 80),
      known,
      'Give an id such as IAM-03 or CC6.1, a rule that `npm run check` names, or a kind such as policy.',
    ),
  );
}

/** The page for a terminal of `width` columns. */
export function textOf(explained: Explained, width: number): string {
  if (explained.about === 'rule') return rulePageText(explained.rule, width);
  if (explained.about === 'kind') return kindPageText(explained.kind, width);
  return recordPageText(explained.record, width);
}
