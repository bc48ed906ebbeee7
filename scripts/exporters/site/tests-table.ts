import { testResults } from '../../assess/test-results.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { Cell, Row, Table } from '../../model/site-data.ts';
import { cellOf } from './cells.ts';
import type { Ground } from './input.ts';
import { countWords } from './populations.ts';
import { testState } from './test-page.ts';

type Test = ContentRecord<'test'>;

/** What was tested, and what came of it: an auditor looks for the deviations first. */
export function testsTable(ground: Ground, records: readonly Test[]): Table {
  return {
    id: 'tests',
    caption: 'tests',
    columns: [
      { title: 'Id', type: 'id' },
      { title: 'Title', type: 'text' },
      { title: 'Result', type: 'state', filter: true },
      { title: 'Items', type: 'text' },
      { title: 'Control', type: 'links', filter: true },
      { title: 'Population', type: 'links', filter: true },
      { title: 'Tester', type: 'links', filter: true },
      { title: 'Performed', type: 'date' },
    ],
    rows: records.map((test) => rowOf(ground, test)),
    empty: 'No test yet. `npm run new -- test` writes one.',
  };
}

function rowOf(ground: Ground, test: Test): Row {
  const path = ground.addresses.ofTarget(test);
  return {
    key: path ?? test.id,
    cells: [
      { links: [{ text: test.id, path }] },
      test.title,
      ...(test.whole
        ? [resultCell(test), countWords(ground, test)]
        : ([{ none: 'not known' }, { none: 'not known' }] as const)),
      ...['control', 'population', 'tester', 'performed'].map((field) => cellOf(ground, test, field)),
    ],
  };
}

/** One failed item decides; one that is open keeps the rest from it; where nothing was to be tested, nothing is said. */
function resultCell({ data }: Test): Cell {
  const { deviations, open, tested } = testResults(data);
  if (deviations > 0) return { state: testState('fail') };
  if (open.length > 0) return { state: testState('open') };
  return tested === 0 ? { none: 'no item' } : { state: testState('pass') };
}
