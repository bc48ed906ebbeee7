import type { Graph } from '../../model/graph.ts';
import type { PolicyReadiness } from '../approval.ts';
import type { Condition, ConditionId, ControlReadiness } from '../design.ts';
import { evidenceFile, newEvidence } from '../evidence-command.ts';
import { personOf } from '../person.ts';
import type { Readiness } from '../readiness.ts';
import { minutes } from '../step.ts';
import { blockerId, type Found } from './blocker.ts';
import { nameHolder, policyBlockers } from './policy-blockers.ts';

/** What keeps controls that answer something from being designed (READINESS §7), one for each thing to do or to wait for. */
export function designBlockers(graph: Graph, readiness: Readiness): readonly Found[] {
  const policies = new Map(readiness.policies.map((policy) => [policy.id, policy]));
  return readiness.controls
    .filter(
      ({ applies, replacedBy, state, answers }) =>
        applies && replacedBy === null && state !== 'designed' && answers.length > 0,
    )
    .flatMap((control) => blockersOf({ graph, readiness, policies }, control));
}

interface Ground {
  readonly graph: Graph;
  readonly readiness: Readiness;
  readonly policies: ReadonlyMap<string, PolicyReadiness>;
}

function blockersOf(ground: Ground, control: ControlReadiness): readonly Found[] {
  const { conditions } = control;
  const unmet = (id: ConditionId) => conditions.find((each) => each.id === id && each.met !== 'yes');
  const about = {
    keeps: 'designed',
    controls: [control.id],
    record: control.id,
    open: control.path,
  } as const;
  const who = personOf(ground.graph, control.owner);
  const shared = { ...about, who };
  const holder = unmet('owner-has-holder');
  const planned = unmet('implemented');
  const inForce = unmet('version-in-force');
  const shown = unmet('implementation-shown');
  const role = holder === undefined ? undefined : nameHolder(ground.graph, holder.record, control.id);
  const after = role === undefined ? [] : [blockerId('name-a-holder', role.record)];
  const place = blockerId('put-a-control-in-place', control.id);
  const texts = [
    unmet('text-holds'),
    role === undefined ? holder : undefined,
    unmet('proof-named'),
    // The day from which it applies is set when it is put in place.
    planned === undefined && inForce?.met === 'unknown' ? inForce : undefined,
  ].flatMap((condition) => condition?.words ?? []);
  return [
    ...(role === undefined ? [] : [role]),
    ...policyBlockers(ground.graph, ground.policies, control.id),
    ...(planned === undefined
      ? []
      : [
          {
            ...shared,
            kind: 'put-a-control-in-place' as const,
            what: `Put ${control.id} in place, then set its \`status\` and \`effective\`: ${control.title}.`,
            today: planned.words,
            minutes: minutes.control,
            after,
          },
        ]),
    ...(texts.length === 0
      ? []
      : [
          {
            ...shared,
            kind: 'finish-a-text' as const,
            what: `Finish the text of ${control.id}: ${control.title}.`,
            today: texts.join(' and '),
            minutes: minutes.text,
            after,
          },
        ]),
    ...(inForce?.met === 'no'
      ? [
          {
            ...shared,
            kind: 'a-day-to-come' as const,
            way: 'wait' as const,
            what: `${control.id} applies only from a later day.`,
            today: inForce.words,
            minutes: 0,
          },
        ]
      : []),
    ...(shown === undefined
      ? []
      : [
          showing(ground, control, shown, [
            ...(planned === undefined ? after : [place]),
            ...(texts.length === 0 ? [] : [blockerId('finish-a-text', control.id)]),
          ]),
        ]),
  ];
}

/** Evidence that waits is settled; else one instance is walked through, again where the last one failed. */
function showing(
  { graph, readiness }: Ground,
  { id, title, path, owner }: ControlReadiness,
  { met, words, record }: Condition,
  after: readonly string[],
): Found {
  const shared = {
    keeps: 'designed',
    controls: [id],
    today: words,
    who: personOf(graph, owner),
    after,
  } as const;
  const evidence = met === 'unknown' && record !== undefined ? graph.find(record) : undefined;
  if (evidence !== undefined && 'data' in evidence) {
    return {
      ...shared,
      kind: 'settle-evidence',
      what: `Settle ${evidence.id}: ${evidence.title}.`,
      minutes: minutes.review,
      record: evidence.id,
      open: evidence.path,
    };
  }
  return {
    ...shared,
    kind: 'walk-through',
    what: `Trace one real instance of ${id} from end to end${record === undefined ? '' : ', once what failed is mended'}, and file it as evidence: ${title}.`,
    minutes: minutes.walkthrough,
    record: id,
    open: path,
    missing: evidenceFile(id, readiness.day),
    run: newEvidence(id, ' --type walkthrough'),
    after: [...after, ...findingSteps(graph, id)],
  };
}

/** What is mended is shown again: whatever a finding about the control still asks for comes first. */
function findingSteps(graph: Graph, control: string): readonly string[] {
  return graph
    .in(control, 'concerns')
    .filter(({ from }) => from.kind === 'finding')
    .flatMap(({ from }) =>
      ['conclude-a-finding' as const, 'act-on-a-finding' as const].map((kind) => blockerId(kind, from.id)),
    );
}
