import { useLocation } from '@docusaurus/router';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Row, Table } from '../../../scripts/model/site-data.ts';
import { readView, writeView } from './address.ts';
import { type IndexedTable, indexTable, rowsOf, type TableView, wholeTable } from './view.ts';

interface TableViewState {
  readonly index: IndexedTable;
  readonly view: TableView;
  readonly rows: readonly Row[];
  readonly change: (view: TableView) => void;
}

/** The reader's view of a table: whole on the server, then as the address says; changes go into the address. */
export function useTableView(table: Table): TableViewState {
  const index = useMemo(() => indexTable(table), [table]);
  const [view, setView] = useState(wholeTable);
  const { search } = useLocation();
  const write = useAddressWriter();
  // Before the first paint: a shared view is not preceded by the whole table.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link to this page with another query brings another view
  useLayoutEffect(() => setView(readView(window.location.search, index)), [index, search]);
  const change = useCallback(
    (next: TableView) => {
      setView(next);
      write((old) => writeView(old, table.id, next));
    },
    [write, table.id],
  );
  const rows = useMemo(() => rowsOf(index, view), [index, view]);
  return { index, view, rows, change };
}

/** Writes into the query of the address, not at every key: browsers refuse too many changes in a row. */
export function useAddressWriter(): (query: (old: string) => string) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((query) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { pathname, search, hash } = window.location;
      window.history.replaceState(window.history.state, '', `${pathname}${query(search)}${hash}`);
    }, 150);
  }, []);
}
