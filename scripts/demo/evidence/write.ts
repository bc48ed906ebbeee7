import { Buffer } from 'node:buffer';
import { type Day, dayOfMoment } from '../../model/calendar.ts';
import { sha256Of } from '../../model/fingerprint.ts';
import { latest, weekAround } from '../days.ts';
import type { Branch, Edit, Step } from '../history.ts';
import { recordText } from '../yaml.ts';
import type { Piece } from './piece.ts';

/**
 * Evidence as pull requests: what one role collected in a week comes on one branch. The performer commits record and
 * files, the reviewer writes the review into the record, and the branch is merged by the one who reviewed last.
 */
export function evidenceBranches(pieces: readonly Piece[]): readonly Branch[] {
  const batches = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const day = collectedOn(piece);
    const key = `${weekAround(day).from} ${piece.performer}`;
    const batch = batches.get(key) ?? [];
    if (batch.length === 0) batches.set(key, batch);
    batch.push(piece);
  }
  return [...batches].map(([key, batch]) => branchOf(key.replace(' ', '-'), batch));
}

/** The id of what was done on a day: `EV-20261006-IAM-03`. */
export function evidenceId(day: Day, name: string): string {
  return `EV-${day.replaceAll('-', '')}-${name}`;
}

/** The path of a record of evidence. */
export function pathOfEvidence(id: string): string {
  return `evidence/${id.slice(3, 7)}/${id}.md`;
}

/** What was filed last decides when the rest of the week can be reviewed. */
function branchOf(name: string, batch: readonly Piece[]): Branch {
  const day = batch.map(collectedOn).reduce(latest);
  const pieces = batch.map((piece) => ({ ...piece, review: reviewFrom(piece.review, day) }));
  const edits = pieces.flatMap(filesOf);
  const filed: Step = { day, role: batch[0]?.performer ?? '', subject: subjectOf('File', batch), edits };
  const reviewers = [...new Set(pieces.flatMap(({ review }) => (review === null ? [] : [review.by])))].sort();
  const reviewed = reviewers.map((by): Step => {
    const own = pieces.filter(({ review }) => review?.by === by);
    return {
      day: own.map(({ review }) => review?.day ?? day).reduce(latest),
      role: by,
      subject: subjectOf('Review', own),
      edits: own.map((piece) => recordOf(piece, true)),
    };
  });
  const merged = reviewed.map((step) => step.day).reduce(latest, day);
  return {
    name: `evidence/${name}`,
    steps: [filed, ...reviewed],
    merged,
    by: reviewers.at(-1) ?? 'security-lead',
  };
}

function reviewFrom(review: Piece['review'], day: Day): Piece['review'] {
  return review === null || review.day >= day ? review : { ...review, day };
}

function filesOf(piece: Piece): readonly Edit[] {
  const folder = pathOfEvidence(piece.id).replace(/\.md$/, '');
  return [
    recordOf(piece, false),
    ...piece.files.map(({ name, text }) => ({ path: `${folder}/${name}`, make: text })),
  ];
}

function recordOf(piece: Piece, withReview: boolean): Edit {
  const { id, title, type, supports, performed, performer, covers, collected, result, review } = piece;
  const path = pathOfEvidence(id);
  const folder = path.replace(/\.md$/, '');
  const artifacts = piece.files.map(({ name, format, text }) => ({
    path: `${folder}/${name}`,
    format,
    bytes: Buffer.byteLength(text),
    sha256: sha256Of(text),
  }));
  const fields = {
    id,
    title,
    type,
    supports,
    performed: { at: performed, by: performer },
    covers: { from: covers.from, to: covers.to },
    collected,
    result,
    review:
      withReview && review !== null
        ? { by: review.by, at: review.day, outcome: review.outcome, note: review.note }
        : undefined,
    artifacts: artifacts.length === 0 ? undefined : artifacts,
    supersedes: piece.supersedes,
  };
  return { path, make: recordText(fields, piece.body) };
}

function collectedOn({ collected }: Piece): string {
  return dayOfMoment(collected.at, 'UTC');
}

function subjectOf(verb: string, pieces: readonly Piece[]): string {
  const [first] = pieces;
  return pieces.length === 1 ? `${verb} ${first?.id}` : `${verb} ${pieces.length} pieces of evidence`;
}
