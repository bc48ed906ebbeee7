import { assess } from '../assess/assessment.ts';
import { idInUse, nextEvidence } from '../assess/next-id.ts';
import { reviewerFor } from '../assess/reviewer.ts';
import type { ControlSlot } from '../assess/slots/control-slots.ts';
import { partOn, partsOf } from '../assess/slots/parts.ts';
import { type NewProof, proofRecord } from '../exporters/proof.ts';
import { oneLine, pathOf } from '../exporters/record.ts';
import type { ContentRecord } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { parseRepository } from '../parse/repository.ts';
import type { Collected } from '../reporters/collected.ts';
import { daysOf, slotAndDays } from './collect-days.ts';
import type { Proof } from './collect-files.ts';
import { provenanceOf, typeByEnding } from './collect-provenance.ts';
import { refuseRepeats } from './collect-repeats.ts';
import type { ProofRequest } from './collect-request.ts';
import type { Output } from './command.ts';
import { recordOf } from './required.ts';

type Control = ContentRecord<'control'>;

/**
 * Works out what `collect file` writes: the files as they are, and the record that says what they show. Writes nothing.
 * @throws UsageError for words that fit no record, for counts that differ and for proof that is there already
 */
export function planProof(
  request: ProofRequest,
  proofs: readonly Proof[],
  snapshot: Snapshot,
): { readonly collected: Collected; readonly files: readonly Output[] } {
  const { graph } = parseRepository(snapshot);
  const assessment = assess(graph, snapshot);
  const { today } = assessment;
  const control = recordOf(graph, 'control', request.control);
  const days = daysOf(request, today);
  const { slot, covers } = slotAndDays(request, graph, control, days, assessment);
  const performer = recordOf(graph, 'role', request.by ?? control.data.performer ?? control.data.owner).id;
  const collector =
    request.collector === 'run' ? 'run' : recordOf(graph, 'role', request.collector ?? performer).id;
  const type = request.type ?? typeByEnding(proofs);
  const method = request.method ?? (type === 'screenshot' ? 'screenshot' : 'export');
  const provenance = provenanceOf(request, graph, control, { type, method }, proofs);
  const repeats = refuseRepeats(
    { graph, control: control.id, slot, ...days, timezone: assessment.timezone },
    request,
    proofs,
  );
  const id = nextEvidence(idInUse(graph, snapshot.files), days.performed, control.id);
  const path = pathOf('evidence', id, null);
  const folder = path.replace(/\.md$/, '');
  const version = partOn(partsOf(graph, control), days.performed)?.version ?? null;
  const reviewer = reviewerFor(graph, control.data.owner, [performer, collector]);
  const supersedes =
    request.supersedes === null ? null : recordOf(graph, 'evidence', request.supersedes, '--supersedes').id;
  const made: NewProof = {
    id,
    title:
      oneLine(request.title ?? '') ||
      `${control.title}${slot === null ? `, ${days.performed}` : `, ${slot.key}`}`,
    type,
    control: control.id,
    version,
    slot: slot?.key ?? null,
    instances: instancesOf(request, control, provenance.get('system')),
    performed: days.performed,
    performer,
    covers,
    collected: days.collected,
    collector,
    method,
    provenance: [
      ['run', request.run],
      ['system', provenance.get('system') ?? null],
      ['environment', provenance.get('environment') ?? null],
      ['query', request.query],
      ['filters', request.filters],
      ['count', provenance.get('count') ?? null],
      ['sourceCount', request.sourceCount],
    ],
    outcome: request.outcome,
    redactions: request.redactions,
    supersedes,
    reviewer,
    artifacts: proofs.map((proof) => ({
      path: proof.contents === null ? null : `${folder}/${proof.name}`,
      uri: proof.contents === null ? request.uri : null,
      format: proof.format,
      bytes: proof.bytes,
      sha256: proof.sha256,
      heads: proof.items !== null && 'heads' in proof.items ? proof.items.heads : [],
    })),
  };
  const kept = proofs.flatMap(({ name, contents }) =>
    contents === null ? [] : [{ path: `${folder}/${name}`, contents, fresh: true }],
  );
  const remarks = [...placeRemarks(made, slot), ...repeats];
  return {
    collected: toldOf(made, slot, proofs, remarks, [path, ...kept.map((file) => file.path)]),
    files: [...kept, { path, contents: proofRecord(made), fresh: true }],
  };
}

function placeRemarks(
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

function toldOf(
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

function instancesOf(
  { instances }: ProofRequest,
  { data }: Control,
  system: string | number | undefined,
): readonly string[] {
  if (instances.length > 0 || typeof system !== 'string') return instances;
  return data.frequencies.some(({ each }) => each === 'system') ? [system] : [];
}
