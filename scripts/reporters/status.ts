import type { CriterionReadiness } from '../assess/criteria.ts';
import type { ControlReadiness } from '../assess/design.ts';
import type { CategoryReadiness, Counts, Readiness, SeriesReadiness } from '../assess/readiness.ts';
import type { StatusReport } from '../assess/status.ts';
import { commandLine } from '../model/name.ts';
import { capitalized, counted } from '../model/wording.ts';
import { dueLine } from './due.ts';
import { gapsJson, gapsLine } from './gaps.ts';
import { jsonBeginning, jsonText } from './json.ts';
import { visible } from './visible.ts';
import { countsOf, judgedAt } from './words.ts';

/** Said wherever readiness is shown: whose view it is. */
export const viewLine = 'This is management’s view, not an auditor’s opinion.';

/**
 * One screen for people: counts by category and series.
 * @param all lists each criterion, too, with its key controls and what each lacks first
 */
export function statusPretty(status: StatusReport, { all }: { readonly all: boolean }): string {
  const { readiness, report } = status;
  const { controls, designed } = readiness.controlTotals;
  const blocks = [
    headingOf(status),
    [
      `All    ${countsLine(readiness.totals)}`,
      `       ${counted(controls, 'control')}: designed ${designed}, operating ${readiness.controlTotals.operating}`,
    ],
    driftLines(readiness.controls, all),
    readiness.categories.flatMap((category) => categoryLines(category, readiness.criteria, all)),
    [dueLine(status.due)],
    [
      'Covered    a key control is written for it, whether or not anybody does it yet',
      'Designed   each key control is in place, under an approved policy, and was shown to work once',
      `Operating  evidence fills each slot (such as each quarter) of ${windowWords(readiness)}`,
    ],
    [
      gapsLine(status.gaps),
      `${viewLine} ${capitalized(judgedAt(report))}.`,
      `What to do now: ${commandLine('next')}${all ? '' : ` · each criterion: ${commandLine('status -- --all')}`}`,
    ],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The same as one JSON document; every criterion and control is in it. Its shape is `statusSchema`. */
export function statusJson(status: StatusReport): string {
  const { report, organization, phase, readiness, actions, gaps, due } = status;
  const { totals, controlTotals, categories, criteria, controls, policies } = readiness;
  const document = {
    ...jsonBeginning(report),
    example: report.example,
    organization,
    phase,
    totals,
    controlTotals,
    categories,
    criteria,
    controls: controls.map(controlJson),
    policies,
    actions,
    gaps: gapsJson(gaps),
    due: due.items,
  };
  return jsonText(document);
}

/** A control without what its slots rest on: that is many times as much, and `explain` tells it. */
function controlJson({ operation, ...control }: ControlReadiness): object {
  if (operation === null) return { ...control, operation };
  const { over, slots, drifts } = operation;
  return {
    ...control,
    operation: {
      word: over?.word ?? null,
      soFar: over?.soFar ?? false,
      drifts: drifts.map(({ met, lost }) => ({ met: met.key, lost: lost.key, state: lost.state })),
      window: slots.window,
      slots: slots.slots.map(({ key, every, from, to, due, state, required, evidence }) => ({
        ...{ key, every, from, to, due, state, required, evidence },
      })),
    },
  };
}

/** Controls that are named where not all are; the rest is a number. */
const mostDrifts = 5;

/** What was met and is not any more: the first thing to look at, since it worked before. */
function driftLines(controls: readonly ControlReadiness[], all: boolean): readonly string[] {
  const drifting = controls.flatMap(({ id, operation }) =>
    (operation?.drifts ?? []).map(({ words }) => `  ${visible(id)}  ${visible(words)}`),
  );
  if (drifting.length === 0) return [];
  const shown = all ? drifting : drifting.slice(0, mostDrifts);
  const more = drifting.length - shown.length;
  return ['Drift: worked before, and not any more', ...shown, ...(more > 0 ? [`  and ${more} more`] : [])];
}

function headingOf({ organization, phase, report, spoiling }: StatusReport): readonly string[] {
  const which =
    spoiling === report.summary.errors
      ? 'the errors are'
      : `${spoiling} of the errors ${spoiling === 1 ? 'is' : 'are'}`;
  const broken =
    spoiling === 0 ? '' : ` The counts may be wrong until ${which} fixed: ${commandLine('check')}.`;
  return [
    organization === null
      ? 'program/program.md is missing or cannot be judged: no criterion is in scope.'
      : `${visible(organization)}, phase ${visible(phase ?? 'unknown')}, on ${report.today}`,
    ...exampleLines(report.example, organization),
    `Check: ${countsOf(report.summary)}.${broken}`,
  ];
}

function windowWords({ audit, day }: Readiness): string {
  const window = audit?.data.window;
  if (audit === null || window === undefined) return 'a window; no audit has one yet, so 0';
  const begins = window.from <= day ? '' : ', which has not begun';
  return `the window of ${visible(audit.id)}, ${window.from} to ${window.to}${begins}`;
}

/** `operating 5, unknown 2, deviating 1`: operating always, the others where there are any. */
function operationWords(operation: CriterionReadiness['operation']): string {
  const { operating, ...others } = operation ?? { operating: 0 };
  const more = Object.entries(others).filter(([, count]) => count > 0);
  return [['operating', operating], ...more].map(([word, count]) => `${word} ${count}`).join(', ');
}

/** Whose data it is, as long as nobody's. */
export function exampleLines(example: boolean, organization: string | null): readonly string[] {
  return example ? [`Example data: ${visible(organization ?? 'the company')} is made up.`] : [];
}

function categoryLines(
  { category, series, ...counts }: CategoryReadiness,
  criteria: readonly CriterionReadiness[],
  all: boolean,
): readonly string[] {
  const [only] = series;
  const name = capitalized(visible(category).replaceAll('-', ' '));
  const listed = (of: SeriesReadiness) =>
    all
      ? criteria.filter((each) => each.group === of.id && each.category === category).flatMap(criterionLines)
      : [];
  // A category of one series has the same counts twice: one line tells both.
  if (only !== undefined && series.length === 1) {
    return [`${name} (${visible(only.id)})  ${countsLine(counts)}`, ...listed(only)];
  }
  return [`${name}  ${countsLine(counts)}`, ...series.flatMap((each) => [seriesLine(each), ...listed(each)])];
}

function seriesLine({ id, title, ...counts }: SeriesReadiness): string {
  return `  ${visible(id).padEnd(4)} ${countsLine(counts)} · ${visible(title)}`;
}

function countsLine({ criteria, covered, designed, operating }: Counts): string {
  const number = counted(criteria, 'criterion', 'criteria');
  return `${number}: covered ${covered}, designed ${designed}, operating ${operating}`;
}

function criterionLines(criterion: CriterionReadiness): readonly string[] {
  const { id, title, state, designed, keyControls, unmonitored, operation } = criterion;
  const counts = `designed ${designed}, ${operationWords(operation)} of ${counted(keyControls.length, 'key control')}`;
  return [
    `    ${visible(id)}  ${state}: ${keyControls.length === 0 ? 'no key control' : counts} · ${visible(title)}`,
    ...keyControls.map(
      (each) =>
        `      ${visible(each.id)}${each.as === 'monitors' ? ' (monitors the vendor)' : ''}  ${each.lacks === null ? 'designed' : visible(each.lacks)}`,
    ),
    ...unmonitored.map((vendor) => `      ${visible(vendor)}  no control monitors it`),
  ];
}
