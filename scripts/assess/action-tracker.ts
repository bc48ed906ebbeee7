import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import { type ActionState, actionStates } from '../model/readiness-words.ts';
import { soonUntil } from './policy.ts';

/** One corrective action, of a finding or of a risk's plan. */
export interface TrackedAction {
  /** The record that it belongs to. */
  readonly record: string;
  readonly title: string;
  readonly what: string;
  /** The role that does it. */
  readonly who: string;
  readonly due: Day | null;
  readonly done: Day | null;
  /** In percent; null where nobody says. */
  readonly progress: number | null;
  /** The step that comes next. */
  readonly milestone: string | null;
  readonly state: ActionState;
}

/** Every corrective action: what is overdue first, then by day, what is done last, the latest first. */
export function trackedActions(graph: Graph, today: Day): readonly TrackedAction[] {
  const soon = soonUntil(graph, today);
  return [...graph.all('finding'), ...graph.all('risk')]
    .flatMap((record): readonly TrackedAction[] => {
      const actions: readonly Written[] =
        record.kind === 'finding' ? (record.data.actions ?? []) : (record.data.plan?.actions ?? []);
      return actions.map(({ what, who, due = null, done = null, progress = null, milestone = null }) => ({
        ...{ record: record.id, title: record.title, what, who, due, done, progress, milestone },
        state: stateOf(due, done, today, soon),
      }));
    })
    .sort(byUrgency);
}

interface Written {
  readonly what: string;
  readonly who: string;
  readonly due?: Day | undefined;
  readonly done?: Day | undefined;
  readonly progress?: number | undefined;
  readonly milestone?: string | undefined;
}

function stateOf(due: Day | null, done: Day | null, today: Day, soon: Day): ActionState {
  if (isDone(done, today)) return 'done';
  if (due === null) return 'no day';
  if (due < today) return 'overdue';
  return due <= soon ? 'due soon' : 'open';
}

/** Whether an action is past its day and not done by today. One without a day is never late. */
export function isOverdue({ due, done }: Pick<Written, 'due' | 'done'>, today: Day): boolean {
  return due !== undefined && due < today && !isDone(done ?? null, today);
}

/** An action that was done after today is not done yet. */
function isDone(done: Day | null, today: Day): boolean {
  return done !== null && done <= today;
}

function byUrgency(a: TrackedAction, b: TrackedAction): number {
  const days = a.state === 'done' ? compare(b.done ?? '', a.done ?? '') : compare(a.due ?? '', b.due ?? '');
  return actionStates.indexOf(a.state) - actionStates.indexOf(b.state) || days || compare(a.record, b.record);
}
