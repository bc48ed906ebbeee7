import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { memo, type ReactNode, useMemo } from 'react';
import type { Column, Row, Table } from '../../../scripts/model/site-data.ts';
import { foldsOf } from '../table/folds.ts';
import { tableRoles } from '../table/roles.ts';
import { useBox } from '../table/use-box.ts';
import { useFolds } from '../table/use-folds.ts';
import { step, useLimit } from '../table/use-limit.ts';
import { useTableView } from '../table/use-table-view.ts';
import { densityOf, stretchingColumns } from '../table/widths.ts';
import { UnfoldAll } from './FoldButton.tsx';
import { TableCell } from './TableCell.tsx';
import { TableFold } from './TableFold.tsx';
import { TableHead } from './TableHead.tsx';
import { fewRows, TableTools } from './TableTools.tsx';
import { Words } from './Words.tsx';

interface DataTableProps {
  readonly table: Table;
  /** How many of its rows came with the page; all of them when absent. */
  readonly sent?: number;
}

/** A table that reads well without scripts; with them it sorts, filters, copies, and keeps its view in the address. */
export function DataTable({ table, sent = table.rows.length }: DataTableProps): ReactNode {
  return table.rows.length === 0 ? (
    <p className="table-empty">
      <Words text={table.empty} />
    </p>
  ) : (
    <FilledTable table={table} sent={sent} />
  );
}

function FilledTable({ table, sent }: Required<DataTableProps>): ReactNode {
  const isBrowser = useIsBrowser();
  const { index, view, rows, change } = useTableView(table);
  const box = useBox();
  const limit = useLimit(sent, table.rows.length);
  // Rows in an order of the reader's own stay in it, and rows that are fetched later are shown a few at a time.
  const mayFold = box.stacked && isBrowser && view.sort === null && sent === table.rows.length;
  const parts = useMemo(() => (mayFold ? foldsOf(table, rows) : null), [mayFold, table, rows]);
  const folds = useFolds(parts);
  const shown = parts === null && rows.length > limit.rows ? rows.slice(0, limit.rows) : rows;
  const heading = headingColumn(table.columns);
  const stretching = useMemo(() => stretchingColumns(table), [table]);
  const sorts = isBrowser && table.rows.length > 1 && !box.stacked;
  const sortBy = (sort: typeof view.sort) => {
    limit.restart();
    change({ ...view, sort });
  };
  const rowOf = (row: Row) => (
    <TableRow
      key={row.key}
      row={row}
      columns={table.columns}
      keys={index.keys}
      heading={heading}
      stretching={stretching}
    />
  );
  return (
    <div className="table-frame">
      <TableTools
        index={index}
        view={view}
        rows={rows}
        shown={shown.length}
        change={(next) => {
          limit.restart();
          change(next);
        }}
      />
      {parts !== null && <UnfoldAll parts={parts.length} allOpen={folds.allOpen} setAll={folds.setAll} />}
      <div
        ref={box.ref}
        className="table-box"
        data-scrolls={box.scrolls}
        {...(box.scrolls ? { role: 'region', tabIndex: 0, 'aria-label': table.caption } : {})}
      >
        <table className="table" data-dense={densityOf(table.columns, stretching)} {...tableRoles.table}>
          <caption className={table.rows.length > fewRows ? 'out-of-sight' : undefined}>
            {table.caption}
          </caption>
          <TableHead
            columns={table.columns}
            keys={index.keys}
            stretching={stretching}
            sort={view.sort}
            onSort={sorts ? sortBy : null}
          />
          {parts === null ? (
            <tbody {...tableRoles.group}>
              {shown.map(rowOf)}
              {shown.length === 0 && <NoRow columns={table.columns.length} />}
            </tbody>
          ) : (
            parts.map((part) => (
              <TableFold
                key={part.key}
                fold={part}
                columns={table.columns.length}
                open={folds.isOpen(part.key)}
                setOpen={folds.setOpen}
              >
                {part.rows.map(rowOf)}
              </TableFold>
            ))
          )}
        </table>
      </div>
      {shown.length < rows.length && (
        <button type="button" className="table-button table-more" onClick={limit.more}>
          Show {Math.min(step, rows.length - shown.length)} more
        </button>
      )}
    </div>
  );
}

interface TableRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly keys: readonly string[];
  readonly heading: number;
  readonly stretching: ReadonlySet<number>;
}

const TableRow = memo(function TableRow({
  row,
  columns,
  keys,
  heading,
  stretching,
}: TableRowProps): ReactNode {
  const { collectAnchor } = useBrokenLinks();
  // The check of links must know that the row can be linked to.
  if (row.anchor !== undefined) collectAnchor(row.anchor);
  return (
    <tr {...tableRoles.row} id={row.anchor}>
      {columns.map((column, at) => (
        <TableCell
          key={keys[at]}
          cell={row.cells[at] ?? ''}
          column={column}
          heads={at === heading}
          stretches={stretching.has(at)}
        />
      ))}
    </tr>
  );
});

function NoRow({ columns }: { readonly columns: number }): ReactNode {
  return (
    <tr {...tableRoles.row}>
      <td {...tableRoles.cell} colSpan={columns} className="table-cell table-none">
        No row matches.
      </td>
    </tr>
  );
}

/** The column that names a row: the first with ids, else the first. */
function headingColumn(columns: readonly Column[]): number {
  return Math.max(
    0,
    columns.findIndex((column) => column.type === 'id'),
  );
}
