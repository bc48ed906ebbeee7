import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { addDays, type Day, type Period } from '../model/calendar.ts';
import type { ContentRecord } from '../model/record.ts';
import { workday } from './days.ts';
import { type Event, eventsOf, quiet, type Told } from './events.ts';
import type { Maker } from './evidence/of-control.ts';
import type { Piece } from './evidence/piece.ts';
import type { Branch, Edit } from './history.ts';
import { reviewerOf } from './people.ts';
import { installmentsOf, pullDayOf, testDayOf } from './timeline.ts';
import { nothingType } from './words.ts';
import { recordText } from './yaml.ts';

/** The lists and tests of a control at each event, two of each over the window. */
export function populationBranches(maker: Maker, told: Told): readonly Branch[] {
  const { control, timeline, seed } = maker;
  const owner = control.data.owner;
  const tester = owner === 'security-lead' ? 'independent-reviewer' : 'security-lead';
  return installmentsOf(timeline.window).map((period) => {
    const events = eventsOf(control.id, period, seed, told);
    const stamp = period.to.replaceAll('-', '');
    const pulled = pullDayOf(period);
    const tested = testDayOf(period);
    const population = `POP-${stamp}-${control.id}`;
    return {
      name: `tests/${period.to}-${control.id}`,
      steps: [
        {
          day: pulled,
          role: owner,
          subject: `Freeze ${population}`,
          edits: listed(maker, population, period, events),
        },
        {
          day: tested,
          role: tester,
          subject: `Test ${control.id} up to ${period.to}`,
          edits: [testOf(control, population, stamp, tester, tested, events)],
        },
      ],
      merged: workday(addDays(tested, 1)),
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

function listed({ control }: Maker, id: string, covers: Period, events: readonly Event[]): readonly Edit[] {
  const text = ['item,day', ...events.map(({ item, day }) => `${item},${day}`)].join('\n').concat('\n');
  const items = `evidence/populations/${id}/items.csv`;
  const fields = {
    id,
    title: `${control.title}: all items from ${covers.from} to ${covers.to}`,
    source: control.data.populationSource ?? 'The register of the control',
    query: `items of ${control.id} from ${covers.from} to ${covers.to}, every page`,
    control: control.id,
    covers: { from: covers.from, to: covers.to },
    count: events.length,
    sourceCount: events.length,
    sha256: createHash('sha256').update(Buffer.from(text)).digest('hex'),
    completeness: 'Every page was read, and the count of the source is the same.',
    stage: 'final',
    items,
  };
  const body =
    '## How it was pulled\n\nAfter the last day, by the owner of the control, without a filter. Made up.\n';
  return [
    { path: `evidence/populations/${id}.md`, make: recordText(fields, body) },
    { path: items, make: text },
  ];
}

function testOf(
  { id: control, data, title }: ContentRecord<'control'>,
  population: string,
  stamp: string,
  tester: string,
  performed: Day,
  events: readonly Event[],
): Edit {
  const id = `TST-${stamp}-${control}`;
  const within = data.frequencies.find(({ every }) => every === 'per-event')?.within;
  const failing = events.filter(({ fails }) => fails !== undefined);
  const items = events.map(({ item, fails }) => ({
    item,
    results: { A: fails?.attribute === 'A' ? 'fail' : 'pass', B: fails?.attribute === 'B' ? 'fail' : 'pass' },
    note: fails?.note,
  }));
  const fields = {
    id,
    title: `${title}: all items tested`,
    control,
    controlVersion: data.version,
    attributes: [
      { id: 'A', text: 'It was done, and by whom the control says.' },
      {
        id: 'B',
        text:
          within === undefined
            ? 'It was done before the item took effect.'
            : `It was done within ${within} of the event.`,
      },
    ],
    population,
    size: events.length,
    tester,
    performed,
    items,
    conclusion: `${failing.length} of ${events.length} items ${failing.length === 1 ? 'does' : 'do'} not hold.`,
  };
  const notes = failing.map(({ item, fails }) => `${item}: ${fails?.note}`).join('\n');
  const body = `## How it was tested\n\nEach item of the frozen list was looked at in its source; none was left out.\n\n## What did not hold\n\n${notes === '' ? 'Nothing.' : notes}\n`;
  return { path: `evidence/tests/${id}.md`, make: recordText(fields, body) };
}
