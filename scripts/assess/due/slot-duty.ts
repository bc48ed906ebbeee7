import type { Graph } from '../../model/graph.ts';
import { kinds } from '../../model/kinds/index.ts';
import { commandLine } from '../../model/name.ts';
import type { DueState } from '../../model/readiness-words.ts';
import { reviewControl } from '../access-review/controls.ts';
import { newEvidence, newFinding } from '../evidence-command.ts';
import type { ControlSlot } from '../slots/control-slots.ts';
import type { SlotState } from '../slots/unit-state.ts';

/** What the evidence makes of a slot; undefined where there is still something to do, so that its day decides. */
export function stateOf(state: SlotState): DueState | undefined {
  switch (state) {
    case 'met':
    case 'late':
    case 'deviation':
    case 'before-window':
    case 'no-occurrence':
      return 'done';
    case 'excused':
      return 'excused';
    case 'unreviewed':
      return 'waiting';
    default:
      return undefined;
  }
}

/** What is to be done about a slot, in a sentence. */
export function whatToDo(
  subject: string,
  { proof, state, instances }: ControlSlot,
  { standing, lost }: { readonly standing: DueState; readonly lost: boolean },
): string {
  if (standing === 'waiting')
    return `Have the evidence of ${subject} reviewed by somebody who did not do the work.`;
  if (standing === 'excused') return `Nothing: a waiver excuses ${subject}.`;
  if (standing === 'done') return `Nothing: ${subject} is ${state.replaceAll('-', ' ')}.`;
  if (lost) return `Write the finding that ${subject} was not shown: what happened, why, and what is done.`;
  const part =
    state === 'partial' && instances !== null
      ? ` So far ${instances.tested} of ${instances.population} are shown.`
      : '';
  return `${works[proof].replace('{subject}', () => subject)}${part}`;
}

const works: Readonly<Record<ControlSlot['proof'], string>> = {
  occurrence: 'Carry out {subject}, and file the evidence.',
  state: 'Observe the state of {subject}, and file what you see.',
  span: 'File the data of {subject}, over all its days.',
  population: 'Freeze the list of {subject}, test it, and file the result.',
};

/** The command that begins it. The id comes from a file: only one of the known form is put into it. */
export function commandFor(
  graph: Graph,
  id: string,
  slot: ControlSlot,
  { standing, lost }: { readonly standing: DueState; readonly lost: boolean },
): string | null {
  if (!kinds.control.id.test(id) || standing === 'done' || standing === 'excused') return null;
  if (standing === 'waiting') return commandLine(`explain ${id}`);
  if (lost) return newFinding(id, 'was not shown');
  if (slot.proof === 'population')
    return commandLine(
      `population -- FILE --control ${id} --source TEXT --query TEXT --from ${slot.from} --to ${slot.to}`,
    );
  return graph.find(reviewControl)?.id === id
    ? commandLine('review -- access EXPORT --system SYS-…')
    : newEvidence(id);
}
