import type { Graph } from '../model/graph.ts';
import type { KindName } from '../model/kinds/index.ts';
import { capitalized } from '../model/wording.ts';
import { controlDrivers } from './audit-effort-controls.ts';
import type { Measured } from './measure.ts';
import { categoriesInScope } from './scope.ts';
import { isInUse } from './vendor-assurance.ts';

/** One thing that makes an audit longer or shorter, counted in the program. */
export interface EffortDriver {
  readonly what: string;
  /** Null where nothing is decided yet that could be counted. */
  readonly count: number | null;
  /** What it asks of the firm and of the company, in a sentence or two. */
  readonly words: string;
  /** The kind whose list shows what was counted. */
  readonly list: KindName | 'criterion';
}

/** Drivers that belong together. */
export interface EffortPart {
  readonly id: string;
  readonly title: string;
  /** How these are counted. */
  readonly lead: string;
  readonly drivers: readonly EffortDriver[];
}

/** What is counted: the records, and what was judged of them. */
export type Effort = Pick<Measured, 'graph' | 'readiness'>;

/**
 * What of the program drives the effort and so the price of an audit: its scope, its tests, and what is not ready.
 * Counts only: no firm prices by them alone, and there is no sum of money here.
 */
export function auditEffortOf(effort: Effort): readonly EffortPart[] {
  const { tested, unready } = controlDrivers(effort);
  return [
    {
      id: 'scope',
      title: 'What the report covers',
      lead: 'A firm asks for these before it names a price. Each is a decision of yours.',
      drivers: scopeDrivers(effort),
    },
    {
      id: 'tests',
      title: 'What is tested',
      lead: 'Controls that answer a criterion in scope. One with two rhythms is counted under both of them.',
      drivers: tested,
    },
    {
      id: 'unready',
      title: 'What is not ready yet',
      lead: 'Work of your own before the audit. Found during the audit, it costs more.',
      drivers: [policiesNotApproved(effort), unready],
    },
  ];
}

function scopeDrivers({ graph, readiness }: Effort): readonly EffortDriver[] {
  const categories = categoriesInScope(graph).map((each) => each.replaceAll('-', ' '));
  const vendors = graph.all('vendor').filter(isInUse);
  return [
    reportDriver(graph),
    {
      what: 'Categories in scope',
      count: categories.length,
      words: `${listed(categories)}Each one beyond security brings criteria and controls of its own.`,
      list: 'program',
    },
    {
      what: 'Criteria in scope',
      count: readiness.totals.criteria,
      words: 'Each needs controls that answer it, and has its place in the report.',
      list: 'criterion',
    },
    {
      what: 'Systems in scope',
      count: graph.all('system').filter(({ data }) => data.inScope).length,
      words: 'Each has accounts, rights, changes and logs of its own to be shown.',
      list: 'system',
    },
    {
      what: 'Locations',
      count: (graph.program?.data.locations ?? []).length,
      words:
        'A place with people, equipment or visitors brings physical controls. A region of a host brings few.',
      list: 'program',
    },
    {
      what: 'Subservice organizations',
      count: vendors.filter(({ data }) => data.subservice !== undefined).length,
      words: 'For each, the controls that you assume are listed, and one of yours watches over them.',
      list: 'vendor',
    },
    ...tiers.map(({ tier, what, words }): EffortDriver => {
      const count = vendors.filter(({ data }) => data.tier === tier).length;
      return { what, count, words, list: 'vendor' };
    }),
  ];
}

/** How long the report looks. A Type 1 has no period: zero months. */
function reportDriver(graph: Graph): EffortDriver {
  const target = graph.program?.data.target;
  const driver = { what: 'Months of the observation window', list: 'program' } as const;
  if (target?.type === 'type1')
    return { ...driver, count: 0, words: 'A Type 1 speaks of one day: design is tested, operation is not.' };
  if (target?.type === 'type2')
    return {
      ...driver,
      count: target.months ?? null,
      words: `A Type 2${target.months === undefined ? ', of a length not chosen yet' : ''}: design and operation are tested. A longer window has more items to draw from.`,
    };
  return {
    ...driver,
    count: null,
    words: 'Neither Type 1 nor Type 2 is chosen yet: set `target` in `program/program.md`.',
  };
}

const tiers = [
  {
    tier: 'critical',
    what: 'Critical vendors',
    words:
      'For each, a current report or other proof is read, its exceptions are judged, and somebody decides.',
  },
  { tier: 'high', what: 'High-tier vendors', words: 'Reviewed much like critical ones.' },
  { tier: 'medium', what: 'Medium-tier vendors', words: 'Reviewed less often and with less proof.' },
  { tier: 'low', what: 'Low-tier vendors', words: 'Listed, and seldom more.' },
] as const;

function policiesNotApproved({ graph, readiness }: Effort): EffortDriver {
  const retired = new Set(
    graph
      .all('policy')
      .filter(({ data }) => data.status === 'retired')
      .map(({ path }) => path),
  );
  const policies = readiness.policies.filter(({ path }) => !retired.has(path));
  return {
    what: 'Policies not approved',
    count: policies.filter(({ approved }) => approved.met !== 'yes').length,
    words: `Of ${policies.length} in all. A draft binds nobody, and no control under it can be shown to be designed.`,
    list: 'policy',
  };
}

/** `Security, availability. `; nothing where there is none. */
function listed(names: readonly string[]): string {
  const words = names.join(', ');
  return words === '' ? '' : `${capitalized(words)}. `;
}
