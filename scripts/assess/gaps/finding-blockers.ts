import type { Graph } from '../../model/graph.ts';
import { compare } from '../../model/problem.ts';
import type { ContentRecord } from '../../model/record.ts';
import { inUse } from '../design.ts';
import { speaksOfControls } from '../findings-about.ts';
import { leadOf, personOf } from '../person.ts';
import { soonUntil } from '../policy.ts';
import type { Readiness } from '../readiness.ts';
import { minutes } from '../step.ts';
import type { Found } from './blocker.ts';

/** What a finding about a control still waits for, one thing each: the next on its way to being closed by another. */
export function findingBlockers(graph: Graph, { day, controls }: Readiness): readonly Found[] {
  const used = new Set(controls.filter(inUse).map(({ id }) => id));
  const soon = soonUntil(graph, day);
  return graph.all('finding').flatMap((finding): readonly Found[] => {
    const { id, path, data } = finding;
    if (!speaksOfControls(finding, day)) return [];
    const concerned = graph
      .out(id, 'concerns')
      .flatMap(({ to }) => (to !== null && used.has(to.id) ? [to.id] : []));
    const step = nextOf(graph, finding, { day, soon });
    if (step === null || concerned.length === 0) return [];
    return [
      {
        keeps: 'followed up',
        record: id,
        open: path,
        who: personOf(graph, data.owner),
        controls: [...new Set(concerned)],
        ...step,
      },
    ];
  });
}

type Step = Pick<Found, 'kind' | 'what' | 'today' | 'minutes'> & Partial<Pick<Found, 'who' | 'due' | 'way'>>;

/** A finding that is closed needs management's conclusion alone, and that only if it says something of the criteria. */
function nextOf(
  graph: Graph,
  { id, title, data }: ContentRecord<'finding'>,
  { day, soon }: { readonly day: string; readonly soon: string },
): Step | null {
  const { actions = [], conclusion, managementResponse, retest, closed, kind } = data;
  if (kind === 'deviation' && conclusion === undefined && managementResponse === undefined) {
    return {
      kind: 'conclude-a-finding',
      what: `Say what ${id} means for the criteria and the customers, in \`conclusion\`: ${title}.`,
      today: `management has concluded nothing from ${id}`,
      minutes: minutes.conclude,
      who: leadOf(graph),
    };
  }
  if (closed !== undefined && closed.on <= day) return null;
  if (actions.length === 0) {
    return {
      kind: 'act-on-a-finding',
      what: `Write down what is done against ${id}, by whom and until when: ${title}.`,
      today: `${id} has no action`,
      minutes: minutes.conclude,
    };
  }
  const undone = actions
    .filter(({ done }) => done === undefined || done > day)
    .sort((a, b) => compare(a.due ?? '9999', b.due ?? '9999'));
  const [first] = undone;
  if (first !== undefined) {
    const { due } = first;
    const when = due === undefined ? 'has no day' : `${due < day ? 'was' : 'is'} due on ${due}`;
    return {
      kind: 'act-on-a-finding',
      what: `Do what ${id} asks for: ${first.what.replace(/\.$/, '')}.`,
      today: `an action of ${id} ${when}`,
      minutes: minutes.action,
      who: personOf(graph, first.who),
      // What is due later than soon has its day, and is left for then.
      way: due !== undefined && due > soon ? 'wait' : 'do',
      due: due === undefined || due < day ? null : due,
    };
  }
  if (retest?.outcome !== 'pass' || retest.on > day) {
    return {
      kind: 'retest-a-finding',
      what: `Test again what ${id} was about, by somebody else: ${title}.`,
      today:
        retest === undefined
          ? `nobody has tested what was done against ${id}`
          : `${id} has not passed its retest`,
      minutes: minutes.retest,
      who: leadOf(graph),
    };
  }
  return {
    kind: 'close-a-finding',
    what: `Close ${id}, by another than its owner: ${title}.`,
    today: `${id} passed its retest on ${retest.on}`,
    minutes: minutes.monitor,
    who: leadOf(graph),
  };
}
