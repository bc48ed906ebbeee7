import type { ReactNode } from 'react';
import type { WeekGrid as WeekGridData } from '../../../scripts/model/site-data.ts';
import { useBox } from '../table/use-box.ts';
import { RecordLink } from './RecordLink.tsx';

/** What is left to do, owners × weeks: the more, the darker, and the number always stands in the cell. */
export function WeekGrid({ grid }: { readonly grid: WeekGridData }): ReactNode {
  const { caption, weeks, rows } = grid;
  const box = useBox();
  const total = (count: (row: WeekGridData['rows'][number]) => number) =>
    rows.reduce((sum, row) => sum + count(row), 0);
  return (
    <div
      ref={box.ref}
      className="weeks"
      {...(box.scrolls ? { role: 'region', tabIndex: 0, 'aria-label': caption } : {})}
    >
      <table className="weeks__table">
        <caption className="out-of-sight">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Owner</th>
            <th scope="col">Overdue</th>
            <th scope="col">Waiting</th>
            {weeks.map(({ title, from, to }) => (
              <th key={title} scope="col" title={`${title}, ${from} to ${to}`}>
                <span className="weeks__week">{title.replace(/^.*-/, '')}</span>
                <span className="weeks__day">{from.slice(5)}</span>
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.owner.text} ${row.owner.path}`}>
              <th scope="row">
                <RecordLink link={row.owner} />
              </th>
              <Count count={row.overdue} className="weeks__overdue" />
              <Count count={row.waiting} className="weeks__waiting" />
              {weeks.map(({ title }, at) => (
                <Count key={title} count={row.weeks[at] ?? 0} />
              ))}
              <td className="weeks__sum">{row.total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Everybody</th>
            <td>{total(({ overdue }) => overdue)}</td>
            <td>{total(({ waiting }) => waiting)}</td>
            {weeks.map(({ title }, at) => (
              <td key={title}>{total((row) => row.weeks[at] ?? 0)}</td>
            ))}
            <td className="weeks__sum">{total((row) => row.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface CountProps {
  readonly count: number;
  readonly className?: string;
}

function Count({ count, className = 'weeks__due' }: CountProps): ReactNode {
  return (
    <td className={className} data-level={levelOf(count)}>
      {count}
    </td>
  );
}

/** 0 for none, then in steps that a person feels: one or two, a handful, more. */
function levelOf(count: number): number {
  if (count === 0) return 0;
  if (count <= 2) return 1;
  return count <= 5 ? 2 : 3;
}
