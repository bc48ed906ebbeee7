import type { Day, Period } from '../model/calendar.ts';
import { someOf } from '../model/wording.ts';
import { codeSpan, exactScalar } from './exact-scalar.ts';

/** A file as its record names it: beside it by `path`, or elsewhere by `uri`. */
export interface ProofArtifact {
  readonly path: string | null;
  readonly uri: string | null;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The names of the columns of a list; empty for anything else. */
  readonly heads: readonly string[];
}

/** Evidence that is about to be written from files that were taken in. */
export interface NewProof {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly control: string;
  /** The version in force on the day performed; null when none was. */
  readonly version: string | null;
  readonly slot: string | null;
  readonly instances: readonly string[];
  readonly performed: Day;
  readonly performer: string;
  readonly covers: Period;
  readonly collected: Day;
  readonly collector: string;
  readonly method: string;
  /** The fields of `collected` that say where it comes from, in order; those that are absent are null. */
  readonly provenance: readonly (readonly [field: string, value: string | number | null])[];
  readonly outcome: string;
  readonly redactions: string | null;
  readonly supersedes: string | null;
  /** The role to review it, for the line that is left for it. */
  readonly reviewer: string | null;
  readonly artifacts: readonly ProofArtifact[];
}

/** The record of files that were taken in. It says what is known, and leaves the review to its reviewer. */
export function proofRecord(made: NewProof): string {
  const { slot, instances, covers, redactions, supersedes, artifacts } = made;
  return `${[
    '---',
    `id: ${made.id}`,
    `title: ${exactScalar(made.title)}`,
    `type: ${made.type}`,
    'supports:',
    `  - control: ${made.control}`,
    ...(slot === null ? [] : [`    for: ${exactScalar(slot)} # the slot that it fills`]),
    ...(instances.length === 0 ? [] : [`    instances: [${instances.map(exactScalar).join(', ')}]`]),
    'performed:',
    `  at: ${made.performed}`,
    `  by: ${exactScalar(made.performer)}`,
    'covers:',
    `  from: ${covers.from}`,
    `  to: ${covers.to}`,
    'collected:',
    `  at: ${made.collected}`,
    `  by: ${exactScalar(made.collector)}`,
    `  method: ${made.method}`,
    ...made.provenance.flatMap(([field, value]) =>
      value === null ? [] : [`  ${field}: ${typeof value === 'number' ? value : exactScalar(value)}`],
    ),
    'result:',
    `  outcome: ${made.outcome}`,
    `# review: {by: ${made.reviewer ?? 'ROLE'}, at: ${made.collected}, outcome: accepted} # written by the reviewer`,
    'artifacts:',
    ...artifacts.flatMap(({ path, uri, format, bytes, sha256 }) => [
      `  - ${path === null ? `uri: ${exactScalar(uri ?? '')}` : `path: ${exactScalar(path)}`}`,
      `    format: ${exactScalar(format)}`,
      `    bytes: ${bytes}`,
      `    sha256: '${sha256}'`,
    ]),
    ...(redactions === null ? [] : [`redactions: ${exactScalar(redactions)}`]),
    ...(supersedes === null ? [] : [`supersedes: ${exactScalar(supersedes)}`]),
    '---',
    '',
    '## What it is',
    '',
    ...artifacts.flatMap(artifactWords),
    made.version === null
      ? `No version of ${made.control} was in force on ${made.performed}.`
      : `On ${made.performed} version ${made.version} of ${made.control} was in force.`,
    '',
    '## How to see that it is still the same',
    '',
    'The hash above is that of the file as it was taken in, byte for byte. `shasum -a 256 FILE` prints it again.',
  ].join('\n')}\n`;
}

function artifactWords({ path, uri, heads }: ProofArtifact): readonly string[] {
  const name = path === null ? codeSpan(uri ?? '') : codeSpan(path.slice(path.lastIndexOf('/') + 1));
  const place = path === null ? `${name} is kept outside the repository` : `${name} lies beside this record`;
  const columns = heads.length === 0 ? '' : `, with the columns ${someOf(heads.map(codeSpan), 20)}`;
  return [`${place}${columns}.`, ''];
}
