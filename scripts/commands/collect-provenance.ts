import { type ProvenanceField, provenanceNeeded } from '../assess/provenance.ts';
import { saysNothing } from '../assess/says-nothing.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Proof } from './collect-files.ts';
import type { ProofRequest } from './collect-request.ts';
import { recordOf } from './required.ts';

type Evidence = ContentRecord<'evidence'>['data'];

/** What the ending of the first file tells. */
export function typeByEnding([first]: readonly Proof[]): NonNullable<ProofRequest['type']> {
  const format = first?.format ?? '';
  if (/^(?:png|jpe?g|gif|webp|bmp|heic)$/.test(format)) return 'screenshot';
  if (/^(?:log|txt)$/.test(format)) return 'log';
  return /^(?:csv|tsv|json|xlsx|ods)$/.test(format) ? 'export' : 'report';
}

/** Where the proof comes from, as far as its method and type need it. @throws UsageError that names all that is missing */
export function provenanceOf(
  request: ProofRequest,
  graph: Graph,
  control: ContentRecord<'control'>,
  { type, method }: { readonly type: Evidence['type']; readonly method: Evidence['collected']['method'] },
  proofs: readonly Proof[],
): ReadonlyMap<ProvenanceField, string | number> {
  const fields = provenanceNeeded({ type, collected: { method } });
  const [only, ...others] = control.data.systems ?? [];
  const named = request.system ?? (others.length === 0 && fields.includes('system') ? (only ?? null) : null);
  const system = named === null ? null : recordOf(graph, 'system', named, '--system');
  const count = countOf(request, proofs, fields.includes('count'));
  const found: Readonly<Record<ProvenanceField, string | number | null>> = {
    system: system?.id ?? null,
    environment: request.environment ?? system?.data.environment ?? null,
    query: request.query,
    count,
    sourceCount: request.sourceCount,
  };
  // A system brings its environment along.
  const missing = fields.filter(
    (field) =>
      found[field] === null && (field !== 'environment' || system !== null || !fields.includes('system')),
  );
  if (missing.length > 0)
    throw new UsageError(
      `Proof of the type \`${type}\`, pulled as \`${method}\`, also needs ${missing.map((field) => `\`--${options[field]}\``).join(', ')}.`,
      missing.includes('sourceCount')
        ? '`--source-count` is what the source itself shows, such as the total on its screen: it proves that the list is complete.'
        : 'An auditor must be able to pull it again; `npm run explain -- evidence` says what each field takes.',
    );
  const { sourceCount, filters } = request;
  if (count !== null && sourceCount !== null && count > sourceCount)
    throw new UsageError(
      `The list has ${count} items, but its source counts ${sourceCount}.`,
      'Pull it again: a list cannot hold more than its source.',
    );
  if (count !== null && sourceCount !== null && count < sourceCount && saysNothing.test(filters ?? ''))
    throw new UsageError(
      `The list has ${count} items, but its source counts ${sourceCount}.`,
      'Pull it again to the last page, or say with `--filters` what was left out and why.',
    );
  return new Map(
    Object.entries(found).flatMap(([field, value]) =>
      value === null ? [] : [[field as ProvenanceField, value]],
    ),
  );
}

const options = {
  system: 'system',
  environment: 'environment',
  query: 'query',
  count: 'count',
  sourceCount: 'source-count',
} as const satisfies Record<ProvenanceField, string>;

/** How many items the files hold together; null where they are no lists, and nobody says. */
function countOf({ count }: ProofRequest, proofs: readonly Proof[], isList: boolean): number | null {
  const counts = proofs.map(({ items }) => (items !== null && 'count' in items ? items.count : null));
  const counted = counts.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
  for (const { items, shown } of isList ? proofs : []) {
    if (items !== null && 'refused' in items)
      throw new UsageError(
        `\`${shown}\` cannot be read: ${items.refused}.`,
        'Export it again as CSV in UTF-8 or as a JSON array, or say with `--type` that it is no list.',
      );
  }
  if (counted !== null && count !== null && counted !== count)
    throw new UsageError(
      `\`--count\` is ${count}, but ${proofs.length === 1 ? 'the file has' : 'the files have'} ${counted} items.`,
      'Leave `--count` out: items of CSV and JSON are counted.',
    );
  return count ?? counted;
}
