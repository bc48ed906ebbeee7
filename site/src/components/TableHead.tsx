import type { ReactNode } from 'react';
import type { Column } from '../../../scripts/model/site-data.ts';
import { tableRoles } from '../table/roles.ts';
import { nextSort, type TableView } from '../table/view.ts';
import { Words } from './Words.tsx';

interface TableHeadProps {
  readonly columns: readonly Column[];
  readonly keys: readonly string[];
  readonly stretching: ReadonlySet<number>;
  readonly sort: TableView['sort'];
  /** Null where heads are only read: without scripts, in a single row, on a narrow screen. */
  readonly onSort: ((sort: TableView['sort']) => void) | null;
}

/** The names of the columns; a click sorts by one: ascending, descending, as it was. */
export function TableHead({ columns, keys, stretching, sort, onSort }: TableHeadProps): ReactNode {
  return (
    <thead className="table-head" {...tableRoles.group}>
      <tr {...tableRoles.row}>
        {columns.map((column, at) => {
          const key = keys[at] ?? '';
          const order = sort?.column !== key ? 'none' : sort.descending ? 'descending' : 'ascending';
          return (
            <th
              key={key}
              scope="col"
              {...tableRoles.columnHead}
              className={`table-${column.type}${stretching.has(at) ? ' table-stretch' : ''}`}
              aria-sort={onSort === null ? undefined : order}
            >
              {onSort === null ? (
                <span className="table-name">
                  <Words text={column.title} />
                </span>
              ) : (
                <button type="button" className="table-name" onClick={() => onSort(nextSort(sort, key))}>
                  <span>
                    <Words text={column.title} />
                  </span>
                  <SortArrow order={order} />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Two small triangles; the one that holds is dark. The word is in `aria-sort`. */
function SortArrow({ order }: { readonly order: 'none' | 'ascending' | 'descending' }): ReactNode {
  return (
    <svg className="table-arrow" data-order={order} viewBox="0 0 8 12" aria-hidden="true">
      <path className="table-up" d="M4 0 8 5H0Z" />
      <path className="table-down" d="M4 12 0 7h8Z" />
    </svg>
  );
}
