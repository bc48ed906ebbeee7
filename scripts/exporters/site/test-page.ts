import { type Frozen, frozenPopulations } from '../../assess/frozen.ts';
import { plannedSize, type SamplingRisk } from '../../assess/sample-size.ts';
import { besideDraw } from '../../assess/sampling.ts';
import { stateOf } from '../../assess/standing.ts';
import { findingsAfterTest } from '../../assess/test-findings.ts';
import { resultOf } from '../../assess/test-results.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Row, Section, State } from '../../model/site-data.ts';
import { stepsToDraw } from '../sample.ts';
import { linkTo } from './cells.ts';
import type { Ground } from './input.ts';
import { part } from './part.ts';
import { countWords } from './populations.ts';

type Test = ContentRecord<'test'>;
type Population = ContentRecord<'population'>;

/** The fields that `testSections` tells whole. */
export const toldOfTest: readonly string[] = ['items', 'seed', 'size'];

/** What was found, item by item and attribute by attribute, and how anyone draws the same items again. */
export function testSections(ground: Ground, test: Test): readonly Section[] {
  return [resultsSection(ground, test), drawSection(ground, test)];
}

function resultsSection(ground: Ground, test: Test): Section {
  const items = test.data.items ?? [];
  const named = (test.data.attributes ?? []).map(({ id }) => id);
  const attributes = [...new Set([...named, ...items.flatMap(({ results }) => Object.keys(results ?? {}))])];
  const findings = findingsAfterTest(ground.graph, test).map(({ id }) => id);
  const failed = items.some(({ results }) => Object.values(results ?? {}).includes('fail'));
  const taken =
    findings.length === 0 ? 'No finding that is shown here takes them up.' : `See ${findings.join(', ')}.`;
  return part(
    'Results',
    {
      id: 'results',
      caption: `results of ${test.id}`,
      columns: [
        { title: 'Item', type: 'id' },
        ...attributes.map((id) => ({ title: id, type: 'state', filter: true }) as const),
        { title: 'Note', type: 'text' },
      ],
      rows: items.map((item, index) => ({
        key: `${index}`,
        cells: [
          item.item ?? { none: 'not named' },
          ...attributes.map((id): Cell => ({ state: testState(resultOf(item, id)) })),
          item.note ?? { none: 'no note' },
        ],
      })),
      empty: 'No item is listed.',
    },
    `${countWords(ground, test)}.${failed ? ` ${taken}` : ''}`,
  );
}

/** What a test came to, for one attribute or as a whole, with its mark. */
export function testState(result: string): State {
  if (result === 'open') return { mark: 'unreviewed', word: 'open' };
  return result === 'na' ? { mark: 'none', word: 'does not apply' } : stateOf(result);
}

function drawSection(ground: Ground, test: Test): Section {
  const { seed, size, items = [] } = test.data;
  const found = ground.graph.out(test.id, 'drawnFrom')[0]?.to;
  const population = found?.kind === 'population' ? found : null;
  const rows: readonly Row[] = [
    row(
      'Population',
      population === null ? { none: 'none is named' } : { links: [linkTo(ground, population.id)] },
    ),
    row('Items in it', population?.data.count ?? { none: 'not known here' }),
    row('Items tested', items.length),
    row('Size', size ?? { none: 'not said' }),
    row(
      'Seed',
      seed ?? {
        none: population?.data.count === items.length ? 'none: every item is tested' : 'none is written',
      },
    ),
    row('Planned', plannedWords(ground, test, population)),
    ...(seed === undefined || population === null
      ? []
      : [row('Drawn again', drawnAgain(ground, test, population))]),
  ];
  return {
    ...part('How the items were chosen', {
      id: 'draw',
      caption: `how the items of ${test.id} were chosen`,
      columns: [
        { title: 'What', type: 'text' },
        { title: 'Value', type: 'links' },
      ],
      rows,
      empty: 'Nothing is said.',
    }),
    intro: steps(ground, test, population),
  };
}

function row(what: string, value: Cell): Row {
  return { key: what, cells: [what, value] };
}

const risks: readonly SamplingRisk[] = ['low', 'moderate', 'high'];

/** What the program's own table plans for a population of this size, by risk. */
function plannedWords({ graph }: Ground, { id }: Test, population: Population | null): Cell {
  const control = graph.out(id, 'tests')[0]?.to;
  if (population === null || control?.kind !== 'control' || control.data.frequencies === undefined)
    return { none: 'nothing to plan by' };
  const planned = risks.flatMap((risk) => {
    const found = plannedSize(graph, control, population.data.count, risk);
    return found === null ? [] : [{ risk, size: found.size }];
  });
  if (planned.length === 0) return { none: 'the program’s table has no row for it' };
  const all = planned.every(({ size }) => size >= population.data.count);
  const words = all ? 'all of them' : planned.map(({ size, risk }) => `${size} at ${risk} risk`).join(', ');
  return `${words}: a planning aid, the auditor decides`;
}

/** Whether seed and size draw the same items when this page is made. */
function drawnAgain({ graph, assessment }: Ground, test: Test, population: Population): Cell {
  const frozen = frozenPopulations(graph, assessment.snapshot).get(population);
  const index = frozen?.tests.findIndex(({ record }) => record === test) ?? -1;
  if (frozen === undefined || index < 0) return { none: 'it cannot be judged' };
  if (frozen.state !== 'read') return { none: unreadWords[frozen.state] };
  const { spare, missing } = besideDraw(
    (test.data.items ?? []).map(({ item }) => item),
    frozen.drawn[index] ?? [],
  );
  return spare === undefined && missing === undefined
    ? 'the same items, from the file that was frozen'
    : 'other items than those listed here';
}

const unreadWords: Readonly<Record<Exclude<Frozen['state'], 'read'>, string>> = {
  absent: 'the file of items is not here',
  changed: 'the file of items is not the one that was frozen',
  unreadable: 'the file of items cannot be read',
};

/** The steps, where the record's own text does not tell them. */
function steps(ground: Ground, test: Test, population: Population | null): Section['intro'] {
  const { seed, size, items = [] } = test.data;
  if (seed === undefined || population === null || test.body.sections.includes('how-the-sample-was-drawn'))
    return null;
  const { items: path, sha256, key = null } = population.data;
  if (path === undefined || sha256 === undefined) return null;
  const asked = size ?? items.length;
  const text = stepsToDraw({ population: { path, sha256, key }, seed, asked, first: undefined });
  return ground.body(
    `Anyone can draw it again, with a spreadsheet and \`sha256sum\`:\n\n${text.join('\n')}\n`,
    test.path,
  );
}
