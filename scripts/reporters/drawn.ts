import type { KeyFaults } from '../assess/sampling.ts';
import { commandLine } from '../model/name.ts';
import type { Report } from '../model/report.ts';
import { counted, someOf } from '../model/wording.ts';
import { jsonBeginning, jsonText } from './json.ts';
import { visible } from './visible.ts';

/** What `population` froze. */
export interface Frozen {
  readonly id: string;
  readonly control: string;
  readonly from: string;
  readonly to: string;
  readonly stage: string;
  readonly count: number;
  readonly sha256: string;
  readonly key: string;
  readonly faults: KeyFaults;
  /** Paths that were written, the record first. */
  readonly paths: readonly string[];
}

/** What `sample` drew. */
export interface Drawn {
  readonly id: string;
  readonly population: string;
  readonly count: number;
  readonly seed: string;
  readonly asked: number;
  /** Where the number comes from, a sentence. */
  readonly sizeFrom: string;
  readonly items: readonly { readonly position: number; readonly name: string }[];
  readonly faults: KeyFaults;
  /** What to know about the draw, a sentence each. */
  readonly remarks: readonly string[];
  readonly path: string;
}

export function frozenText(frozen: Frozen): string {
  const { control, from, to, stage, count, sha256, key, faults, paths } = frozen;
  return lines(
    ...paths.map((path) => `wrote ${visible(path)}`),
    `${counted(count, 'item')} of ${visible(control)}, ${from} to ${to}, ${stage}. SHA-256 ${sha256}`,
    `Items are named by the column “${visible(key)}”.`,
    ...keyRemarks(faults).map(visible),
    `Next: ${nextOfFrozen(frozen)}`,
  );
}

export function frozenJson(frozen: Frozen, report: Report): string {
  const { faults, ...rest } = frozen;
  const population = { ...rest, emptyKeys: faults.empty, doubledKeys: faults.doubled };
  return json({ ...jsonBeginning(report), population, next: nextOfFrozen(frozen) });
}

export function drawnText(drawn: Drawn): string {
  const { id, population, count, asked, sizeFrom, items, remarks, path } = drawn;
  const shown = items.slice(0, 10).map(({ position, name }) => `  ${position}  ${visible(name)}`);
  const more = items.length > 10 ? [`  … and ${items.length - 10} more, in the record`] : [];
  return lines(
    `wrote ${visible(path)}`,
    sizeFrom,
    `${visible(id)}: ${items.length} of ${counted(count, 'item')} of ${visible(population)}${items.length < asked ? `, all there are (${asked} asked for)` : ''}, drawn with the seed ${visible(drawn.seed)}:`,
    ...shown,
    ...more,
    ...remarks.map(visible),
    `Next: ${nextOfDrawn}`,
  );
}

export function drawnJson(drawn: Drawn, report: Report): string {
  const { faults, ...rest } = drawn;
  const sample = { ...rest, emptyKeys: faults.empty, doubledKeys: faults.doubled };
  return json({ ...jsonBeginning(report), sample, next: nextOfDrawn });
}

/** What keys do not tell apart, in sentences; empty when each item has a key of its own. */
export function keyRemarks(
  { empty, doubled }: KeyFaults,
  quote: (key: string) => string = (key) => `“${key}”`,
): readonly string[] {
  const some = (positions: readonly number[]) => someOf(positions.map(String), 5);
  const inAll = doubled.reduce((sum, { positions }) => sum + positions.length, 0);
  const [first] = doubled;
  return [
    ...(empty.length === 0
      ? []
      : [
          `${counted(empty.length, 'item has', 'items have')} no key (${empty.length === 1 ? 'row' : 'rows'} ${some(empty)}). Nothing is left out: an item without a key is called by its row.`,
        ]),
    ...(first === undefined
      ? []
      : [
          `${inAll} items share ${counted(doubled.length, 'key')}, such as ${quote(first.key)} in rows ${some(first.positions)}. Nothing is left out: each is called by its row and key.`,
        ]),
  ];
}

function nextOfFrozen({ id, control, count }: Frozen): string {
  if (count === 0)
    return `nothing occurred: file how the query was checked with \`${commandLine(`new -- evidence ${control}`)}\`; there is nothing to draw.`;
  return `review both files, then draw with \`${commandLine(`sample -- ${id} --seed SEED --risk moderate`)}\`; let the auditor name the seed.`;
}

const nextOfDrawn = `fill in each \`open\` result, then the conclusion; \`${commandLine('check')}\` draws the sample again.`;

function lines(...each: readonly string[]): string {
  return `${each.join('\n')}\n`;
}

function json(document: object): string {
  return jsonText(document);
}
