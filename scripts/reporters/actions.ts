import type { TrackedAction } from '../assess/action-tracker.ts';
import { counted } from '../model/wording.ts';
import { visible } from './visible.ts';

/** The corrective-action tracker for a terminal: one block an action, what is done only counted. */
export function actionsPretty(actions: readonly TrackedAction[], today: string): string {
  const left = actions.filter(({ state }) => state !== 'done');
  const overdue = left.filter(({ state }) => state === 'overdue').length;
  const heading =
    actions.length === 0
      ? 'No corrective action is planned: no finding and no risk has one.'
      : `${counted(left.length, 'action')} to do on ${today}, ${overdue} overdue; ${actions.length - left.length} done.`;
  return `${[heading, ...left.map(blockOf)].join('\n\n')}\n`;
}

function blockOf({ record, title, what, who, due, progress, milestone, state }: TrackedAction): string {
  const day = due === null ? 'no day yet' : state === 'open' ? `due ${due}` : `due ${due}, ${state}`;
  return [
    `${visible(record)}  ${visible(title)}`,
    `  what  ${visible(what)}`,
    `  who   ${visible(who)}, ${day}${progress === null ? '' : `, ${progress} % done`}`,
    ...(milestone === null ? [] : [`  next  ${visible(milestone)}`]),
  ].join('\n');
}
