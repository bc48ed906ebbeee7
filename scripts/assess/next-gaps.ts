import type { Graph } from '../model/graph.ts';
import { compare } from '../model/problem.ts';
import type { Readiness } from './readiness.ts';
import { alsoWords, leadOf, minutes, personOf, type Step } from './step.ts';

/** The page that says how controls are written. */
const guide = 'controls/README.md';

/** Criteria that nothing of ours answers yet: first those that lack only a name, then the gaps. */
export function gapSteps(graph: Graph, readiness: Readiness): readonly Step[] {
  return [...monitorVendor(graph, readiness), ...fillGap(graph, readiness)];
}

function monitorVendor(graph: Graph, { criteria }: Readiness): readonly Step[] {
  const waiting = new Map<string, number>();
  for (const vendor of criteria.flatMap(({ unmonitored }) => unmonitored)) {
    waiting.set(vendor, (waiting.get(vendor) ?? 0) + 1);
  }
  const [first] = [...waiting].sort(([a, those], [b, these]) => these - those || compare(a, b));
  const vendor = first === undefined ? undefined : graph.find(first[0]);
  if (first === undefined || vendor?.kind !== 'vendor') return [];
  const rests = first[1] === 1 ? '1 criterion rests' : `${first[1]} criteria rest`;
  return [
    {
      id: 'monitor-a-vendor',
      what: `Name the control that monitors ${vendor.id} in \`subservice.monitoredBy\`: ${vendor.title}.`,
      why: `${rests} on its work, and no control of yours watches it.`,
      who: personOf(graph, vendor.data.owner),
      minutes: minutes.monitor,
      open: vendor.path,
      run: null,
    },
  ];
}

function fillGap(graph: Graph, { criteria }: Readiness): readonly Step[] {
  const [first, ...others] = criteria.filter(({ state }) => state === 'gap');
  if (first === undefined) return [];
  const more = alsoWords(others.length, 'criterion is a gap', 'criteria are gaps');
  return [
    {
      id: 'fill-a-gap',
      what: `Choose or write the key control for ${first.id}: ${first.title}.`,
      why: `No key control answers it.${more}`,
      who: leadOf(graph),
      minutes: minutes.gap,
      open: graph.pages.some(({ path }) => path === guide) ? guide : 'controls/',
      run: null,
    },
  ];
}
