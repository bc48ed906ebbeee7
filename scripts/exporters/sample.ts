import { plannedSize, type SamplingRisk } from '../assess/sample-size.ts';
import { type DrawnItem, drawItems, markOf } from '../assess/sampling.ts';
import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { codeCell, codeSpan, exactScalar } from './exact-scalar.ts';

/** A sample that was drawn and waits for its test. */
export interface NewSample {
  readonly id: string;
  readonly title: string;
  readonly control: string;
  readonly controlVersion: string;
  readonly attributes: readonly { readonly id: string; readonly text: string }[];
  readonly population: {
    readonly id: string;
    readonly path: string;
    readonly sha256: string;
    readonly count: number;
    /** The name of the column that names an item. */
    readonly key: string;
  };
  readonly seed: string;
  /** How many items were asked for. */
  readonly asked: number;
  /** Where the number comes from, a sentence. */
  readonly sizeFrom: string;
  readonly tester: string;
  readonly today: Day;
  /** Each with the hash that it was drawn by. */
  readonly items: readonly (DrawnItem & { readonly mark: string; readonly key: string })[];
  /** What the keys do not tell apart, sentences. */
  readonly remarks: readonly string[];
}

/** What a draw follows from. */
export interface DrawSteps extends Pick<NewSample, 'seed' | 'asked'> {
  /** `key`: the name of the column that names an item; null for the first one. */
  readonly population: Pick<NewSample['population'], 'path' | 'sha256'> & { readonly key: string | null };
  /** The first item drawn, as an example; undefined where it is not known. */
  readonly first: Pick<NewSample['items'][number], 'position' | 'mark'> | undefined;
}

/** More rows than this are not listed a second time, with their hashes. */
const listed = 100;

/** The record of a test over a sample: every result is open, and the body says how anyone draws the sample again. */
export function sampleRecord(made: NewSample): string {
  const { population, attributes, items } = made;
  const open = `{ ${attributes.map(({ id }) => `${id}: open`).join(', ')} }`;
  return [
    '---',
    `id: ${made.id}`,
    `title: ${exactScalar(made.title)}`,
    `control: ${made.control}`,
    `controlVersion: '${made.controlVersion}'`,
    'attributes:',
    ...attributes.flatMap(({ id, text }) => [`  - id: ${id}`, `    text: ${exactScalar(text)}`]),
    `population: ${population.id}`,
    `seed: ${exactScalar(made.seed)}`,
    `size: ${items.length}`,
    `tester: ${made.tester}`,
    `performed: ${made.today} # the day of the draw; make it the day of the test`,
    'items:',
    ...items.flatMap(({ name }) => [`  - item: ${exactScalar(name)}`, `    results: ${open}`]),
    '# conclusion: No deviation in the items tested. # when no result is open any more',
    '---',
    '',
    '## How the sample was drawn',
    '',
    `${made.sizeFrom} The population ${population.id} has ${population.count} items${items.length < made.asked || items.length === population.count ? ', so all of them are here' : `; ${items.length} of them are here`}.`,
    ...made.remarks.flatMap((remark) => ['', remark]),
    '',
    'Anyone can draw it again, with a spreadsheet and `sha256sum`:',
    '',
    ...stepsToDraw({ ...made, first: items[0] }),
    '',
    ...tableOf(made),
    '## How it was tested',
    '',
    'Each result is `open` until the tester has looked at the item: then `pass`, `fail`, or `na` where the attribute does not apply. No item is left out or taken in place of another. One that cannot be shown is a `fail`.',
    '',
    '## Deviations',
    '',
    'Each item with a `fail` leads to a finding that says how many failed, of how many tested, of how many there are.',
    '',
  ].join('\n');
}

/** Draws the items of a sample, each with its key and the hash that it was drawn by. */
export function itemsDrawn(keys: readonly string[], seed: string, size: number): NewSample['items'] {
  return drawItems(keys, seed, size).map((item) => {
    const key = keys[item.position - 1] ?? '';
    return { ...item, key, mark: markOf(seed, item.position, key) };
  });
}

/** How many of `count` items the program’s own table plans, and the sentence that says so; null without a row. */
export function askedByTable(
  graph: Graph,
  control: ContentRecord<'control'>,
  count: number,
  risk: SamplingRisk,
): Pick<NewSample, 'asked' | 'sizeFrom'> | null {
  const planned = plannedSize(graph, control, count, risk);
  if (planned === null || planned.size === 0) return null;
  return {
    asked: planned.size,
    sizeFrom: `The program’s table plans ${planned.size} items for “${planned.row}” at ${risk} risk: a planning aid, the auditor decides.`,
  };
}

/** How anyone draws a sample again with a spreadsheet and `sha256sum`: five steps, Markdown. */
export function stepsToDraw({ population, seed, asked, first }: DrawSteps): readonly string[] {
  const example = first === undefined ? '' : ` For item ${first.position} it is \`${first.mark}\`.`;
  return [
    `1. See that the list is the same: \`sha256sum ${population.path}\` prints \`${population.sha256}\`.`,
    '2. Number its items from 1, in the order of the file; the line of heads is not counted.',
    `3. For each item join three lines, in UTF-8, with no line end after the third: the seed (${codeSpan(seed)}), the number, the item’s key (its text in ${population.key === null ? 'the first column' : `the column ${codeSpan(population.key)}`}, as the file has it, without the quotes of CSV). Take their SHA-256: \`printf '%s\\n%s\\n%s' SEED NUMBER KEY | sha256sum\`.${example}`,
    `4. Sort the items by these 64 digits, the smallest first. The first ${asked} are the sample; all items, where there are no more.`,
    '5. Put them back into the order of the file: they are the `items` above. An item whose key is empty, or not its alone, is called by its row there.',
  ];
}

function tableOf({ items }: NewSample): readonly string[] {
  if (items.length > listed) return [];
  const rows = items.map(({ position, key, mark }) => `| ${position} | ${codeCell(key)} | \`${mark}\` |`);
  return ['| Number | Key | SHA-256 |', '|---|---|---|', ...rows, ''];
}
