import { addDays, addDuration, type Day, type Period } from '../../model/calendar.ts';
import { kinds } from '../../model/kinds/index.ts';
import { commandLine } from '../../model/name.ts';
import type { ControlReadiness } from '../design.ts';
import type { ControlSlot } from '../slots/control-slots.ts';
import { readFlaw } from '../slots/population-flaws.ts';
import { minutes } from '../step.ts';
import { blockerId, type Found } from './blocker.ts';
import { answeringFinding } from './failures.ts';
import { controlsOf, type SlotGround } from './slot-ground.ts';

/** States in which a population or its test is still to come. */
const open = ['due', 'missing', 'partial', 'unavailable'];

/**
 * What a control at each event still lacks: days that no list covers, and lists without a test. Lists come each quarter
 * (READINESS §5), so days are asked for once a quarter of them is over, or the window.
 */
export function installmentBlockers(ground: SlotGround, slots: readonly ControlSlot[]): readonly Found[] {
  return slots
    .filter(({ state }) => open.includes(state))
    .filter(
      (slot) => answeringFinding(ground.graph, controlsOf(ground.control), slot, ground.day) === undefined,
    )
    .flatMap((slot) => {
      const whole = `${slot.from}..${slot.to}`;
      return (slot.lacks.length === 0 ? [whole] : slot.lacks).flatMap((lack) =>
        blockerFor(ground, slot, lack),
      );
    });
}

function blockerFor(
  { graph, control, day, soon, who }: SlotGround,
  { due }: ControlSlot,
  lack: string,
): readonly Found[] {
  const shared = {
    id: blockerId('complete-a-population', `${control.id} ${lack}`),
    kind: 'complete-a-population',
    keeps: 'operating',
    record: control.id,
    open: control.path,
    who,
    slots: 1,
    due: due >= day && due <= soon ? due : null,
    controls: [control.id],
  } as const;
  const population = graph.find(lack);
  if (population?.kind === 'population') {
    return [
      {
        ...shared,
        what: `Draw a sample from ${lack} and test it: ${population.title}.`,
        today: `no whole test of ${control.id} rests on ${lack}`,
        record: lack,
        open: population.path,
        run: kinds.population.id.test(lack) ? commandLine(`sample -- ${lack} --seed SEED --size N`) : null,
        minutes: minutes.sample,
      },
    ];
  }
  const flaw = readFlaw(lack);
  if (flaw?.is === 'gap') {
    const found = listToFreeze(control, flaw.days, day);
    return found === null ? [] : [{ ...shared, ...found }];
  }
  const last = flaw?.is === 'roll-forward';
  const twice = flaw?.is === 'overlap' ? `${flaw.days.from} to ${flaw.days.to}` : lack;
  return [
    {
      ...shared,
      what: last
        ? `Pull the last list of ${control.id} again, now that the window is over, and make it final.`
        : `Make the lists of ${control.id} follow each other: ${twice} is in two.`,
      today: last ? 'its last list is interim' : 'some days are in two lists',
      minutes: minutes.list,
    },
  ];
}

/** The list of days that none covers, up to the end of their first quarter; null as long as that is to come. */
function listToFreeze(
  { id }: ControlReadiness,
  { from, to }: Period,
  day: Day,
): Pick<Found, 'what' | 'today' | 'run' | 'minutes'> | null {
  const quarter = addDuration(from, 'P3M');
  const end = to < day ? to : quarter <= day ? addDays(quarter, -1) : null;
  if (end === null) return null;
  return {
    what: `Freeze the list of what ${id} applied to, ${from} to ${end}, and test it.`,
    today: 'no list covers these days',
    run: kinds.control.id.test(id)
      ? commandLine(
          `population -- FILE --control ${id} --from ${from} --to ${end} --source TEXT --query TEXT`,
        )
      : null,
    minutes: minutes.list + minutes.sample,
  };
}
