import { currentEvidence } from '../assess/current-evidence.ts';
import type { ControlSlot } from '../assess/slots/control-slots.ts';
import { type Day, dayOfMoment } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Proof } from './collect-files.ts';
import type { ProofRequest } from './collect-request.ts';

/** Where a proof is about to be filed. */
interface Place {
  readonly graph: Graph;
  readonly control: string;
  readonly slot: ControlSlot | null;
  readonly performed: Day;
  readonly collected: Day;
  readonly timezone: string;
}

/**
 * What to know about bytes that evidence holds already, a sentence each.
 * @throws UsageError where they cannot show anything new: for the same slot, or from the same pull (READINESS §9)
 */
export function refuseRepeats(
  { graph, control, slot, performed, collected, timezone }: Place,
  { run, supersedes }: Pick<ProofRequest, 'run' | 'supersedes'>,
  proofs: readonly Proof[],
): readonly string[] {
  const remarks: string[] = [];
  for (const other of currentEvidence(graph)) {
    const same = proofs.find(({ sha256 }) =>
      (other.data.artifacts ?? []).some((each) => each.sha256 === sha256),
    );
    if (same === undefined || other.id === supersedes) continue;
    const supports = other.data.supports.some((each) => graph.find(each.control)?.id === control);
    const isThere =
      slot === null
        ? supports && dayOfMoment(other.data.performed.at, timezone) === performed
        : slot.evidence.includes(other.id);
    if (isThere)
      throw new UsageError(
        `\`${same.shown}\` was taken in already, as ${other.id}${slot === null ? '' : ` for ${slot.key}`}.`,
        `Look at ${other.path}; to replace it, collect another file with \`--supersedes ${other.id}\`.`,
      );
    if (
      run !== null &&
      other.data.collected.run === run &&
      dayOfMoment(other.data.collected.at, timezone) === collected
    )
      throw new UsageError(
        `\`${same.shown}\` comes from the same run as ${other.id}, and was taken in there: one pull cannot show two slots.`,
        'Pull it again for this slot.',
      );
    remarks.push(`The very same bytes lie in ${other.id}: say in the record why nothing changed since.`);
  }
  return remarks;
}
