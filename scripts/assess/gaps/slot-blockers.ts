import type { Graph } from '../../model/graph.ts';
import { leadOf, personOf } from '../person.ts';
import { soonUntil } from '../policy.ts';
import type { Readiness } from '../readiness.ts';
import { evidencePhases } from '../roadmap.ts';
import type { ControlSlot } from '../slots/control-slots.ts';
import { minutes } from '../step.ts';
import { blockerId, type Found } from './blocker.ts';
import { installmentBlockers } from './installment-blockers.ts';
import { collectBlockers, settleBlockers } from './open-slot-blockers.ts';
import { recordBlockers } from './record-blockers.ts';
import { reviewBlockers } from './review-blockers.ts';
import type { SlotGround } from './slot-ground.ts';

/** What keeps controls in place from operating over their window: slots to fill, to review, to settle, or that are lost. */
export function slotBlockers(graph: Graph, readiness: Readiness): readonly Found[] {
  const { day, timezone } = readiness;
  const soon = soonUntil(graph, day);
  const running = evidencePhases.includes(graph.program?.data.phase ?? 'scope');
  return readiness.controls.flatMap((control): readonly Found[] => {
    if (control.operation === null) return [];
    const { slots, over } = control.operation;
    if (slots.audit === null && !running) return [];
    const ground = { graph, control, day, timezone, soon, who: personOf(graph, control.owner) };
    // Without an audit nothing that is past counts against anybody; what is due keeps its day.
    const required = slots.slots.filter(
      ({ required, due }) => required && (slots.audit !== null || due >= day),
    );
    const found = [
      ...reviewBlockers(
        ground,
        required.filter(({ state }) => state === 'unreviewed'),
      ),
      ...installmentBlockers(ground, required.filter(isPopulation)),
      ...collectBlockers(
        ground,
        required.filter((slot) => !isPopulation(slot)),
      ),
      ...settleBlockers(
        ground,
        required.filter((slot) => !isPopulation(slot)),
      ),
      ...agreeOnLookBack(ground, readiness, required),
      ...recordBlockers(ground, required),
      ...gapInForce(ground),
    ];
    const idle = over?.because.some(({ is }) => is === 'nothing-due') ?? false;
    return found.length === 0 && idle ? firstDay(ground, required) : found;
  });
}

function isPopulation({ proof }: ControlSlot): boolean {
  return proof === 'population';
}

/** Work from before the window counts where the firm has agreed. */
function agreeOnLookBack(
  { graph, control }: SlotGround,
  { audit }: Readiness,
  slots: readonly ControlSlot[],
): readonly Found[] {
  const early = slots.filter(({ state }) => state === 'before-window');
  if (early.length === 0 || audit === null) return [];
  return [
    {
      kind: 'agree-on-look-back',
      keeps: 'operating',
      what: `Agree with the firm whether work from before the window counts, and write it into \`lookback\` of ${audit.id}.`,
      today: 'what was performed before the window is not tested',
      record: audit.id,
      open: audit.path,
      who: leadOf(graph),
      minutes: minutes.monitor,
      slots: early.length,
      controls: [control.id],
    },
  ];
}

/** Days of the window under no version cannot be made up. */
function gapInForce({ control, who }: SlotGround): readonly Found[] {
  return (control.operation?.over?.because ?? []).flatMap((reason): readonly Found[] =>
    reason.is !== 'gap'
      ? []
      : [
          {
            id: blockerId('on-record', `${control.id} in-force`),
            kind: 'on-record',
            keeps: 'operating',
            way: 'stands',
            what: `${control.id} was not in force all through the window.`,
            today: reason.words,
            record: control.id,
            open: control.path,
            who,
            minutes: 0,
            controls: [control.id],
          },
        ],
  );
}

/** Nothing that counts is over: the first slot has to end. */
function firstDay({ control, day, who }: SlotGround, slots: readonly ControlSlot[]): readonly Found[] {
  const days = slots.map(({ due }) => due).filter((due) => due >= day);
  const first = days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
  return [
    {
      kind: 'a-day-to-come',
      keeps: 'operating',
      way: 'wait',
      what:
        first === null
          ? `${control.id} has no slot in this window.`
          : `The first slot of ${control.id} is due on ${first}.`,
      today: 'nothing that counts is over yet',
      record: control.id,
      open: control.path,
      who,
      minutes: 0,
      due: first,
      controls: [control.id],
    },
  ];
}
