import type { Graph } from '../model/graph.ts';
import { kinds } from '../model/kinds/index.ts';
import { commandLine } from '../model/name.ts';
import { compare } from '../model/problem.ts';
import type { Condition, ConditionId, ControlReadiness } from './design.ts';
import { alsoWords, counted, minutes, personOf, type Step } from './step.ts';

/** What a step says of the control that it is about; the rest follows from the control. */
type Said = Pick<Step, 'id' | 'what' | 'minutes'> & Partial<Pick<Step, 'open' | 'run'>>;

/** What controls lack themselves, once roles and policies are there: to be in place, in words, and shown. */
export function controlSteps(graph: Graph, waiting: readonly ControlReadiness[]): readonly Step[] {
  return [...putInPlace(graph, waiting), ...finishText(graph, waiting), ...walkThrough(graph, waiting)];
}

function putInPlace(graph: Graph, waiting: readonly ControlReadiness[]): readonly Step[] {
  return stepFor(graph, waiting, 'implemented', ({ id, title }) => ({
    id: 'put-a-control-in-place',
    what: `Put ${id} in place, then set its \`status\` and \`effective\`: ${title}.`,
    minutes: minutes.control,
  }));
}

/** Conditions that a few words in the control's own file meet. */
function finishText(graph: Graph, waiting: readonly ControlReadiness[]): readonly Step[] {
  const inPlace = waiting.filter((control) => met(control, 'implemented') === 'yes');
  const text = ({ id, title }: ControlReadiness) => ({
    id: 'finish-a-text',
    what: `Finish the text of ${id}: ${title}.`,
    minutes: minutes.text,
  });
  const undated = inPlace.filter((control) => met(control, 'version-in-force') === 'unknown');
  return [
    ...stepFor(graph, inPlace, 'proof-named', text),
    ...stepFor(graph, undated, 'version-in-force', text),
  ].slice(0, 1);
}

function walkThrough(graph: Graph, waiting: readonly ControlReadiness[]): readonly Step[] {
  const running = waiting.filter(
    (control) => met(control, 'implemented') === 'yes' && met(control, 'version-in-force') === 'yes',
  );
  return stepFor(graph, running, 'implementation-shown', ({ id, title }, { met: shown, record }) => {
    const evidence = shown === 'unknown' && record !== undefined ? graph.find(record) : undefined;
    if (evidence === undefined || !('data' in evidence)) {
      return {
        id: 'walk-through',
        what: `Trace one real instance of ${id} from end to end, and file it as evidence: ${title}.`,
        minutes: minutes.walkthrough,
        // The id comes from a file: only one of the known form is put into a command.
        run: kinds.control.id.test(id) ? commandLine(`new -- evidence ${id} --type walkthrough`) : null,
      };
    }
    return {
      id: 'settle-evidence',
      what: `Settle ${evidence.id}: ${evidence.title}.`,
      minutes: minutes.review,
      open: evidence.path,
    };
  });
}

/** The control lacking a condition on which most criteria rest. */
function stepFor(
  graph: Graph,
  waiting: readonly ControlReadiness[],
  condition: ConditionId,
  say: (control: ControlReadiness, lack: Condition) => Said,
): readonly Step[] {
  const lacking = waiting.filter((control) => met(control, condition) !== 'yes');
  const [first, ...others] = lacking.sort((a, b) => keyCount(b) - keyCount(a) || compare(a.id, b.id));
  const lack = first?.conditions.find(({ id }) => id === condition);
  if (first === undefined || lack === undefined) return [];
  const keys = keyCount(first);
  const rests =
    keys === 0
      ? `It supports ${counted(first.answers.length, 'criterion', 'criteria')}`
      : `${keys === 1 ? '1 criterion rests' : `${keys} criteria rest`} on it`;
  const more = alsoWords(others.length, 'control lacks the same', 'controls lack the same');
  const step = say(first, lack);
  return [
    {
      why: `${rests}; today: ${lack.words}.${more}`,
      who: personOf(graph, first.owner),
      run: null,
      open: first.path,
      ...step,
    },
  ];
}

function met({ conditions }: ControlReadiness, condition: ConditionId): Condition['met'] | undefined {
  return conditions.find(({ id }) => id === condition)?.met;
}

function keyCount({ answers }: ControlReadiness): number {
  return answers.filter(({ role }) => role === 'key').length;
}
