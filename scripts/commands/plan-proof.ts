import { folderOf } from '../assess/artifacts.ts';
import { assess } from '../assess/assessment.ts';
import { idInUse, nextEvidence } from '../assess/next-id.ts';
import { reviewerFor } from '../assess/reviewer.ts';
import { partOn, partsOf } from '../assess/slots/parts.ts';
import { type NewProof, proofRecord } from '../exporters/proof.ts';
import { oneLine, pathOf } from '../exporters/record.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { parseRepository } from '../parse/repository.ts';
import type { Collected } from '../reporters/collected.ts';
import { daysOf, slotAndDays } from './collect-days.ts';
import type { Proof } from './collect-files.ts';
import { provenanceOf, typeByEnding } from './collect-provenance.ts';
import { refuseRepeats } from './collect-repeats.ts';
import type { ProofRequest } from './collect-request.ts';
import { placeRemarks, toldOf } from './collect-told.ts';
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
  const { performer, collector } = handsOf(request, graph, control);
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
  const folder = folderOf({ id, path });
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
    provenance: provenanceFields(request, provenance),
    outcome: request.outcome,
    redactions: request.redactions,
    supersedes,
    reviewer,
    artifacts: proofs.map((proof) => artifactOf(proof, folder, request.uri)),
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

/** The roles that carried the control out and pulled the proof. @throws UsageError for a word that is no role */
function handsOf(
  { by, collector }: ProofRequest,
  graph: Graph,
  { data }: Control,
): Pick<NewProof, 'performer' | 'collector'> {
  const performer = recordOf(graph, 'role', by ?? data.performer ?? data.owner).id;
  return {
    performer,
    collector: collector === 'run' ? 'run' : recordOf(graph, 'role', collector ?? performer).id,
  };
}

function provenanceFields(
  { run, query, filters, sourceCount }: ProofRequest,
  provenance: ReturnType<typeof provenanceOf>,
): NewProof['provenance'] {
  return [
    ['run', run],
    ['system', provenance.get('system') ?? null],
    ['environment', provenance.get('environment') ?? null],
    ['query', query],
    ['filters', filters],
    ['count', provenance.get('count') ?? null],
    ['sourceCount', sourceCount],
  ];
}

/** A file as the record describes it: beside the record, or at its address. */
function artifactOf(
  { contents, name, format, bytes, sha256, items }: Proof,
  folder: string,
  address: string | null,
): NewProof['artifacts'][number] {
  return {
    path: contents === null ? null : `${folder}/${name}`,
    uri: contents === null ? address : null,
    ...{ format, bytes, sha256 },
    heads: items !== null && 'heads' in items ? items.heads : [],
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
