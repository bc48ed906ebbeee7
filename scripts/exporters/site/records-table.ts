import { definitionOf } from '../../assess/kind-named.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { Cell, Column, Row, State, Table } from '../../model/site-data.ts';
import { cellOf, columnOf } from './cells.ts';
import { evidenceTable } from './evidence-table.ts';
import type { Ground } from './input.ts';
import { standingFor } from './standing.ts';
import { testsTable } from './tests-table.ts';
import { waiverTable } from './waiver-table.ts';

/** Records of one kind as a table: id, title, standing where the kind has one, and the columns that the kind lists. */
export function recordsTable(
  ground: Ground,
  kind: AnyRecord['kind'],
  records: readonly AnyRecord[],
  { id = '', caption = '' } = {},
): Table {
  const { plural } = definitionOf(kind);
  if (kind === 'evidence')
    return evidenceTable(
      ground,
      records.flatMap((each) => (each.kind === 'evidence' ? [each] : [])),
    );
  if (kind === 'waiver')
    return waiverTable(
      ground,
      records.flatMap((each) => (each.kind === 'waiver' ? [each] : [])),
    );
  if (kind === 'test')
    return testsTable(
      ground,
      records.flatMap((each) => (each.kind === 'test' ? [each] : [])),
    );
  const fields = columnsOf(kind, ground);
  const standings = records.map((record) => standingFor(ground, record));
  const stands = standings.some((standing) => standing !== null);
  return {
    id: id === '' ? plural : id,
    caption: caption === '' ? plural : caption,
    columns: [
      { title: 'Id', type: 'id' },
      { title: 'Title', type: 'text' },
      ...(stands ? [standingColumn] : []),
      ...fields.map((field) => columnOf(kind, field)),
    ],
    rows: records.map((record, at) =>
      rowOf(ground, record, fields, stands ? stateCell(standings[at] ?? null) : null),
    ),
    empty: `No ${plural} yet. \`npm run new -- ${kind}\` writes one.`,
  };
}

const standingColumn: Column = { title: 'State', type: 'state', filter: true };

function stateCell(standing: State | null): Cell {
  return standing === null ? { none: 'no state' } : { state: standing };
}

/** One row of such a table. */
function rowOf(ground: Ground, record: AnyRecord, fields: readonly string[], state: Cell | null): Row {
  return {
    key: ground.addresses.ofTarget(record) ?? record.id,
    cells: [
      { links: [{ text: record.id, path: ground.addresses.ofTarget(record) }] },
      record.title,
      ...(state === null ? [] : [state]),
      ...fields.map((field) => cellOf(ground, record, field)),
    ],
  };
}

/** The fields that the kind lists and this audience sees; the state column says the status already. */
function columnsOf(kind: AnyRecord['kind'], { audience }: Ground): readonly string[] {
  const { list = ['owner'], shown, schema } = definitionOf(kind);
  const fields = (schema as { readonly properties?: object }).properties ?? {};
  const seen = audience === 'internal' ? null : new Set(shown?.[audience] ?? []);
  return list.filter((field) => {
    const top = field.split(/[.[]/)[0] ?? '';
    return top in fields && (seen === null || seen.has(top)) && !(top === 'status' && kind !== 'control');
  });
}
