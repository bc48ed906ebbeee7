import { type Installments, installmentsOf, jointsOf } from '../../assess/installments.ts';
import { countsOfTest } from '../../assess/test-findings.ts';
import { testResults } from '../../assess/test-results.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Row, Section } from '../../model/site-data.ts';
import { counted } from '../../model/wording.ts';
import { linkTo } from './cells.ts';
import { placeOf } from './evidence-slots.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';
import { slotCell, worstSlot } from './slot-place.ts';

type Population = ContentRecord<'population'>;
type Test = ContentRecord<'test'>;

/** The installments of each control's list, joined: from which day to which, how many items, and what is between them. */
export function joinedSection(ground: Ground): Section {
  const lists = [...installmentsOf(ground.graph)].sort((a, b) => (a.control < b.control ? -1 : 1));
  return part(
    'Joined, by control',
    {
      id: 'joined',
      caption: 'installments joined by control',
      columns: [
        { title: 'Control', type: 'links', filter: true },
        { title: 'From', type: 'date' },
        { title: 'To', type: 'date' },
        { title: 'Installments', type: 'links' },
        { title: 'Items', type: 'number' },
        { title: 'Last one', type: 'text', filter: true },
        { title: 'Between them', type: 'text' },
        { title: 'Tests', type: 'text' },
        { title: 'Slot', type: 'state', filter: true },
      ],
      rows: lists.map((each, index) => joinedRow(ground, each, index)),
      empty: 'No population is frozen yet. `npm run population` freezes one.',
    },
    'A list that is pulled in parts is the whole population when its parts follow each other to the day, and the last one was pulled after its days were over.',
  );
}

function joinedRow(ground: Ground, { control, list }: Installments, index: number): Row {
  const { graph } = ground;
  const slots = list.flatMap(({ id }) => placeOf(ground, id).slots);
  const worst = worstSlot(slots.map(({ slot }) => slot));
  const place = slots.find(({ slot }) => slot === worst);
  const tests = list.flatMap((population) => testsOver(ground, population));
  const last = list.at(-1);
  const to = list.reduce((latest, { data }) => (data.covers.to > latest ? data.covers.to : latest), '');
  return {
    key: `${control} ${index}`,
    cells: [
      { links: [linkTo(ground, control)] },
      list[0]?.data.covers.from ?? { none: 'no day' },
      to,
      { links: list.map(({ id }) => linkTo(ground, id)) },
      list.reduce((sum, { data }) => sum + data.count, 0),
      last?.data.stage ?? { none: 'not said' },
      betweenWords(ground, list),
      tests.length === 0 ? { none: 'not tested' } : sumWords(ground, tests),
      place === undefined || graph.find(control) === undefined
        ? { none: 'in no slot' }
        : slotCell(ground, place.control, place.among, place.slot),
    ],
  };
}

/** Gaps and overlaps in words. Where the reader does not see every installment, days without one prove nothing. */
function betweenWords(ground: Ground, list: readonly Population[]): string {
  const hidden = new Set(
    list.flatMap(({ id }) =>
      placeOf(ground, id).slots.flatMap(({ slot }) =>
        slot.evidence.filter((each) => ground.graph.find(each) === undefined),
      ),
    ),
  );
  if (hidden.size > 0) return `${counted(hidden.size, 'record')} not shown here`;
  const joints = jointsOf(list).map(
    ({ is, days, before, next }) => `${is} of ${days.from} to ${days.to}, ${before.id} and ${next.id}`,
  );
  return joints.length > 0 ? joints.join('; ') : list.length === 1 ? 'one list' : 'no gap, no overlap';
}

/** The tests over a population and the other installments of its list. */
export function populationSections(ground: Ground, population: Population): readonly Section[] {
  const tests = testsOver(ground, population);
  const list = installmentsOf(ground.graph).find((each) => each.list.includes(population))?.list ?? [];
  return [
    part('Tests over it', {
      id: 'tests',
      caption: `tests over ${population.id}`,
      columns: [
        { title: 'Test', type: 'links' },
        { title: 'Result', type: 'text' },
        { title: 'Tester', type: 'links' },
        { title: 'Day', type: 'date' },
        { title: 'Version', type: 'text' },
      ],
      rows: tests.map((test) => ({
        key: test.path,
        cells: [
          { links: [linkTo(ground, test.id)] },
          countWords(ground, test),
          test.data.tester === undefined
            ? { none: 'nobody named' }
            : { links: [linkTo(ground, test.data.tester)] },
          test.data.performed ?? { none: 'no day' },
          test.data.controlVersion ?? { none: 'not said' },
        ],
      })),
      empty: 'No test has been drawn from it.',
    }),
    part(
      'Its installments',
      {
        id: 'installments',
        caption: `installments of the list of ${population.id}`,
        columns: [
          { title: 'Population', type: 'links' },
          { title: 'From', type: 'date' },
          { title: 'To', type: 'date' },
          { title: 'Items', type: 'number' },
          { title: 'Stage', type: 'text' },
        ],
        rows: list.map((each) => ({
          key: each.path,
          cells: [
            each === population ? `${each.id}, this one` : { links: [linkTo(ground, each.id)] },
            each.data.covers.from,
            each.data.covers.to,
            each.data.count,
            each.data.stage ?? { none: 'not said' },
          ] satisfies readonly Cell[],
        })),
        empty: 'No installment is shown here.',
      },
      `Between them: ${betweenWords(ground, list)}.`,
    ),
  ];
}

/** What several tests came to together. */
function sumWords({ graph }: Ground, tests: readonly Test[]): string {
  const counts = tests.map((test) => countsOfTest(graph, test));
  const sum = (name: 'deviations' | 'tested' | 'all') =>
    counts.reduce((total, each) => total + each[name], 0);
  const words = `${counted(sum('deviations'), 'deviation')} in ${sum('tested')} tested of ${sum('all')}`;
  return tests.length === 1 ? words : `${words}, ${tests.length} tests`;
}

/** `1 deviation in 9 tested of 9`, and how many items wait. */
export function countWords({ graph }: Ground, test: Test): string {
  const { deviations, tested, all } = countsOfTest(graph, test);
  const open = testResults(test.data).open.length;
  const waiting = open === 0 ? '' : `, ${counted(open, 'item')} open`;
  return `${counted(deviations, 'deviation')} in ${tested} tested of ${all}${waiting}`;
}

function testsOver({ graph }: Ground, { id }: Population): readonly Test[] {
  return graph
    .in(id, 'drawnFrom')
    .flatMap(({ from }) => (from.kind === 'test' && from.whole ? [from] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
