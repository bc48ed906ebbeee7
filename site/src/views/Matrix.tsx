import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { MatrixView, SitePage } from '../../../scripts/model/site-data.ts';
import { MatrixGrid } from '../components/MatrixGrid.tsx';
import { MatrixLegend } from '../components/MatrixLegend.tsx';
import { MatrixTools } from '../components/MatrixTools.tsx';
import { RunningHead } from '../components/RunningHead.tsx';
import { Words } from '../components/Words.tsx';
import type { Place } from '../matrix/move.ts';
import {
  keyCounts,
  type MatrixFilter,
  matrixFilter,
  partOf,
  rolesByRow,
  wholeMatrix,
} from '../matrix/part.ts';
import { readingOf } from '../matrix/reading.ts';
import { readParameters, writeParameters } from '../table/address.ts';
import { useAddressWriter } from '../table/use-table-view.ts';

/** Control × criterion: what each criterion rests on, and where nothing answers it. */
export default function Matrix({ page }: { readonly page: SitePage & MatrixView }): ReactNode {
  const alive = useIsBrowser();
  const [filter, change] = useFilter(page);
  const shown = useMemo(() => shownOf(page, filter), [page, filter]);
  const [place, setPlace] = useState<Place | null>(null);
  const onPoint = useCallback((next: Place) => {
    setPlace((old) => (old?.row === next.row && old.column === next.column ? old : next));
  }, []);
  return (
    <div className="matrix-page">
      <RunningHead words={page.title} />
      <h1>{page.title}</h1>
      <p className="lead">
        <Words text={page.lead} />
      </p>
      <MatrixTools
        matrix={page}
        filter={filter}
        rows={shown.rows.length}
        columns={shown.columns.length}
        change={(next) => {
          setPlace(null);
          change(next);
        }}
      />
      <MatrixLegend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      <section className="matrix-box" tabIndex={0} aria-label="Matrix, scrolls in both directions">
        <MatrixGrid rows={shown.rows} columns={shown.columns} alive={alive} onPoint={onPoint} />
      </section>
      <p className="matrix-reading">{alive && readingOf(place, shown.rows, shown.columns)}</p>
    </div>
  );
}

function shownOf(page: SitePage & MatrixView, filter: MatrixFilter) {
  const part = partOf(page, filter);
  const roles = rolesByRow(page, filter.role);
  const counts = keyCounts(page);
  const rows = part.rows.flatMap((at) => {
    const [head, own] = [page.rows[at], roles[at]];
    return head && own ? [{ ...head, roles: own }] : [];
  });
  const columns = part.columns.flatMap((at, index) => {
    const [head, before] = [page.columns[at], page.columns[part.columns[index - 1] ?? -1]];
    const first = before !== undefined && before.group !== head?.group;
    return head ? [{ ...head, at, count: counts[at] ?? 0, first }] : [];
  });
  return { rows, columns };
}

/** What is picked: everything on the server, then what the address says. */
function useFilter(matrix: MatrixView): readonly [MatrixFilter, (filter: MatrixFilter) => void] {
  const [filter, setFilter] = useState(wholeMatrix);
  const write = useAddressWriter();
  useLayoutEffect(() => {
    setFilter(matrixFilter(matrix, readParameters(window.location.search, 'matrix')));
  }, [matrix]);
  const change = (next: MatrixFilter): void => {
    setFilter(next);
    write((old) => writeParameters(old, 'matrix', { ...next }));
  };
  return [filter, change];
}
