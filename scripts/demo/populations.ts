import { addDays, type Period } from '../model/calendar.ts';
import { sha256Of } from '../model/fingerprint.ts';
import type { Graph } from '../model/graph.ts';
import { workday } from './days.ts';
import { type Event, quiet, type Told } from './events.ts';
import type { Maker } from './evidence/of-control.ts';
import type { Piece } from './evidence/piece.ts';
import type { Branch } from './history.ts';
import { reviewerOf } from './people.ts';
import { type Frozen, testSteps } from './test-records.ts';
import { testedOf } from './tested.ts';
import { installmentsOf, pullDayOf, testDayOf } from './timeline.ts';
import { nothingType } from './words.ts';
import { recordText } from './yaml.ts';

/** The lists and tests of a control at each event, two of each over the window. */
export function populationBranches(graph: Graph, maker: Maker, told: Told): readonly Branch[] {
  const { control, timeline, seed } = maker;
  const owner = control.data.owner;
  const tester = owner === 'security-lead' ? 'independent-reviewer' : 'security-lead';
  return installmentsOf(timeline.window).map((period, index) => {
    const question = testedOf({ graph, control, period, seed, told }, index === 0);
    const frozen = frozenOf(control.id, period, question.events);
    const days = { pulled: pullDayOf(period), performed: testDayOf(period) };
    return {
      name: `tests/${period.to}-${control.id}`,
      steps: [
        {
          day: days.pulled,
          role: owner,
          subject: `Freeze ${frozen.id}`,
          edits: [
            { path: `evidence/populations/${frozen.id}.md`, make: recordOf(maker, frozen) },
            { path: frozen.path, make: frozen.text },
          ],
        },
        ...testSteps({ control, frozen, tester, ...days, ...question }),
      ],
      merged: workday(addDays(days.performed, 1)),
      by: 'independent-reviewer',
    };
  });
}

/** An empty answer over the whole window, for a control to which nothing happened. */
export function nothingHappened(maker: Maker): readonly Piece[] {
  const { control, timeline, environments } = maker;
  if (!quiet.has(control.id)) return [];
  const day = workday(addDays(timeline.window.to, 4));
  const system = (control.data.systems ?? []).find((each) => environments.has(each)) ?? 'SYS-WORK';
  const { from, to } = timeline.window;
  const name = 'empty-answer.json';
  const text = `${JSON.stringify({ control: control.id, from, to, status: 200, page: 'last', items: [] }, null, 2)}\n`;
  const owner = control.data.owner;
  return [
    {
      id: maker.idFor(day, control.id),
      title: `${control.title}: nothing in the window`,
      type: nothingType,
      supports: [{ control: control.id }],
      performed: day,
      performer: owner,
      covers: timeline.window,
      collected: {
        at: `${day}T09:20:00Z`,
        by: owner,
        method: 'api',
        system,
        environment: environments.get(system),
        query: `GET /events?control=${control.id}&from=${from}&to=${to}`,
        filters: 'None',
        count: 0,
        sourceCount: 0,
      },
      result: { outcome: 'none', population: 0 },
      review: { day: workday(addDays(day, 2)), by: reviewerOf(owner), outcome: 'accepted' },
      files: [{ name, format: 'json', text }],
      body: `## What did not occur\n\nNothing to which ${control.id} applies, from ${from} to ${to}.\n\n## How the empty list was obtained\n\nThe source answered to its last page. The same query finds an older case from before the window.\n`,
    },
  ];
}

function frozenOf(control: string, covers: Period, events: readonly Event[]): Frozen {
  const id = `POP-${covers.to.replaceAll('-', '')}-${control}`;
  const text = ['item,day', ...events.map(({ item, day }) => `${item},${day}`)].join('\n').concat('\n');
  const sha256 = sha256Of(text);
  return { id, covers, text, sha256, path: `evidence/populations/${id}/items.csv`, count: events.length };
}

function recordOf({ control }: Maker, { id, covers, count, sha256, path }: Frozen): string {
  const fields = {
    id,
    title: `${control.title}: all items from ${covers.from} to ${covers.to}`,
    source: control.data.populationSource ?? 'The register of the control',
    query: `items of ${control.id} from ${covers.from} to ${covers.to}, every page`,
    control: control.id,
    covers: { from: covers.from, to: covers.to },
    count,
    sourceCount: count,
    sha256,
    completeness: 'Every page was read, and the count of the source is the same.',
    stage: 'final',
    items: path,
  };
  const body =
    '## How it was pulled\n\nAfter the last day, by the owner of the control, without a filter. Made up.\n';
  return recordText(fields, body);
}
