import type { ReactNode } from 'react';
import { cellWidth, type HeatCell, type HeatLayout, lineHeight, perLine } from '../pictures/heat.ts';
import { SiteLink } from './SiteLink.tsx';

interface HeatFieldProps {
  readonly cell: HeatCell;
  readonly layout: HeatLayout;
}

/** One field of the map: its ground, how many risks are in it, and a link to each. */
export function HeatField({ cell, layout }: HeatFieldProps): ReactNode {
  const { x, y, risks, likelihood, impact } = cell;
  const many = perLine(layout.prefix);
  const width = cellWidth / many;
  return (
    <g>
      <rect
        className={`heat__field heat__field--${cell.weight}`}
        x={x}
        y={y}
        width={cellWidth}
        height={layout.cellHeight}
      />
      {risks.length > 0 && (
        <text className="heat__count" x={x + 8} y={y + 18}>
          {risks.length}
          <title>{`${risks.length} with likelihood ${likelihood} and impact ${impact}`}</title>
        </text>
      )}
      {risks.map((risk, at) => {
        const [left, top] = [x + (at % many) * width, y + 24 + Math.floor(at / many) * lineHeight];
        return (
          // Its title is its name; a label would be compared with the bare number that is seen.
          <SiteLink key={risk.id} to={risk.path} className="heat__risk">
            <title>{`${risk.id} ${risk.title}`}</title>
            <rect x={left + 1} y={top} width={width - 2} height={lineHeight} />
            <text x={left + width / 2} y={top + 16} textAnchor="middle">
              {risk.id.slice(layout.prefix.length)}
            </text>
          </SiteLink>
        );
      })}
    </g>
  );
}
