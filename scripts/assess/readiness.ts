import type { Day } from '../model/calendar.ts';
import type { Graph } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import { oncePer } from '../model/once.ts';
import { compare } from '../model/problem.ts';
import type { ContentRecord, Requirement } from '../model/record.ts';
import { type ApprovalOf, approvedInText, judgePolicy, type PolicyReadiness } from './approval.ts';
import { type CriterionReadiness, judgeCriteria } from './criteria.ts';
import { currentAudit } from './current-audit.ts';
import { type ControlReadiness, inUse, judgeControl, wordFor } from './design.ts';
import { categoriesInScope, defaultCriteria } from './scope.ts';

/** How many of the criteria are how far. Each number counts within the one before. */
export interface Counts {
  readonly criteria: number;
  readonly covered: number;
  readonly designed: number;
  /** How many are shown to operate. */
  readonly operating: number;
}

/** What the program shows of itself on a day: management's view, never an opinion. */
export interface Readiness {
  readonly day: Day;
  readonly timezone: string;
  /** The audit whose window is judged; null where none has one. */
  readonly audit: ContentRecord<'audit'> | null;
  /** Categories in scope, in the order of the framework. */
  readonly categories: readonly CategoryReadiness[];
  readonly totals: Counts;
  /** Controls that apply and were not replaced, and how many of them are designed. */
  readonly controlTotals: {
    readonly controls: number;
    readonly designed: number;
    readonly operating: number;
  };
  /** Criteria in scope, in the framework's order. */
  readonly criteria: readonly CriterionReadiness[];
  /** Every control, by id. */
  readonly controls: readonly ControlReadiness[];
  /** Every policy, by id. */
  readonly policies: readonly PolicyReadiness[];
}

export interface CategoryReadiness extends Counts {
  readonly category: string;
  readonly series: readonly SeriesReadiness[];
}

/** A group of criteria, such as CC6. */
export interface SeriesReadiness extends Counts {
  readonly id: string;
  readonly title: string;
}

export interface ReadinessOptions {
  /** The day asked about, and the program's time zone. */
  readonly day: Day;
  readonly timezone: string;
  /** The audit whose window is judged; the current one when absent. */
  readonly audit?: ContentRecord<'audit'> | null;
  /** What shows a policy's approval; what its text says when absent. */
  readonly approvalOf?: ApprovalOf;
}

/** Judges controls and criteria on a day (READINESS §7–8), as far as that needs no slots of a window. */
export function readinessOf(
  graph: Graph,
  { day, timezone, audit, approvalOf = approvedInText }: ReadinessOptions,
): Readiness {
  const criteriaInScope = inScopeOf(graph);
  const policies = graph
    .all('policy')
    .map((policy) => judgePolicy(graph, policy, day, approvalOf))
    .sort(byId);
  const judged = audit === undefined ? currentAudit(graph, day) : audit;
  const ground = {
    graph,
    day,
    timezone,
    audit: judged,
    inScope: new Set(criteriaInScope.map(({ id }) => id)),
    policies: new Map(policies.map((policy) => [policy.id, policy])),
  };
  const controls = graph.records
    .filter((record): record is ContentRecord<'control'> => record.kind === 'control')
    .map((control) => judgeControl(ground, control))
    .sort(byId);
  const criteria = judgeCriteria(graph, criteriaInScope, controls, day);
  const used = controls.filter(inUse);
  return {
    day,
    timezone,
    audit: judged,
    categories: categoriesOf(graph, criteria),
    totals: countsOf(criteria),
    controlTotals: {
      controls: used.length,
      designed: used.filter(({ state }) => state === 'designed').length,
      operating: used.filter((control) => wordFor(control) === 'operating').length,
    },
    criteria,
    controls,
    policies,
  };
}

/** What was judged of the control in a file; undefined where none is judged. Asked for every tie to a control. */
export function controlIn(readiness: Readiness, path: string): ControlReadiness | undefined {
  return controlsByPath(readiness).get(path);
}

const controlsByPath = oncePer(
  ({ controls }: Readiness): ReadonlyMap<string, ControlReadiness> =>
    new Map(controls.map((control) => [control.path, control])),
);

/** Criteria of the default framework whose category is in scope, in the framework's order. */
function inScopeOf(graph: Graph): readonly Requirement[] {
  const categories = new Set(categoriesInScope(graph));
  const found = new Map<string, Requirement>();
  for (const criterion of defaultCriteria(graph)) {
    if (categories.has(criterion.category ?? '') && !found.has(criterion.id))
      found.set(criterion.id, criterion);
  }
  return [...found.values()];
}

function categoriesOf(graph: Graph, criteria: readonly CriterionReadiness[]): readonly CategoryReadiness[] {
  const titles = new Map(
    graph.frameworks.flatMap(({ groups }) => groups.map(({ id, title }) => [id, title])),
  );
  return [...grouped(criteria, ({ category }) => category)].map(([category, within]) => ({
    category,
    ...countsOf(within),
    series: [...grouped(within, ({ group }) => group)].map(([id, each]) => ({
      id,
      title: titles.get(id) ?? id,
      ...countsOf(each),
    })),
  }));
}

function countsOf(criteria: readonly CriterionReadiness[]): Counts {
  const designed = criteria.filter(({ whole }) => whole).length;
  return {
    criteria: criteria.length,
    covered: criteria.filter(({ state }) => state !== 'gap').length,
    designed,
    operating: criteria.filter(({ state }) => state === 'operating').length,
  };
}

/** Records come by path, so that those of one id stay in that order. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}
