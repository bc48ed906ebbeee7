import type { BegunReview, CheckedReview } from '../assess/access-review/told.ts';
import type { Report } from '../model/report.ts';
import { missingIn } from './access-review-check.ts';
import { jsonBeginning, jsonText } from './json.ts';

/** Both steps as one shape of JSON, after the fields that every command's JSON begins with. `summary` is that of before. */
export function reviewJson(told: BegunReview | CheckedReview, report: Report): string {
  const { step, evidence, system, day, sheet, written } = told;
  const document = {
    ...jsonBeginning(report),
    step,
    evidence,
    system,
    day,
    sheet,
    written,
    begun: told.step === 'begun' ? begunOf(told) : null,
    checked: told.step === 'checked' ? checkedOf(told) : null,
  };
  return jsonText(document);
}

function begunOf({
  population,
  earlier,
  leavers,
  columns,
  classes,
  removed,
  doubts,
  reviewer,
  own,
}: BegunReview) {
  return { population, earlier, leavers, columns, classes, removed, doubts, reviewer, own };
}

function checkedOf(told: CheckedReview) {
  const { state, proof, late, finding, toWrite, isReviewed } = told;
  const { population, tested, deviations, performed, counts } = state;
  const { keep, change, revoke } = counts;
  return {
    population,
    tested,
    deviations,
    performed,
    decisions: { keep, change, revoke },
    missing: missingIn(told),
    proof,
    leavers:
      late === null
        ? null
        : { due: late.due, late: late.late, accounts: late.accounts.map(({ account }) => account) },
    finding,
    toWrite,
    isReviewed,
  };
}
