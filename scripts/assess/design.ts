import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import type { ControlWord } from '../model/readiness-words.ts';
import type { ContentRecord } from '../model/record.ts';
import { type Answer, answersOf, answersOne } from './answers.ts';
import type { PolicyReadiness } from './approval.ts';
import { heldBy } from './holder.ts';
import { implementationShown } from './implementation.ts';
import { isInPlace, successorOf } from './in-force.ts';
import { type Operation, operationOf } from './operation.ts';
import { isInUse } from './vendor-assurance.ts';
import { decisive, no, unknown, type Verdict, yes } from './verdict.ts';
import { type InForce, versionOn } from './version.ts';

type Control = ContentRecord<'control'>;

/** What must hold for a control to be designed (READINESS §7), in the order in which people see to it. */
export type ConditionId =
  | 'text-holds'
  | 'implemented'
  | 'owner-has-holder'
  | 'policies-approved'
  | 'policies-effective'
  | 'criterion-in-scope'
  | 'proof-named'
  | 'version-in-force'
  | 'implementation-shown';

export interface Condition extends Verdict {
  readonly id: ConditionId;
}

export interface ControlReadiness {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** The owner's role, as written. */
  readonly owner: string | null;
  /** `drafted`: the text exists. `unknown`: the file cannot be judged. */
  readonly state: 'unknown' | 'drafted' | 'designed';
  /** False for a control that is not applicable. */
  readonly applies: boolean;
  /** The control that had taken its place by the day. */
  readonly replacedBy: string | null;
  readonly conditions: readonly Condition[];
  /** Criteria in scope only. */
  readonly answers: readonly Answer[];
  /** How it worked over a window; null while it is not in place. */
  readonly operation: Operation | null;
}

/** A failure counts whatever the design; any other word over a window only for a control that is designed. */
export function wordFor({ state, operation }: ControlReadiness): ControlWord {
  const word = operation?.over?.word;
  if (word === undefined || (word !== 'deviating' && state !== 'designed')) return state;
  return word;
}

/** Whether a control applies and nothing has taken its place: only these are counted. */
export function inUse({ applies, replacedBy }: ControlReadiness): boolean {
  return applies && replacedBy === null;
}

/** What the judgment of every control shares. */
export interface Ground {
  readonly graph: Graph;
  readonly day: Day;
  readonly timezone: string;
  /** Ids of the criteria in scope. */
  readonly inScope: ReadonlySet<string>;
  readonly policies: ReadonlyMap<string, PolicyReadiness>;
  /** The audit whose window is judged. */
  readonly audit: ContentRecord<'audit'> | null;
}

/** A control on a day: designed when every condition is shown to hold. */
export function judgeControl(ground: Ground, control: Control): ControlReadiness {
  const { day, timezone } = ground;
  const { id, path, title, data, whole } = control;
  const successor = whole ? successorOf(ground.graph, id, day) : null;
  const force = whole ? versionOn(control, successor, day) : null;
  const answers = answersOf(ground.graph, ground.inScope, control, force?.version ?? null);
  const conditions =
    force === null
      ? [{ id: 'text-holds' as const, ...unknown('its file cannot be judged') }]
      : conditionsOf(ground, control, force, answers);
  const designed = conditions.every(({ met }) => met === 'yes');
  return {
    id,
    path,
    title,
    owner: data.owner ?? null,
    state: whole ? (designed ? 'designed' : 'drafted') : 'unknown',
    applies: data.status !== 'not-applicable',
    replacedBy: successor?.id ?? null,
    conditions,
    answers,
    operation: runs(control, successor !== null)
      ? operationOf(ground.graph, control, { audit: ground.audit, day, timezone, designed })
      : null,
  };
}

/** Whether there is anything to look at: what is only planned, or has a successor, has no slots of its own. */
function runs({ data, whole }: Control, replaced: boolean): boolean {
  return whole && !replaced && isInPlace({ data });
}

/** The first condition that is not shown to hold, or null. */
export function firstUnmet({ conditions }: ControlReadiness): Condition | null {
  return conditions.find(({ met }) => met !== 'yes') ?? null;
}

function conditionsOf(
  { graph, day, timezone, policies }: Ground,
  control: Control,
  { verdict, version }: InForce,
  answers: readonly Answer[],
): readonly Condition[] {
  const governing = policiesOf(graph, control, policies);
  return [
    { id: 'text-holds', ...yes('its text can be judged') },
    { id: 'implemented', ...implemented(graph, control) },
    { id: 'owner-has-holder', ...heldBy(graph, control.data.owner) },
    { id: 'policies-approved', ...all(governing, ({ approved, approverHeld }) => [approved, approverHeld]) },
    { id: 'policies-effective', ...all(governing, ({ effective }) => [effective]) },
    { id: 'criterion-in-scope', ...answersOne(graph, control, version, answers) },
    { id: 'proof-named', ...proofNamed(control) },
    { id: 'version-in-force', ...verdict },
    {
      id: 'implementation-shown',
      ...implementationShown(graph, control, version?.effective ?? null, day, timezone),
    },
  ];
}

function implemented(graph: Graph, { data }: Control): Verdict {
  if (data.status === 'planned') return no('planned, not yet in place');
  if (data.status === 'not-applicable') return no('does not apply');
  if (data.status === 'implemented') return yes('in place');
  const vendor = data.inheritedFrom === undefined ? undefined : graph.find(data.inheritedFrom);
  if (vendor === undefined || vendor.kind !== 'vendor' || !vendor.whole) {
    return unknown('inherited, but not from a vendor that can be judged');
  }
  return isInUse(vendor)
    ? yes(`inherited from ${vendor.id}`, vendor.id)
    : no(`inherited from ${vendor.id}, which is ${vendor.data.status}`, vendor.id);
}

/** The policies a control names; what is no policy that can be judged stays unknown. */
function policiesOf(
  graph: Graph,
  { data }: Control,
  policies: ReadonlyMap<string, PolicyReadiness>,
): readonly (PolicyReadiness | Verdict)[] {
  return data.policies.map((written) => {
    const target = graph.find(written);
    return policies.get(target?.id ?? written) ?? unknown(`${written} is no policy that can be judged`);
  });
}

function all(
  governing: readonly (PolicyReadiness | Verdict)[],
  ask: (policy: PolicyReadiness) => readonly Verdict[],
): Verdict {
  const verdicts = governing.flatMap((each) => ('met' in each ? [each] : ask(each)));
  return decisive(verdicts) ?? no('no policy stands behind it');
}

function proofNamed({ data }: Control): Verdict {
  const missing = [
    ...((data.testProcedure ?? []).length === 0 ? ['test procedure'] : []),
    ...(data.populationSource === undefined ? ['population source'] : []),
    ...((data.evidenceExpected ?? []).length === 0 ? ['expected evidence'] : []),
  ];
  return missing.length === 0
    ? yes('names its test procedure, population source and evidence')
    : no(`names no ${missing.join(' and no ')}`);
}
