import type { Blocker, Way } from '../assess/gaps/blocker.ts';
import type { Gaps } from '../assess/gaps/gaps.ts';
import { commandLine } from '../model/name.ts';
import { counted, someOf } from '../model/wording.ts';
import { personWords } from './next.ts';
import { visible } from './visible.ts';

/** Blockers of one way that are told; the rest is a number. */
const mostOfAWay = 30;
/** Criteria that are named behind one blocker. */
const mostCriteria = 12;

/** The gap analysis for people: what to do in the order that unblocks most, what is waited for, what stays on record. */
export function gapsPretty({ blockers }: Gaps): string {
  const parts = (Object.keys(headings) as Way[]).flatMap((way) => {
    const of = blockers.filter((blocker) => blocker.way === way);
    return of.length === 0
      ? []
      : [[headings[way]], ...of.slice(0, mostOfAWay).map(blockerLines), moreLines(of)];
  });
  const all = parts.length === 0 ? [['Nothing blocks a criterion, as far as the records show.']] : parts;
  return `${[...all, [`One criterion, down to the file that is missing: ${commandLine('explain CC6.1')}`]]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** `To do: 14 things, about 9 hours. 3 only wait for a day, 5 stay on record: npm run status -- --gaps`. */
export function gapsLine({ blockers }: Gaps): string {
  const of = (way: Way) => blockers.filter((blocker) => blocker.way === way);
  const [todo, wait, stands] = [of('do'), of('wait').length, of('stands').length];
  const hours = Math.ceil(todo.reduce((sum, { minutes }) => sum + minutes, 0) / 60);
  const parts = [
    `${counted(todo.length, 'thing')} to do${todo.length === 0 ? '' : ` (about ${counted(hours, 'hour')})`}`,
    ...(wait === 0 ? [] : [`${wait} to wait for`]),
    ...(stands === 0 ? [] : [`${stands} on record for this window`]),
  ];
  return `What blocks them: ${parts.join(', ')}. The list: ${commandLine('status -- --gaps')}`;
}

/** The same for programs: blockers in order, and for each criterion the ids of its own. */
export function gapsJson({ blockers, criteria }: Gaps): object {
  return {
    blockers,
    criteria: criteria.map((criterion) => ({
      ...criterion,
      blockers: criterion.blockers.map(({ id }) => id),
    })),
  };
}

const headings: Readonly<Record<Way, string>> = {
  do: 'To do, in the order that unblocks most:',
  wait: 'Only to wait for:',
  stands: 'On record for this window, whatever is done:',
};

function blockerLines(
  { way, what, today, who, minutes, run, open, criteria, controls }: Blocker,
  index: number,
): readonly string[] {
  const rests =
    criteria.length === 0
      ? `supports only: ${controls.map(visible).join(', ')}`
      : `${counted(criteria.length, 'criterion', 'criteria')}: ${someOf(criteria.map(visible), mostCriteria)}`;
  const place = run ?? open;
  return [
    `${way === 'do' ? `${index + 1}. ` : '- '}${visible(what)}`,
    `   today  ${visible(today)}`,
    `   rests  ${rests}`,
    ...(way === 'do' ? [`   who    ${personWords(who)}, about ${minutes} minutes`] : []),
    ...(way === 'do' && place !== null ? [`   ${run === null ? 'open' : 'run '}   ${visible(place)}`] : []),
  ];
}

function moreLines({ length }: readonly Blocker[]): readonly string[] {
  return length <= mostOfAWay
    ? []
    : [`and ${length - mostOfAWay} more: ${commandLine('status -- --format json')}`];
}
