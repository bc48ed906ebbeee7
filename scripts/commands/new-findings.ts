import { dayJudged } from '../assess/assessment.ts';
import { nextOfKind } from '../assess/next-id.ts';
import { openAnswers } from '../assess/open-answers.ts';
import { findingsOf } from '../exporters/findings.ts';
import { dayOfMoment } from '../model/calendar.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import { newFindingsText } from '../reporters/new-findings.ts';

/** What `new finding --from EV-…` writes and says. */
export interface FindingsPlan {
  readonly text: string;
  readonly files: readonly { readonly path: string; readonly contents: string; readonly fresh: true }[];
}

/**
 * A finding of kind `gap` for each answer of a checklist that says no or partly and has none yet.
 * @throws UsageError when the evidence is not there or is no checklist
 */
export function planFindings(from: string, snapshot: Snapshot): FindingsPlan {
  const { graph } = parseRepository(snapshot);
  const evidence = graph.find(from);
  if (evidence?.kind !== 'evidence')
    throw new UsageError(`\`${from}\` is no evidence.`, 'Name the evidence whose answers become findings.');
  if (!evidence.whole)
    throw new UsageError(
      `${evidence.id} is not finished: a field is missing or still holds a placeholder.`,
      'Run `npm run check`, and fill in what it names.',
    );
  if ((evidence.data.answers ?? []).length === 0)
    throw new UsageError(
      `${evidence.id} has no \`answers\`; it is no checklist.`,
      'Begin one with `npm run new -- evidence GOV-10 --type readiness-review.access`.',
    );
  const { today, timezone } = dayJudged(graph, snapshot);
  const left = openAnswers(graph, today, timezone).filter((each) => each.evidence === evidence);
  const gaps = left.filter(({ answer }) => answer.answer !== 'open');
  const idOf = (nth: number) => nextOfKind(graph, snapshot.files, 'finding', nth);
  const findings = findingsOf(gaps, dayOfMoment(evidence.data.performed.at, timezone), idOf);
  return {
    text: newFindingsText(evidence.id, findings, left.length - gaps.length),
    files: findings.map(({ path, contents }) => ({ path, contents, fresh: true })),
  };
}
