import { askedByTable, itemsDrawn, type NewSample } from '../exporters/sample.ts';
import type { Period } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { type Event, eventsOf, type Told } from './events.ts';
import { randomFor } from './random.ts';

/** A list, and the items of it that are tested. */
export interface Tested {
  readonly events: readonly Event[];
  /** All of them, or those of the sample. */
  readonly tested: readonly Event[];
  /** How the sample was drawn; null where every item is tested. */
  readonly draw: Pick<NewSample, 'seed' | 'asked' | 'sizeFrom' | 'items'> | null;
}

export interface TestedOf {
  readonly graph: Graph;
  readonly control: ContentRecord<'control'>;
  readonly period: Period;
  readonly seed: number;
  readonly told: Told;
}

/** Controls whose lists are too long to look at every item by hand, and the risk for which the program’s table is read. */
const sampled: Readonly<Record<string, 'low' | 'moderate'>> = { 'CHG-01': 'moderate', 'IAM-01': 'moderate' };

/** What the tester sees on one item of a sample that holds for all others; by control. */
const seenInSample: Readonly<Record<string, NonNullable<Event['fails']>>> = {
  'IAM-01': {
    attribute: 'B',
    note: 'Granted on a message in chat; the ticket was approved on the day after.',
  },
};

/**
 * The items of a list that are tested. Of a long list a sample is drawn as `sample` draws it.
 * @param first whether this is the first list of the window: its sample holds the item with something to see
 */
export function testedOf({ graph, control, period, seed, told }: TestedOf, first: boolean): Tested {
  const events = eventsOf(control.id, period, seed, told);
  const risk = sampled[control.id];
  const asked = risk === undefined ? null : askedByTable(graph, control, events.length, risk);
  if (asked === null || asked.asked >= events.length) return { events, tested: events, draw: null };
  const random = randomFor(seed, `sample ${control.id} ${period.to}`);
  const word = String(100_000 + random(900_000));
  const names = events.map(({ item }) => item);
  const items = itemsDrawn(names, word, asked.asked);
  const odd = first ? random(items.length) : -1;
  const tested = items.flatMap(({ position }, index): readonly Event[] => {
    const event = events[position - 1];
    const fails = index === odd ? seenInSample[control.id] : undefined;
    return event === undefined ? [] : [{ ...event, ...(fails === undefined ? {} : { fails }) }];
  });
  return { events, tested, draw: { ...asked, seed: word, items } };
}
