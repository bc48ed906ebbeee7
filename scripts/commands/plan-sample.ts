import { assess } from '../assess/assessment.ts';
import { idInUse } from '../assess/next-id.ts';
import { keyFaults } from '../assess/sampling.ts';
import { versionOn } from '../assess/version.ts';
import { codeSpan } from '../exporters/exact-scalar.ts';
import { oneLine } from '../exporters/record.ts';
import { itemsDrawn, sampleRecord } from '../exporters/sample.ts';
import { columnOf, readItems } from '../model/items/items.ts';
import { kinds } from '../model/kinds/index.ts';
import type { ContentRecord } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import { type Drawn, keyRemarks } from '../reporters/drawn.ts';
import { auditOf } from './audit.ts';
import type { Options, Output } from './command.ts';
import { recordOf, requiredTexts, textOf } from './required.ts';
import { attributesOf, idOf, sizeOf, testerOf } from './sample-choices.ts';

type Population = ContentRecord<'population'>;
type Control = ContentRecord<'control'>;

/**
 * Works out the test that `sample` writes: which items, by which seed, and how to draw them again. Writes nothing.
 * @throws UsageError for a population that is not what its record says, and where no size can be told
 */
export function planSample(
  word: string,
  options: Options,
  snapshot: Snapshot,
): { readonly drawn: Drawn; readonly files: readonly Output[] } {
  const seed = seedOf(requiredTexts('sample', options, ['seed'] as const).seed);
  const { graph } = parseRepository(snapshot);
  auditOf(graph, options.audit);
  const { today } = assess(graph, snapshot);
  const population = recordOf(graph, 'population', word);
  const control = recordOf(graph, 'control', population.data.control);
  const { keys, key, path, sha256 } = frozenKeys(population, snapshot);
  const size = sizeOf(graph, control, keys.length, options);
  const tester = testerOf(graph, control, textOf(options, 'tester'));
  const inUse = idInUse(graph, snapshot.files);
  const id = idOf(textOf(options, 'id'), population.id, graph, inUse);
  const items = itemsDrawn(keys, seed, size.asked);
  const faults = keyFaults(keys);
  const { version, remark } = versionFor(control, population);
  const record = `${kinds.test.folder}/${id}.md`;
  const contents = sampleRecord({
    ...{ id, control: control.id, controlVersion: version, seed, ...size, tester, today, items },
    title: oneLine(textOf(options, 'title') ?? '') || `${control.title}: sample of ${population.id}`,
    attributes: attributesOf(textOf(options, 'attributes')),
    population: { id: population.id, path, sha256, count: keys.length, key },
    remarks: [...keyRemarks(faults, codeSpan), ...remark],
  });
  const drawn: Drawn = {
    ...{ id, population: population.id, count: keys.length, seed, ...size, faults, path: record },
    items: items.map(({ position, name }) => ({ position, name })),
    remarks: [...keyRemarks(faults), ...remark],
  };
  return { drawn, files: [{ path: record, contents, fresh: true }] };
}

/** A seed is typed into a shell and a spreadsheet: one line, and nothing in it that nobody sees. */
function seedOf(seed: string): string {
  if (oneLine(seed) === seed) return seed;
  throw new UsageError(
    '`--seed` has blanks around it, or marks that nobody sees.',
    'Use digits or plain words, such as `--seed 20261001`.',
  );
}

/** The keys of a population whose file is here and is the one that was frozen. */
function frozenKeys({ id, path: record, data }: Population, snapshot: Snapshot) {
  const { items: path, sha256, count, key } = data;
  if (path === undefined || sha256 === undefined)
    throw new UsageError(
      `${id} has no \`items\` or no \`sha256\`: it is not frozen.`,
      'Freeze it with `npm run population`.',
    );
  if (!snapshot.files.some((file) => file.path === path && file.type === 'file'))
    throw new UsageError(
      `\`${path}\` is not here, so nothing can be drawn from ${id}.`,
      'Fetch the file, then run it again.',
    );
  const fix = `Restore the file that ${record} describes, or freeze the new one under another id.`;
  if (snapshot.sha256(path) !== sha256)
    throw new UsageError(`\`${path}\` is not the file that was frozen: its SHA-256 is another.`, fix);
  const read = readItems(snapshot.read(path), path);
  if ('refused' in read) throw new UsageError(`\`${path}\` cannot be read: ${read.refused}.`, fix);
  const keys = columnOf(read.items, key);
  if (keys === undefined)
    throw new UsageError(
      `\`${path}\` has no column \`${key}\`, which ${id} names in \`key\`.`,
      `Its columns are ${read.items.heads.slice(0, 20).join(', ')}.`,
    );
  if (keys.length !== count)
    throw new UsageError(`\`${path}\` has ${keys.length} items, and ${id} states ${count}.`, fix);
  if (count === 0)
    throw new UsageError(
      `${id} has no items, so there is nothing to draw.`,
      'Record that nothing occurred with `npm run new -- evidence`, and how the query was checked.',
    );
  return { keys, key: key ?? read.items.heads[0] ?? '', path, sha256 };
}

/** The version in force on the population's last day; a population of two versions is said aloud. */
function versionFor(
  control: Control,
  { data }: Population,
): { readonly version: string; readonly remark: readonly string[] } {
  const first = versionOn(control, null, data.covers.from).version?.version;
  const last = versionOn(control, null, data.covers.to).version?.version ?? control.data.version;
  const changed = first !== undefined && first !== last;
  return {
    version: last,
    remark: changed
      ? [
          `The control changed from version ${first} to ${last} in these days; each version is tested for its part.`,
        ]
      : [],
  };
}
