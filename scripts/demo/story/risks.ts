import { addDays, addDuration, type Day } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { FieldChange } from '../../parse/edit-front-matter.ts';
import { periodsFrom, quarterAround } from '../days.ts';
import { type Branch, type Edit, oneStep } from '../history.ts';
import type { Timeline } from '../timeline.ts';
import { actionOf } from '../words.ts';
import { type Fields, present } from '../yaml.ts';
import { later, policiesApply } from './approvals.ts';
import { change } from './edit.ts';

type Risk = ContentRecord<'risk'>;

/** Risks whose likelihood came down, at the second review or the third; the others stay as they are. */
const lowered: Readonly<Record<string, number>> = {
  ...{ 'RISK-002': 1, 'RISK-005': 1, 'RISK-009': 1, 'RISK-012': 1, 'RISK-016': 1, 'RISK-018': 1 },
  ...{ 'RISK-019': 1, 'RISK-020': 1, 'RISK-021': 1, 'RISK-030': 1 },
  ...{ 'RISK-004': 2, 'RISK-014': 2, 'RISK-017': 2, 'RISK-022': 2, 'RISK-008': 2 },
};
/** The risk that is lived with for a time, and the one with an action whose day has gone by. */
const accepted = 'RISK-021';
const slow = { risk: 'RISK-019', action: 2 };

/** The register is gone through after each quarter: once a quarter all risks get their day, and some their new rating. */
export function riskReviews(graph: Graph, { start, last, today }: Timeline): readonly Branch[] {
  const quarters = periodsFrom(addDays(start, policiesApply), last, quarterAround);
  const days = quarters.map(({ to }) => addDays(to, 8)).filter((day) => day <= last);
  return days.map((day, index): Branch => {
    const edits = graph.all('risk').map((risk) => reviewed(risk, days, index, today));
    const subject = `Review the risk register, ${day}`;
    return oneStep(`risks/${day.slice(0, 7)}`, { day, role: 'security-lead', subject, edits }, 'ceo');
  });
}

function reviewed(risk: Risk, days: readonly Day[], nth: number, today: Day): Edit {
  const { id, path, data } = risk;
  const day = days[nth] ?? today;
  const controls = (data.controls ?? []).filter((each) => !later.has(each)).slice(0, 4);
  const step = lowered[id];
  const down = step !== undefined && nth >= step;
  const likelihood = Math.max(1, data.inherent.likelihood - (down ? 1 : 0));
  const why = down
    ? `Lower than inherent: ${controls.join(', ')} are in place and their evidence was looked at on ${day}.`
    : `Equal to inherent: the controls are in place, and too little of them has been seen by ${day} to rate it lower.`;
  const changes: FieldChange[] = [
    { path: ['residual', 'likelihood'], value: likelihood },
    { path: ['residual', 'why'], value: why },
    { path: ['lastReviewed'], value: day },
  ];
  if (id === accepted && down) {
    const acceptance = {
      by: 'ceo',
      on: day,
      until: addDuration(day, 'P6M'),
      rationale:
        'Patching within the deadlines holds; the rest of the plan needs the new build, which comes next year.',
    };
    changes.push({ path: ['acceptance'], value: acceptance });
  }
  if (data.plan !== undefined)
    changes.push({ path: ['plan', 'actions'], value: planned(risk, days, nth, today) });
  return change(path, changes);
}

/**
 * The actions of a plan: the first review gives each its last day, a later review or one that is still to come, and what
 * was done by a review is written down in it.
 */
function planned({ id, data }: Risk, days: readonly Day[], nth: number, today: Day): readonly Fields[] {
  return (data.plan?.actions ?? []).map(({ what, who }, index): Fields => {
    if (id === slow.risk && index === slow.action) return present(actionOf(what, who, addDays(today, -20)));
    const place = (Number(id.slice(-2)) + index) % (days.length + 1);
    const until = days[place] ?? addDays(today, 15 + ((Number(id.slice(-2)) * 7 + index * 11) % 70));
    const done = place <= nth && days[place] !== undefined ? until : undefined;
    return present(actionOf(what, who, until, done));
  });
}
