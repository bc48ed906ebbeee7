import type { ControlSlot } from '../assess/slots/control-slots.ts';
import type { NewProof } from '../exporters/proof.ts';
import type { Collected } from '../reporters/collected.ts';
import type { Proof } from './collect-files.ts';

/** What to know of where a proof is filed, a sentence each. */
export function placeRemarks(
  { version, control, performed }: NewProof,
  slot: ControlSlot | null,
): readonly string[] {
  return [
    ...(version === null ? [`No version of ${control} was in force on ${performed}: it fills no slot.`] : []),
    ...(slot !== null && performed > slot.due
      ? [`It comes late for ${slot.key}, which was due on ${slot.due}.`]
      : []),
  ];
}

/** What `collect file` says that it took in. */
export function toldOf(
  { id, control, performed, performer, outcome, reviewer }: NewProof,
  slot: ControlSlot | null,
  proofs: readonly Proof[],
  remarks: readonly string[],
  paths: readonly string[],
): Collected {
  return {
    ...{ id, control, performed, performer, outcome, reviewer, remarks, paths },
    slot: slot === null ? null : { key: slot.key, from: slot.from, to: slot.to, due: slot.due },
    files: proofs.map(({ shown, format, bytes, sha256, items }) => ({
      name: shown,
      format,
      bytes,
      sha256,
      items: items !== null && 'count' in items ? items.count : null,
    })),
  };
}
