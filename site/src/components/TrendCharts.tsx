import { type ReactNode, useId } from 'react';
import type { TrendChart, TrendFill, TrendPicture } from '../../../scripts/model/site-data.ts';
import { chartHeight, lastCounts, reasonsIn, type TrendColumn, trendColumns } from '../pictures/trend.ts';

/** Charts beside each other, a column a month. The tables beneath have the same numbers, for those who read. */
export function TrendCharts({ picture }: { readonly picture: TrendPicture }): ReactNode {
  return (
    <div className="trend">
      <svg className="trend__patterns" width="0" height="0" aria-hidden="true">
        <Patterns />
      </svg>
      {picture.charts.map((chart) => (
        <OneChart key={chart.title} chart={chart} />
      ))}
    </div>
  );
}

function OneChart({ chart }: { readonly chart: TrendChart }): ReactNode {
  const id = useId();
  const last = lastCounts(chart);
  return (
    <figure className="trend__chart" aria-labelledby={id}>
      <figcaption id={id}>
        {chart.title}
        <span className="trend__note"> · the table below has these numbers</span>
      </figcaption>
      <div className="trend__columns" aria-hidden="true">
        {trendColumns(chart).map((column) => (
          <Column key={column.day} column={column} />
        ))}
      </div>
      <ul className="trend__legend" aria-label={`${chart.title}: the last column`}>
        {chart.parts.map(({ word, fill }, at) => (
          <li key={word}>
            <Swatch fill={fill} />
            {word}
            {last !== null && <b> {last[at]}</b>}
          </li>
        ))}
        {reasonsIn(chart).map((reason) => (
          <li key={reason}>
            <Swatch fill={null} />
            {reason}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Column({ column: { parts, month, year, words } }: { readonly column: TrendColumn }): ReactNode {
  return (
    <div className="trend__column" title={words}>
      <svg width="100%" height={chartHeight + 2} aria-hidden="true">
        {parts === null ? (
          <path className="trend__nothing" d={`M0 ${chartHeight}h200`} />
        ) : (
          parts.map(({ fill, y, height }) => (
            <rect
              key={fill}
              className={`trend__part trend__part--${fill}`}
              x="1"
              y={y + 1}
              width="100%"
              height={height}
            />
          ))
        )}
      </svg>
      <span>{month}</span>
      <span className="trend__year">{year}</span>
    </div>
  );
}

function Swatch({ fill }: { readonly fill: TrendFill | null }): ReactNode {
  return (
    <svg width="22" height="12" aria-hidden="true">
      {fill === null ? (
        <path className="trend__nothing" d="M0 9h22" />
      ) : (
        <rect className={`trend__part trend__part--${fill}`} x="0.75" y="0.75" width="20.5" height="10.5" />
      )}
    </svg>
  );
}

const hatches = [
  { id: 'dense', size: 5, turn: 45, width: 2.4 },
  { id: 'thin', size: 7, turn: 45, width: 0.9 },
  { id: 'barred', size: 5, turn: 90, width: 2 },
  { id: 'against', size: 6, turn: -45, width: 3.4 },
] as const;

function Patterns(): ReactNode {
  return (
    <defs>
      {hatches.map(({ id, size, turn, width }) => (
        <pattern
          key={id}
          id={`trend-${id}`}
          width={size}
          height={size}
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${turn})`}
        >
          <path className={`trend__hatch trend__hatch--${id}`} d={`M1.5 0v${size}`} strokeWidth={width} />
        </pattern>
      ))}
    </defs>
  );
}
