import { defaultCriteria } from '../../assess/scope.ts';
import { compare } from '../../model/problem.ts';
import type { ContentRecord } from '../../model/record.ts';
import type { MatrixView, SitePage } from '../../model/site-data.ts';
import { criterionState, notShown } from './criteria.ts';
import type { Ground } from './input.ts';
import { standingFor } from './standing.ts';

/** Control × criterion: every control that is visible, every criterion of the default framework. */
export function matrixPage(ground: Ground): SitePage {
  const { graph, addresses } = ground;
  const controls = graph.records
    .filter((record): record is ContentRecord<'control'> => record.kind === 'control')
    .sort((a, b) => compare(a.id, b.id));
  const criteria = defaultCriteria(ground.graph);
  const columnOf = new Map(criteria.map(({ id }, index) => [id, index]));
  const cells: [number, number, 'key' | 'supporting'][] = [];
  for (const [row, control] of controls.entries()) {
    const seen = new Set<number>();
    for (const { id, role } of control.data.criteria ?? []) {
      const column = columnOf.get(graph.find(id)?.id ?? id);
      if (column === undefined || seen.has(column)) continue;
      seen.add(column);
      cells.push([row, column, role]);
    }
  }
  const view: MatrixView = {
    view: 'matrix',
    lead: 'Every control against every criterion: what each criterion rests on, and where nothing answers it.',
    rows: controls.map((control) => ({
      id: control.id,
      title: control.title,
      path: addresses.ofTarget(control),
      state: standingFor(ground, control) ?? notShown,
      group: control.id.split('-')[0] ?? '',
    })),
    columns: criteria.map((criterion) => ({
      id: criterion.id,
      title: criterion.title,
      path: addresses.ofTarget(criterion),
      state: criterionState(ground, criterion),
      group: criterion.group,
    })),
    cells,
  };
  return {
    ...view,
    path: '/matrix/',
    sort: 'matrix',
    title: 'Matrix',
    description: 'Controls against criteria.',
    crumbs: [],
  };
}
