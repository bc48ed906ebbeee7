import { addDays, type Day, type Period } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { oncePer } from '../model/once.ts';
import { compare } from '../model/problem.ts';
import type { ContentRecord } from '../model/record.ts';
import { endOf } from './in-force.ts';

type Population = ContentRecord<'population'>;

/** The installments of one list: populations of one control from one source, by their first day. */
export interface Installments {
  /** The id of the control, as its record has it. */
  readonly control: string;
  readonly list: readonly Population[];
}

/** Every list of populations. Two that name one source in other letters are one list. */
export const installmentsOf = oncePer((graph: Graph): readonly Installments[] => {
  const lists = new Map<string, { readonly control: string; readonly list: Population[] }>();
  for (const population of graph.all('population')) {
    const { control: written } = population.data;
    const control = graph.find(written)?.id ?? written;
    const name = `${control}\n${sourceOf(population)}`;
    const known = lists.get(name);
    if (known === undefined) lists.set(name, { control, list: [population] });
    else known.list.push(population);
  }
  return [...lists.values()].map(({ control, list }) => ({ control, list: list.sort(byFirstDay) }));
});

/** The name of the source that a list comes from, the same however its letters and spaces are written. */
export function sourceOf({ data: { source } }: Population): string {
  return source.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The installment that reaches furthest; of two, the first. Undefined for none. */
export function furthest(list: readonly Population[]): Population | undefined {
  return list.reduce<Population | undefined>(
    (most, each) => (most === undefined || each.data.covers.to > most.data.covers.to ? each : most),
    undefined,
  );
}

/** Days that are in no installment, or in two. */
export interface Joint {
  readonly is: 'gap' | 'overlap';
  readonly days: Period;
  /** Of the installments before, the one that reaches furthest. */
  readonly before: Population;
  readonly next: Population;
}

/** Where installments, by their first day, do not follow each other to the day. */
export function jointsOf(list: readonly Population[]): readonly Joint[] {
  return list.flatMap((next, index) => {
    const before = furthest(list.slice(0, index));
    const found = before === undefined ? undefined : jointAt(before.data.covers.to, next.data.covers);
    return before === undefined || found === undefined ? [] : [{ ...found, before, next }];
  });
}

/** The days between a period and the last day before it that is reached, or those that both hold; undefined for none. */
export function jointAt(reached: Day, next: Period): Pick<Joint, 'is' | 'days'> | undefined {
  const expected = addDays(reached, 1);
  if (next.from > expected) return { is: 'gap', days: { from: expected, to: addDays(next.from, -1) } };
  const to = next.to < reached ? next.to : reached;
  return next.from < expected ? { is: 'overlap', days: { from: next.from, to } } : undefined;
}

/** Whether lists of the control are owed until a day: it applies, and no other had taken its place. */
export function stillApplies(graph: Graph, control: string, day: Day): boolean {
  const target = graph.find(control);
  return target?.kind === 'control' && endOf(graph, target, day) === undefined;
}

function byFirstDay(a: Population, b: Population): number {
  return (
    compare(a.data.covers.from, b.data.covers.from) ||
    compare(a.data.covers.to, b.data.covers.to) ||
    compare(a.id, b.id)
  );
}
