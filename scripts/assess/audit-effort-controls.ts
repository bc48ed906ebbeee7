import type { Graph } from '../model/graph.ts';
import type { ContentRecord } from '../model/record.ts';
import type { Effort, EffortDriver } from './audit-effort.ts';
import { controlsThatApply } from './scope.ts';

type Control = ContentRecord<'control'>;
type Every = Control['data']['frequencies'][number]['every'];

/** The drivers that are counted among controls: what is tested of them, and how many are not in place. */
export function controlDrivers({ graph, readiness }: Effort): {
  readonly tested: readonly EffortDriver[];
  readonly unready: EffortDriver;
} {
  const inScope = new Set(readiness.criteria.map(({ id }) => id));
  const controls = controlsThatApply(graph, readiness.day).filter(({ data }) =>
    data.criteria.some(({ id }) => inScope.has(graph.find(id)?.id ?? id)),
  );
  const count = (is: (control: Control) => boolean) => controls.filter(is).length;
  return {
    tested: [
      {
        what: 'Core controls',
        count: count(({ data }) => data.tier !== 'recommended'),
        words: 'The criteria rest on them. Each is described, walked through and tested.',
        list: 'control',
      },
      {
        what: 'Recommended controls',
        count: count(({ data }) => data.tier === 'recommended'),
        words: 'They support the core. Each that stays in the report is tested as well.',
        list: 'control',
      },
      {
        what: 'Per-event populations',
        count: count(({ data }) => data.frequencies.some(({ proof }) => proof === 'population')),
        words:
          'For each, a complete list with its query and its count. Controls over the same events can share one.',
        list: 'control',
      },
      ...rhythms.map(
        ({ every, what, words }): EffortDriver => ({
          what,
          count: count(({ data }) => data.frequencies.some((each) => each.every === every)),
          words: `${words}${planned(graph, every)}`,
          list: 'control',
        }),
      ),
    ],
    unready: {
      what: 'Controls not in place',
      count: count(({ data }) => data.status === 'planned'),
      words: `Of ${controls.length} in all. What is only planned has nothing to show, and a window begins when it runs.`,
      list: 'control',
    },
  };
}

const rhythms: readonly { readonly every: Every; readonly what: string; readonly words: string }[] = [
  {
    every: 'continuous',
    what: 'Continuous controls',
    words: 'A state that always holds, seen in a setting. One look is not enough for a window.',
  },
  {
    every: 'per-event',
    what: 'Per-event controls',
    words: 'Carried out whenever something happens, and tested on items of the complete list.',
  },
  { every: 'daily', what: 'Daily controls', words: 'About 250 working days a year.' },
  { every: 'weekly', what: 'Weekly controls', words: '52 times a year.' },
  { every: 'monthly', what: 'Monthly controls', words: '12 times a year.' },
  { every: 'quarterly', what: 'Quarterly controls', words: 'Four times a year.' },
  { every: 'semiannual', what: 'Semiannual controls', words: 'Twice a year.' },
  { every: 'annual', what: 'Annual controls', words: 'Once a year; a short window may hold none.' },
];

/** What the program's own sampling table plans for a rhythm, which may have a row for each size of a population. */
function planned(graph: Graph, every: Every): string {
  const rows = (graph.program?.data.sampling ?? []).filter(
    ({ population }) => population === every || population.startsWith(`${every},`),
  );
  if (rows.length === 0) return '';
  const least = Math.min(...rows.map(({ low }) => low));
  const most = Math.max(...rows.map(({ high }) => high));
  const items = least === most ? `${most}` : `${least} to ${most}`;
  return ` The sampling table plans ${items} item${most === 1 ? '' : 's'} each; the firm decides.`;
}
