import { basename } from 'node:path';
import { assess } from '../assess/assessment.ts';
import { idInUse } from '../assess/next-id.ts';
import { populationId } from '../assess/population-id.ts';
import { keyFaults } from '../assess/sampling.ts';
import { type NewPopulation, populationRecord } from '../exporters/population.ts';
import { oneLine } from '../exporters/record.ts';
import type { Day, Period } from '../model/calendar.ts';
import { sha256Of } from '../model/fingerprint.ts';
import type { Graph } from '../model/graph.ts';
import { columnOf, readItems } from '../model/items/items.ts';
import { kinds } from '../model/kinds/index.ts';
import { meant } from '../model/nearest.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import type { Frozen } from '../reporters/drawn.ts';
import type { Options, Output } from './command.ts';
import { fitting, refuseUsed } from './fitting-id.ts';
import { numberOf, periodOf, recordOf, requiredTexts, textOf } from './required.ts';

/**
 * Works out what `population` writes: the file as it is, and its record. Writes nothing.
 * @param name the file's name as typed
 * @throws UsageError for a file that cannot be read, days that cannot be covered, counts that differ without a word
 */
export function planPopulation(
  name: string,
  bytes: Uint8Array,
  options: Options,
  snapshot: Snapshot,
): { readonly frozen: Frozen; readonly files: readonly Output[] } {
  const asked = requiredTexts('population', options, ['control', 'source', 'query', 'from', 'to'] as const);
  const { graph } = parseRepository(snapshot);
  const { today } = assess(graph, snapshot);
  const control = recordOf(graph, 'control', asked.control);
  const covers = periodOf(asked.from, asked.to);
  const stage = stageOf(textOf(options, 'stage'), covers, today);
  refuseDays(covers, stage, today, windowOf(graph, options));
  const key = textOf(options, 'key');
  const { heads, keys } = itemsFrom(name, bytes, key);
  const count = keys.length;
  const sourceCount = numberOf(options, 'source-count', 0);
  const completeness = oneLine(textOf(options, 'completeness') ?? '') || null;
  if (sourceCount !== null && sourceCount !== count && completeness === null)
    throw new UsageError(
      `The file has ${count} items, but its source counts ${sourceCount}.`,
      'Pull it again to the last page, or say with `--completeness` what was left out and why.',
    );
  const id = fitting('population', textOf(options, 'id') ?? populationId(covers, control.id, stage));
  refuseTaken(id, graph, snapshot);
  const folder = `${kinds.population.folder}/${id}`;
  const made: NewPopulation = {
    id,
    title: oneLine(textOf(options, 'title') ?? '') || `${control.title}: all items`,
    source: oneLine(asked.source),
    query: asked.query,
    control: control.id,
    covers,
    count,
    sourceCount,
    sha256: sha256Of(bytes),
    completeness,
    stage,
    items: `${folder}/items.${/\.json$/i.test(name) ? 'json' : 'csv'}`,
    key,
    heads,
  };
  const record = `${folder}.md`;
  const frozen = {
    ...{ id, control: control.id, ...covers, stage, count, sha256: made.sha256 },
    key: key ?? heads[0] ?? '',
    faults: keyFaults(keys),
    paths: [record, made.items],
  };
  return {
    frozen,
    files: [
      { path: made.items, contents: bytes, fresh: true },
      { path: record, contents: populationRecord(made), fresh: true },
    ],
  };
}

/** The columns of a list, and the key of each item. @throws UsageError for what is no list, and for a key that is no column */
function itemsFrom(
  name: string,
  bytes: Uint8Array,
  key: string | null,
): { readonly heads: readonly string[]; readonly keys: readonly string[] } {
  const read = readItems(bytes, name);
  if ('refused' in read)
    throw new UsageError(
      `\`${basename(name)}\` cannot be read: ${read.refused}.`,
      'Export it again as CSV or JSON, in UTF-8; nothing was changed.',
    );
  const { heads } = read.items;
  const keys = columnOf(read.items, key ?? undefined);
  if (keys !== undefined) return { heads, keys };
  throw new UsageError(
    `\`${basename(name)}\` has no column \`${key}\`.`,
    meant(key ?? '', heads, `Its columns are ${heads.slice(0, 20).join(', ')}.`),
  );
}

/** A list pulled on its last day, or earlier, may still grow. */
function stageOf(asked: string | null, { to }: Period, today: Day): 'interim' | 'final' {
  if (asked === 'interim' || asked === 'final') return asked;
  return to < today ? 'final' : 'interim';
}

function refuseDays({ from, to }: Period, stage: string, today: Day, window: Audited | null): void {
  if (to > today)
    throw new UsageError(
      `\`--to\` is ${to}, and today is ${today}: a list cannot cover days to come.`,
      stage === 'interim'
        ? 'Write the last day that the list covers; the rest is another installment.'
        : 'Pull it when its days are over.',
    );
  if (window !== null && (to < window.from || from > window.to))
    throw new UsageError(
      `${from} to ${to} lies outside the window of ${window.id}, ${window.from} to ${window.to}.`,
      'Pull the list for days in the window, or leave `--audit` out.',
    );
}

type Audited = Period & { readonly id: string };

function windowOf(graph: Graph, options: Options): Audited | null {
  const named = textOf(options, 'audit');
  if (named === null) return null;
  const { id, data } = recordOf(graph, 'audit', named);
  return data.window === undefined ? null : { ...data.window, id };
}

function refuseTaken(id: string, graph: Graph, snapshot: Snapshot): void {
  const { folder } = kinds.population;
  const hint = 'Choose another `--id`; `npm run explain -- population` says what an id looks like.';
  const lies = [`${folder}/${id}.md`, `${folder}/${id}`].find((path) => snapshot.exists(path));
  if (lies !== undefined)
    throw new UsageError(`\`${lies}\` exists already, and a frozen population is never written over.`, hint);
  refuseUsed(id, graph, idInUse(graph, snapshot.files), hint);
}
