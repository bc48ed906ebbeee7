import { addDays, type Day } from '../../model/calendar.ts';
import type { ContentRecord } from '../../model/record.ts';
import { workday } from '../days.ts';
import { reviewerOf } from '../people.ts';
import { type Random, randomFor } from '../random.ts';
import type { Timeline } from '../timeline.ts';
import type { Treatment } from '../treatments.ts';
import type { Fields } from '../yaml.ts';
import type { Piece } from './piece.ts';
import { bodyFor, filesFor, linesOf, type Made, queryFor, shapeFor } from './proof.ts';
import type { Planned } from './rhythm.ts';

/** A control, and what its evidence is made with. */
export interface Maker {
  readonly control: ContentRecord<'control'>;
  /** The environment of each system in scope, by id. */
  readonly environments: ReadonlyMap<string, string>;
  readonly timeline: Timeline;
  readonly seed: number;
  /** Gives each id once: a second one on the same day is counted up. */
  readonly idFor: (day: Day, name: string) => string;
}

/** One of several things that a control is needed for: a system or a vendor. */
export interface Instance {
  readonly id: string;
  /** How it is called in the id of the evidence: `APP` of SYS-APP. */
  readonly short: string;
}

/** The evidence of one performance, or null when nobody did it or it is not over by the last day. */
export function pieceOf(
  maker: Maker,
  planned: Planned,
  treatment: Treatment = {},
  instance?: Instance,
): Piece | null {
  const { control, timeline, seed } = maker;
  if (treatment.skip === true) return null;
  const { id: name, title, data } = control;
  const performer = data.performer ?? data.owner;
  const random = randomFor(seed, `${name} ${planned.label} ${planned.day} ${instance?.id ?? ''}`);
  const day = treatment.days === undefined ? planned.day : addDays(planned.period.to, treatment.days);
  const machine = planned.kind === 'state' && data.automation === 'automated';
  const collectedDay = treatment.pulled === undefined ? day : workday(addDays(day, treatment.pulled));
  const looked = machine
    ? addDays(collectedDay, 1 + random(3))
    : workday(addDays(collectedDay, 1 + random(3)));
  if (looked > timeline.last || day < timeline.start) return null;
  const shape = shapeFor(maker, planned, instance);
  const at = `${day}T${clock(8, random)}`;
  const id = maker.idFor(day, instance === undefined ? name : `${name}-${instance.short}`);
  const made = { ...maker, planned, shape, random, at, day, instance, treatment };
  const files = treatment.bare === true ? [] : filesFor(made);
  const count = shape.columns.length > 0 && files.length > 0 ? linesOf(files[0]) : undefined;
  const outcome = treatment.outcome ?? 'pass';
  const review = {
    day: looked,
    by: reviewerOf(performer),
    outcome: treatment.review === 'none' || treatment.review === undefined ? 'accepted' : treatment.review,
    note: treatment.review === undefined ? undefined : treatment.note,
  } as const;
  return {
    id,
    title: `${title}${instance === undefined ? '' : ` (${instance.id})`}, ${planned.label}`,
    type: outcome === 'not-performed' ? 'attestation' : shape.type,
    supports: [supportOf(maker, planned, treatment, instance)],
    performed: machine ? at : day,
    performer,
    covers:
      planned.kind === 'state' || planned.kind === 'walkthrough'
        ? { from: day, to: day }
        : within(planned, day),
    collected: {
      at: `${collectedDay}T${clock(9, random)}`,
      by: machine ? 'run' : performer,
      method: machine ? 'api' : outcome === 'pass' ? 'export' : 'attestation',
      run: machine
        ? `https://ci.example.com/example-company/soc2/runs/${10_000 + random(90_000)}`
        : undefined,
      system: shape.system,
      environment: maker.environments.get(shape.system) ?? 'production',
      query: queryFor(shape, planned),
      filters: count === undefined ? undefined : 'None',
      count,
      sourceCount: count,
    },
    result: resultFor(made, outcome, count),
    review: treatment.review === 'none' ? null : review,
    files,
    body: bodyFor(made, performer),
  };
}

function supportOf(
  { control, environments }: Maker,
  planned: Planned,
  { days }: Treatment,
  instance?: Instance,
): Fields {
  const { frequencies, systems = [] } = control.data;
  const all = frequencies.some(({ each }) => each === 'system') && planned.kind !== 'walkthrough';
  const instances =
    instance !== undefined ? [instance.id] : all ? systems.filter((id) => environments.has(id)) : [];
  const slot = planned.slot ?? (days === undefined ? undefined : planned.label);
  return { control: control.id, for: slot, instances: instances.length === 0 ? undefined : instances };
}

function resultFor({ control, treatment }: Made, outcome: string, count: number | undefined): Fields {
  const note = treatment.review === undefined ? treatment.note : undefined;
  if (outcome !== 'pass') return { outcome, note: 'Nobody did it: the person who does it was away.' };
  const people = control.data.frequencies.some(({ each, every }) => each === 'person' && every === 'annual');
  if (count === undefined) return { outcome, note };
  return {
    outcome,
    population: count,
    tested: people ? (treatment.done ?? count) : count,
    deviations: 0,
    note,
  };
}

function within({ period }: Planned, day: Day) {
  return { from: period.from, to: period.to < day || period.from > day ? period.to : day };
}

function clock(hour: number, random: Random): string {
  return `${String(hour).padStart(2, '0')}:${String(random(60)).padStart(2, '0')}:${String(random(60)).padStart(2, '0')}Z`;
}
