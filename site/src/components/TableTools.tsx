import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactNode, useId, useMemo } from 'react';
import type { Row } from '../../../scripts/model/site-data.ts';
import { rowsWords } from '../table/text.ts';
import {
  choicesOf,
  type FilterChoice,
  type IndexedTable,
  isNarrowed,
  type TableView,
  wholeTable,
} from '../table/view.ts';
import { CopyTable } from './CopyTable.tsx';
import { PeriodField, PeriodPlaces } from './PeriodField.tsx';
import { SelectField } from './SelectField.tsx';

interface TableToolsProps {
  readonly index: IndexedTable;
  readonly view: TableView;
  readonly rows: readonly Row[];
  /** How many of the rows are on the page. */
  readonly shown: number;
  readonly change: (view: TableView) => void;
}

/** In a table this short, eyes are faster than a filter; an address may narrow it all the same, and then it says so. */
export const fewRows = 7;

/**
 * Find, filter, sort (on narrow screens), count, clear and copy. The server leaves their places empty: nothing that
 * needs a script is shown without one, and nothing moves when they come.
 */
export function TableTools({ index, view, rows, shown, change }: TableToolsProps): ReactNode {
  const isBrowser = useIsBrowser();
  const all = index.table.rows.length;
  if (all <= fewRows) {
    return (
      <div className="table-tools table-few">
        {isNarrowed(view) && (
          <>
            <Count text={countOf(rows.length, all, shown)} />
            <Clear change={change} />
          </>
        )}
        {isBrowser && <CopyTable table={index.table} rows={rows} />}
      </div>
    );
  }
  return (
    <div className="table-tools">
      {isBrowser ? <Fields index={index} view={view} change={change} /> : <Places filters={index.filters} />}
      <div className="table-outcome">
        <Count text={countOf(rows.length, all, shown)} />
        {isBrowser && (
          <>
            {(isNarrowed(view) || view.sort !== null) && <Clear change={change} />}
            <CopyTable table={index.table} rows={rows} />
          </>
        )}
      </div>
    </div>
  );
}

function Count({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="table-count" role="status">
      {text}
    </p>
  );
}

function Clear({ change }: Pick<TableToolsProps, 'change'>): ReactNode {
  return (
    <button type="button" className="table-button" onClick={() => change(wholeTable)}>
      Clear
    </button>
  );
}

function Fields({ index, view, change }: Pick<TableToolsProps, 'index' | 'view' | 'change'>): ReactNode {
  const find = useId();
  const choices = useMemo(() => choicesOf(index, view), [index, view]);
  return (
    <>
      <div className="table-field table-find">
        <label htmlFor={find}>Find</label>
        <input
          id={find}
          type="search"
          value={view.q}
          placeholder="in all columns"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => change({ ...view, q: target.value })}
        />
      </div>
      {choices.map((choice) => (
        <Choice
          key={choice.key}
          choice={choice}
          value={view.filters[choice.key] ?? ''}
          onChange={(value) => change({ ...view, filters: withFilter(view.filters, choice.key, value) })}
        />
      ))}
      <SortField index={index} view={view} change={change} />
    </>
  );
}

interface ChoiceProps {
  readonly choice: FilterChoice;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ choice: { title, type, values }, value, onChange }: ChoiceProps): ReactNode {
  if (type === 'days')
    return (
      <PeriodField label={title} value={value} spans={values.map((each) => each.value)} onChange={onChange} />
    );
  return (
    <SelectField
      label={title}
      value={value}
      options={[
        { value: '', text: 'all' },
        ...values.map((each) => ({ value: each.value, text: `${each.value} (${each.count})` })),
      ]}
      onChange={onChange}
    />
  );
}

/** The order, for narrow screens: their rows have no heads to click. */
function SortField({ index, view, change }: Pick<TableToolsProps, 'index' | 'view' | 'change'>): ReactNode {
  const options = index.table.columns.flatMap(({ title }, at) => [
    { value: `${index.keys[at]}`, text: title },
    { value: `-${index.keys[at]}`, text: `${title}, descending` },
  ]);
  const { sort } = view;
  return (
    <SelectField
      className="table-sort"
      label="Sort by"
      value={sort === null ? '' : `${sort.descending ? '-' : ''}${sort.column}`}
      options={[{ value: '', text: 'as listed' }, ...options]}
      onChange={(value) =>
        change({
          ...view,
          sort: value === '' ? null : { column: value.replace(/^-/, ''), descending: value.startsWith('-') },
        })
      }
    />
  );
}

function Places({ filters }: Pick<IndexedTable, 'filters'>): ReactNode {
  return (
    <>
      <div className="table-field table-find" />
      {filters.map(({ key, column }) =>
        column.type === 'days' ? <PeriodPlaces key={key} /> : <div key={key} className="table-field" />,
      )}
      <div className="table-field table-sort" />
    </>
  );
}

function withFilter(filters: TableView['filters'], key: string, value: string): TableView['filters'] {
  const others = Object.entries(filters).filter(([name]) => name !== key);
  return Object.fromEntries(value === '' ? others : [...others, [key, value]]);
}

function countOf(left: number, all: number, shown: number): string {
  const rows = rowsWords(left, all);
  return shown < left ? `${rows}, the first ${shown} shown` : rows;
}
