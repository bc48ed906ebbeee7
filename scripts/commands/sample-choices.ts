import { testId } from '../assess/population-id.ts';
import { firstSameHand } from '../assess/same-hand.ts';
import type { SamplingRisk } from '../assess/sample-size.ts';
import { oneLine } from '../exporters/record.ts';
import { askedByTable } from '../exporters/sample.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Options } from './command.ts';
import { fitting, refuseUsed } from './fitting-id.ts';
import { numberOf, recordOf, textOf } from './required.ts';

type Control = ContentRecord<'control'>;

/** How many items are asked for, and where that number comes from. @throws UsageError without a size or a row. */
export function sizeOf(
  graph: Graph,
  control: Control,
  count: number,
  options: Options,
): { readonly asked: number; readonly sizeFrom: string } {
  const size = numberOf(options, 'size', 1);
  const risk = textOf(options, 'risk') as SamplingRisk | null;
  if ((size === null) === (risk === null))
    throw new UsageError(
      '`sample` needs `--size` or `--risk`, and not both.',
      'With `--risk low`, `moderate` or `high` the program’s own table says how many.',
    );
  if (size !== null) return { asked: size, sizeFrom: `A sample of ${size} was asked for.` };
  const planned = askedByTable(graph, control, count, risk ?? 'high');
  if (planned === null)
    throw new UsageError(
      `\`sampling\` of the program has no row for ${count} items of ${control.id}.`,
      'Add one to program/program.md, or give `--size`.',
    );
  return planned;
}

/** The role that will test: another hand than the one that carries the control out. @throws UsageError without one. */
export function testerOf(graph: Graph, control: Control, asked: string | null): string {
  const usual =
    asked ?? (graph.find('independent-reviewer')?.kind === 'role' ? 'independent-reviewer' : null);
  if (usual === null)
    throw new UsageError(
      '`sample` needs `--tester`, the role that will test.',
      'It may not be the role that carries the control out.',
    );
  const tester = recordOf(graph, 'role', usual);
  const performer = control.data.performer ?? control.data.owner;
  if (firstSameHand(graph, tester.id, [{ field: 'performer', role: performer }]) === null) return tester.id;
  throw new UsageError(
    `${tester.id} cannot test ${control.id}: ${performer} carries it out, which is the same hand.`,
    'Give another role with `--tester`.',
  );
}

/** The id that was asked for, or the next free one. @throws UsageError for one that is none, or in use. */
export function idOf(
  asked: string | null,
  population: string,
  graph: Graph,
  inUse: (id: string) => boolean,
): string {
  const id = fitting('test', asked ?? testId(population, inUse));
  refuseUsed(id, graph, inUse, 'Choose another `--id`.');
  return id;
}

/** Attributes A, B, C … of texts with semicolons between them. @throws UsageError for none, or too many letters. */
export function attributesOf(
  asked: string | null,
): readonly { readonly id: string; readonly text: string }[] {
  const texts = (asked ?? 'Carried out for this item as the control states.')
    .split(';')
    .map(oneLine)
    .filter((text) => text !== '');
  if (texts.length === 0 || texts.length > 26)
    throw new UsageError(
      '`--attributes` takes one to 26 texts, with a semicolon between them.',
      'Write them as `--attributes "Approved before merge; Tests were green"`.',
    );
  return texts.map((text, index) => ({ id: String.fromCharCode(65 + index), text }));
}
