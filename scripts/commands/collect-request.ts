import { kinds } from '../model/kinds/index.ts';
import { meant } from '../model/nearest.ts';
import type { ContentRecord } from '../model/record.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Options } from './command.ts';
import { numberOf, requiredTexts, textOf } from './required.ts';

type Evidence = ContentRecord<'evidence'>['data'];

/** What `collect file` was told, as typed; null for what was not. */
export interface ProofRequest {
  readonly control: string;
  readonly type: Evidence['type'] | null;
  readonly method: Evidence['collected']['method'] | null;
  readonly outcome: Evidence['result']['outcome'];
  readonly title: string | null;
  readonly by: string | null;
  readonly collector: string | null;
  readonly day: string | null;
  readonly collected: string | null;
  readonly slot: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly instances: readonly string[];
  readonly system: string | null;
  readonly environment: string | null;
  readonly query: string | null;
  readonly filters: string | null;
  readonly run: string | null;
  readonly count: number | null;
  readonly sourceCount: number | null;
  readonly redactions: string | null;
  readonly supersedes: string | null;
  readonly uri: string | null;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly audit: string | null;
}

const { properties } = kinds.evidence.schema;
const types = properties.type.enum;

/** @throws UsageError for what is missing, no number, or no word that a field takes */
export function readProofRequest(options: Options): ProofRequest {
  const asked = requiredTexts('collect', options, ['control', 'outcome'] as const);
  const text = (name: string) => textOf(options, name)?.trim() || null;
  const sha256 = text('sha256');
  if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256))
    throw new UsageError(
      `\`--sha256\` got \`${sha256}\`; expected 64 hex digits in lower case.`,
      '`shasum -a 256 FILE` prints them.',
    );
  return {
    control: asked.control,
    outcome: asked.outcome as ProofRequest['outcome'],
    type: typeNamed(text('type')),
    method: text('method') as ProofRequest['method'],
    title: text('title'),
    by: text('by'),
    collector: text('collector'),
    day: text('day'),
    collected: text('collected'),
    slot: text('for'),
    from: text('from'),
    to: text('to'),
    instances: (text('instances') ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    system: text('system'),
    environment: text('environment'),
    query: text('query'),
    filters: text('filters'),
    run: text('run'),
    count: numberOf(options, 'count', 0),
    sourceCount: numberOf(options, 'source-count', 0),
    redactions: text('redaction'),
    supersedes: text('supersedes'),
    uri: text('uri'),
    sha256,
    bytes: numberOf(options, 'bytes', 1, Number.MAX_SAFE_INTEGER),
    audit: text('audit'),
  };
}

function typeNamed(text: string | null): Evidence['type'] | null {
  if (text === 'access-review')
    throw new UsageError(
      'An access review decides on each account, so that its exports alone are none.',
      'Begin it with `npm run review -- access EXPORT.csv --system SYS-…`.',
    );
  const known = types.find((each) => each === text);
  if (text === null || known !== undefined) return known ?? null;
  throw new UsageError(
    `\`--type\` got \`${text}\`; expected ${types.join(', ')}.`,
    meant(text, types, 'Choose one of them, or leave it out.'),
  );
}
