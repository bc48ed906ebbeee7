import type { ReviewState } from '../assess/access-review/review.ts';
import type { NamedArtifact } from '../exporters/access-review.ts';
import type { Day } from '../model/calendar.ts';
import type { FieldChange } from '../parse/edit-front-matter.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a note of ours looks like: another one is a person's, and stays. */
const ownNote = /^\d+ kept, \d+ changed, \d+ revoked$/;

/**
 * The changes that bring a record in step with its sheet: the counts, the day of the last decision, and the hashes of
 * the files beside it. Everything else stays as people wrote it.
 */
export function editsOf(
  fields: Fields,
  state: ReviewState,
  artifacts: readonly NamedArtifact[],
  proof: string | null,
): readonly FieldChange[] {
  const { population, tested, deviations, counts, performed } = state;
  const result = (fields.result ?? {}) as Fields;
  const note = `${counts.keep} kept, ${counts.change} changed, ${counts.revoke} revoked`;
  return [
    ...(performed === null ? [] : [{ path: ['performed', 'at'], value: performed }]),
    ...(performed === null ? [] : [{ path: ['collected', 'at'], value: laterOf(performed, proof) }]),
    { path: ['result', 'population'], value: population },
    { path: ['result', 'tested'], value: tested },
    { path: ['result', 'deviations'], value: deviations ?? undefined },
    ...(result.note === undefined || ownNote.test(String(result.note))
      ? [{ path: ['result', 'note'], value: note }]
      : []),
    ...artifactEdits(fields, artifacts),
  ];
}

/** The proof is whole with the last decision, and with the later export once there is one: its name holds its day. */
function laterOf(performed: Day, proof: string | null): Day {
  const pulled = /\/proof-(\d{4}-\d{2}-\d{2})/.exec(proof ?? '')?.[1] ?? performed;
  return pulled > performed ? pulled : performed;
}

function artifactEdits(fields: Fields, artifacts: readonly NamedArtifact[]): readonly FieldChange[] {
  const listed = (Array.isArray(fields.artifacts) ? fields.artifacts : []) as readonly Fields[];
  let end = listed.length;
  return artifacts.flatMap((artifact): readonly FieldChange[] => {
    const index = listed.findIndex(({ path }) => path === artifact.path);
    const { path, format, bytes, sha256 } = artifact;
    if (index < 0) {
      end += 1;
      return [{ path: ['artifacts', end - 1], insert: { path, format, bytes, sha256 } }];
    }
    return [
      { path: ['artifacts', index, 'bytes'], value: bytes },
      { path: ['artifacts', index, 'sha256'], value: sha256 },
    ];
  });
}

/** What only a person can say and the record does not yet hold, by the names of fields and headings. */
export function toWriteIn({
  data,
  body,
}: {
  readonly data: Fields | null;
  readonly body: string;
}): readonly string[] {
  const [collected, result] = [(data?.collected ?? {}) as Fields, (data?.result ?? {}) as Fields];
  const isOpen = (value: unknown) => value === undefined || String(value).startsWith('Write here');
  const headings = body.split(/^## /m).slice(1);
  return [
    ...(isOpen(collected.query) ? ['collected.query'] : []),
    ...(isOpen(collected.sourceCount) ? ['collected.sourceCount'] : []),
    ...(isOpen(result.outcome) ? ['result.outcome'] : []),
    ...headings.filter((part) => part.includes('Write here')).map((part) => `“${part.split('\n')[0]}”`),
  ];
}
