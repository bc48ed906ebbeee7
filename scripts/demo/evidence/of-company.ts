import { addDays } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import type { ContentRecord } from '../../model/record.ts';
import { quarterAround, quarterName, workday } from '../days.ts';
import { randomFor } from '../random.ts';
import { versionsOf } from '../story/change.ts';
import type { Plot } from '../story/plan.ts';
import { reviewDayOf } from '../story/vendors.ts';
import { type Treatment, treatmentsOf } from '../treatments.ts';
import { type Maker, pieceOf } from './of-control.ts';
import type { Piece } from './piece.ts';
import { type Planned, rhythmOf, walkthroughOf } from './rhythm.ts';

/**
 * All evidence of a control that is carried out by the calendar or leaves a state to look at.
 * @param first the first day of the control
 * @param scale 1, or how many times as much evidence the company has: states are looked at more often
 */
export function piecesOf(
  maker: Maker,
  graph: Graph,
  plot: Plot,
  first: string,
  scale: number,
): readonly Piece[] {
  const { timeline, seed } = maker;
  const treatments = treatmentsOf(timeline);
  return versionsOf(maker.control, first, plot, timeline).flatMap(({ control, from, to }) => {
    const own = { ...maker, control };
    const planned = control.data.frequencies.flatMap((frequency) => {
      if (control.id === 'BCP-04') return [];
      const random = randomFor(seed, `${control.id} ${frequency.every} ${frequency.proof}`);
      const automated = control.data.automation === 'automated';
      const more = Math.round((scale - 1) * looksAScale);
      return rhythmOf({ frequency, applies: { from, to }, automated, timeline, random, more });
    });
    const states = control.data.frequencies.some(({ proof }) => proof === 'state');
    const shown = states ? [] : [walkthroughOf(from, randomFor(seed, `${control.id} walkthrough`))];
    return [...shown, ...planned].flatMap((each): readonly Piece[] => {
      const treatment = treatments.get(`${control.id} ${each.label}`);
      // A month with a story of its own is not looked at more often.
      if (each.label.includes(',') && treatments.has(`${control.id} ${each.label.split(',')[0]}`)) return [];
      const instances = each.kind === 'work' ? instancesOf(own.control, graph) : [];
      if (instances.length === 0) return again(own, each, treatment, kept(pieceOf(own, each, treatment)));
      return instances.flatMap((instance) => {
        const day = isReview(control, each.label, plot) ? plot.leaver.review : each.day;
        const when = control.id === 'TPR-04' ? reviewDayOf(instance.id, timeline, seed) : day;
        return kept(
          pieceOf(
            own,
            { ...each, day: when },
            treatments.get(`${control.id} ${instance.id}`) ?? treatment,
            instance,
          ),
        );
      });
    });
  });
}

/** What was rejected is pulled again six days later, by a record that names the first one. */
function again(maker: Maker, planned: Planned, treatment: Treatment | undefined, first: readonly Piece[]) {
  const rejected = treatment?.review === 'rejected' ? first[0] : undefined;
  if (rejected === undefined) return first;
  const day = workday(addDays(planned.day, 6));
  const second = kept(pieceOf(maker, { ...planned, day, label: `${planned.label}, again` }));
  return [rejected, ...second.map((piece) => ({ ...piece, supersedes: rejected.id }))];
}

/** Looks at a state in a month for each step of the scale: together they make about as much evidence as scale 1 has. */
const looksAScale = 2.3;

/** The systems or vendors that a control is needed for once, where each has a record of its own. */
function instancesOf({ data }: ContentRecord<'control'>, graph: Graph) {
  const each = data.frequencies.find((frequency) => frequency.each !== undefined)?.each;
  const named =
    each === 'vendor'
      ? graph.all('vendor').map(({ id }) => id)
      : each === 'system'
        ? (data.systems ?? [])
        : [];
  return named.map((id) => ({ id, short: id.slice(id.indexOf('-') + 1) }));
}

function isReview({ id }: ContentRecord<'control'>, label: string, { leaver }: Plot): boolean {
  return id === 'IAM-03' && label === quarterName(quarterAround(leaver.left));
}

function kept(piece: Piece | null): readonly Piece[] {
  return piece === null ? [] : [piece];
}
