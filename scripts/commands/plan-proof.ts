import { type Assessment, assess } from '../assess/assessment.ts';
import { idInUse, nextEvidence } from '../assess/next-id.ts';
import { firstSameHand } from '../assess/same-hand.ts';
import type { ControlSlot } from '../assess/slots/control-slots.ts';
import { partOn, partsOf } from '../assess/slots/parts.ts';
import { slotFor } from '../assess/slots/slot-for.ts';
import { type NewProof, proofRecord } from '../exporters/proof.ts';
import { oneLine, pathOf } from '../exporters/record.ts';
import type { Day, Period } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { nearest } from '../model/nearest.ts';
import type { ContentRecord } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UsageError } from '../model/usage-error.ts';
import { parseRepository } from '../parse/repository.ts';
import type { Collected } from '../reporters/collected.ts';
import type { Output } from './command.ts';
import type { Proof } from './proof-files.ts';
import { provenanceOf, typeOf } from './proof-provenance.ts';
import { refuseRepeats } from './proof-repeats.ts';
import type { ProofRequest } from './proof-request.ts';
import { dayOf, recordOf } from './required.ts';
import { chooseOne } from './review-ground.ts';

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
  const { slot, covers } = placeOf(request, graph, control, days, assessment);
  const performer = recordOf(graph, 'role', request.by ?? control.data.performer ?? control.data.owner).id;
  const collector =
    request.collector === 'run' ? 'run' : recordOf(graph, 'role', request.collector ?? performer).id;
  const type = request.type ?? typeOf(proofs);
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
  const reviewer = reviewerFor(graph, control, [performer, collector]);
  const supersedes =
    request.supersedes === null ? null : chooseOne(graph, 'evidence', request.supersedes, '--supersedes').id;
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
      heads: 'heads' in proof.items ? proof.items.heads : [],
    })),
  };
  const kept = proofs.flatMap(({ name, contents }) =>
    contents === null ? [] : [{ path: `${folder}/${name}`, contents, fresh: true }],
  );
  return {
    collected: {
      id,
      control: control.id,
      slot: slot === null ? null : { key: slot.key, from: slot.from, to: slot.to, due: slot.due },
      performed: days.performed,
      performer,
      outcome: request.outcome,
      reviewer,
      files: proofs.map(({ shown, format, bytes, sha256, items }) => ({
        name: shown,
        format,
        bytes,
        sha256,
        items: 'count' in items ? items.count : null,
      })),
      remarks: [
        ...(version === null
          ? [`No version of ${control.id} was in force on ${days.performed}: it fills no slot.`]
          : []),
        ...(slot !== null && days.performed > slot.due
          ? [`It comes late for ${slot.key}, which was due on ${slot.due}.`]
          : []),
        ...repeats,
      ],
      paths: [path, ...kept.map((file) => file.path)],
    },
    files: [...kept, { path, contents: proofRecord(made), fresh: true }],
  };
}

interface Days {
  readonly performed: Day;
  readonly collected: Day;
  readonly covers: Period | null;
}

function daysOf({ day, collected, from, to }: ProofRequest, today: Day): Days {
  const pulled = notAfter('collected', dayOf('collected', collected ?? today), 'today is', today);
  const performed = notAfter('day', dayOf('day', day ?? pulled), 'it was collected on', pulled);
  if ((from === null) !== (to === null))
    throw new UsageError(
      `--${from === null ? 'to' : 'from'} came without --${from === null ? 'from' : 'to'}.`,
      'Write the first and the last day that the data describe.',
    );
  if (from === null || to === null) return { performed, collected: pulled, covers: null };
  const covers = {
    from: dayOf('from', from),
    to: notAfter('to', dayOf('to', to), 'it was collected on', pulled),
  };
  if (covers.from > covers.to)
    throw new UsageError(
      `--from is ${from}, after --to, which is ${to}.`,
      'Write the first day and the last.',
    );
  return { performed, collected: pulled, covers };
}

function notAfter(name: string, day: Day, words: string, last: Day): Day {
  if (day <= last) return day;
  throw new UsageError(
    `--${name} is ${day}, and ${words} ${last}: nothing is known of days to come.`,
    'Correct the day, or collect it when it is over.',
  );
}

/** The slot that the proof fills, where it has a name, and the days that it covers. */
function placeOf(
  request: ProofRequest,
  graph: Graph,
  control: Control,
  days: Days,
  { today, timezone }: Assessment,
): { readonly slot: ControlSlot | null; readonly covers: Period } {
  const whole = request.outcome === 'none' || request.outcome === 'unavailable';
  const audit = request.audit === null ? null : recordOf(graph, 'audit', request.audit);
  const answer = slotFor(graph, control, {
    ...{ day: days.performed, today, timezone, audit, whole },
    named: request.slot,
  });
  const own = days.covers ?? { from: days.performed, to: days.performed };
  if (answer.found === 'none') return { slot: null, covers: own };
  if (answer.found === 'no-such') {
    const near = nearest(request.slot ?? '', answer.keys);
    throw new UsageError(
      `${control.id} has no slot \`${request.slot}\`${answer.keys.length === 0 ? '' : `; it has ${some(answer.keys)}`}.`,
      near === undefined ? 'Leave `--for` out to have it found by the day.' : `Did you mean \`${near}\`?`,
    );
  }
  if (answer.found === 'either') {
    const { earlier, later } = answer;
    throw new UsageError(
      `${days.performed} lies in ${later.key}, but ${earlier.key} may still be shown until ${earlier.due} and is not yet.`,
      `Say which one it is for: \`--for ${earlier.key}\` or \`--for ${later.key}\`.`,
    );
  }
  const covers = days.covers ?? answer.covers;
  if (covers.to > days.collected)
    throw new UsageError(
      `${answer.slot.key} ends on ${answer.slot.to}, after ${days.collected}: data cannot cover days to come.`,
      'Collect it when the slot is over, or give the days that the data cover with `--from` and `--to`.',
    );
  return { slot: answer.slot, covers };
}

function some(keys: readonly string[]): string {
  return keys.length <= 8 ? keys.join(', ') : `${keys.slice(0, 4).join(', ')} … ${keys.slice(-2).join(', ')}`;
}

function instancesOf(
  { instances }: ProofRequest,
  { data }: Control,
  system: string | number | undefined,
): readonly string[] {
  if (instances.length > 0 || typeof system !== 'string') return instances;
  return data.frequencies.some(({ each }) => each === 'system') ? [system] : [];
}

/** Someone who can review the proof: the owner, else the first role that is held by another person. */
function reviewerFor(graph: Graph, { data }: Control, hands: readonly string[]): string | null {
  const roles = graph.all('role');
  const owner = roles.filter(({ id }) => id === graph.find(data.owner)?.id);
  const others = hands.map((role) => ({ field: '', role }));
  return [...owner, ...roles].find(({ id }) => firstSameHand(graph, id, others) === null)?.id ?? null;
}
