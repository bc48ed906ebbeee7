import type { Graph } from '../../model/graph.ts';
import type { ControlReadiness } from '../design.ts';
import { leadOf, personOf } from '../person.ts';
import type { Readiness } from '../readiness.ts';
import { minutes } from '../step.ts';
import { blockerId, type Found } from './blocker.ts';

/** The page that says how controls are written. */
const guide = 'controls/README.md';

/** What keeps criteria from resting on controls at all: gaps, vendors that nobody watches, versions still to come. */
export function coverageBlockers(graph: Graph, { criteria, controls }: Readiness): readonly Found[] {
  const byId = new Map(controls.map((control) => [control.id, control]));
  return criteria.flatMap(({ id, title, state, keyControls, unmonitored }): readonly Found[] => [
    ...(state === 'gap' ? [fillGap(graph, id, title)] : []),
    ...unmonitored.flatMap((vendor) => monitorVendor(graph, vendor, id)),
    ...keyControls.flatMap((key): readonly Found[] => {
      const control = byId.get(key.id);
      if (key.designed || key.lacks === null || control === undefined || !onlyWaits(control)) return [];
      return [
        {
          // Each criterion waits for its own version, and none for the first slot of the control.
          id: blockerId('a-day-to-come', `${key.id} ${id}`),
          kind: 'a-day-to-come',
          keeps: 'designed',
          way: 'wait',
          what: `A later version of ${key.id} answers ${id}.`,
          today: key.lacks,
          record: key.id,
          open: control.path,
          who: personOf(graph, control.owner),
          minutes: 0,
          controls: [key.id],
          criteria: [id],
        },
      ];
    }),
  ]);
}

/** Whether a control lacks nothing but a version that answers what is in scope. */
function onlyWaits({ conditions }: ControlReadiness): boolean {
  return conditions.every(({ id, met }) => met === 'yes' || id === 'criterion-in-scope');
}

function fillGap(graph: Graph, id: string, title: string): Found {
  return {
    kind: 'fill-a-gap',
    keeps: 'covered',
    what: `Choose or write the key control for ${id}: ${title}.`,
    today: 'no key control answers it',
    record: id,
    open: graph.pages.some(({ path }) => path === guide) ? guide : 'controls/',
    who: leadOf(graph),
    minutes: minutes.gap,
    criteria: [id],
  };
}

function monitorVendor(graph: Graph, id: string, criterion: string): readonly Found[] {
  const vendor = graph.find(id);
  if (vendor?.kind !== 'vendor') return [];
  return [
    {
      kind: 'monitor-a-vendor',
      keeps: 'designed',
      what: `Name the control that monitors ${vendor.id} in \`subservice.monitoredBy\`: ${vendor.title}.`,
      today: `no control of ours monitors ${vendor.id}`,
      record: vendor.id,
      open: vendor.path,
      who: personOf(graph, vendor.data.owner),
      minutes: minutes.monitor,
      criteria: [criterion],
    },
  ];
}
