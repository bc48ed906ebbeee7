import type { ReactNode } from 'react';
import type { WeekGrid as WeekGridData } from '../../../scripts/model/site-data.ts';
import { levelOf } from '../pictures/weeks.ts';
import { useBox } from '../table/use-box.ts';
import { RecordLink } from './RecordLink.tsx';

/** What is left to do, owners × weeks: the more, the darker, and the number always stands in the cell. */
export function WeekGrid({ grid }: { readonly grid: WeekGridData }): ReactNode {
  const { caption, weeks, rows, everybody } = grid;
  const box = useBox();
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
            {weeks.map(({ title, short, from, to }) => (
              <th key={title} scope="col" title={`${title}, ${from} to ${to}`}>
                <span className="weeks__week">{short}</span>
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
            <td>{everybody.overdue}</td>
            <td>{everybody.waiting}</td>
            {weeks.map(({ title }, at) => (
              <td key={title}>{everybody.weeks[at] ?? 0}</td>
            ))}
            <td className="weeks__sum">{everybody.total}</td>
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
