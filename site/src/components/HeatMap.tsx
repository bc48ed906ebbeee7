import { type ReactNode, useId } from 'react';
import type { HeatMap as HeatMapData } from '../../../scripts/model/site-data.ts';
import { cellWidth, type HeatLayout, heatLayout, heatLevels, sharedPrefix } from '../pictures/heat.ts';
import { HeatField } from './HeatField.tsx';

/** Two maps, of inherent and of residual risk, and what their levels mean. The table of the risks stands beside them. */
export function HeatMap({ map }: { readonly map: HeatMapData }): ReactNode {
  const prefix = sharedPrefix(map);
  const [example] = map.risks;
  return (
    <div className="heat">
      <div className="heat__maps">
        <OneMap
          title="Inherent risk: before controls"
          layout={heatLayout(map, 'inherent', prefix)}
          map={map}
        />
        <OneMap title="Residual risk: with controls" layout={heatLayout(map, 'residual', prefix)} map={map} />
      </div>
      <p className="heat__note">
        {map.appetite !== null &&
          `The heavy line is the appetite: what has a product above ${map.appetite} needs a plan or an acceptance. `}
        {prefix !== '' &&
          example &&
          `Numbers in the maps are ids: ${example.id.slice(prefix.length)} is ${example.id}.`}
      </p>
      <div className="heat__levels">
        <Levels title="Likelihood" meanings={map.likelihood} />
        <Levels title="Impact" meanings={map.impact} />
      </div>
    </div>
  );
}

const left = 40;
const top = 26;
const bottom = 48;

interface OneMapProps {
  readonly title: string;
  readonly layout: HeatLayout;
  readonly map: HeatMapData;
}

function OneMap({ title, layout, map }: OneMapProps): ReactNode {
  const id = useId();
  const [width, height] = [5 * cellWidth, 5 * layout.cellHeight];
  const middle = height / 2;
  return (
    <figure className="heat__map">
      <figcaption id={id}>{title}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture with links in it is a group, not an image */}
      <svg
        viewBox={`${-left} ${-top} ${left + width + 2} ${top + height + bottom}`}
        role="group"
        aria-labelledby={`${id} ${id}-desc`}
      >
        <desc id={`${id}-desc`}>Likelihood goes up, impact to the right, each from 1 to 5.</desc>
        {layout.cells.map((cell) => (
          <HeatField key={`${cell.likelihood} ${cell.impact}`} cell={cell} layout={layout} />
        ))}
        <path className="heat__edge" d={`M0 0h${width}v${height}h${-width}z`} />
        {layout.boundary !== '' && <path className="heat__boundary" d={layout.boundary} />}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of texts takes no focus; the description says the axes */}
        <g className="heat__axis" aria-hidden="true">
          {heatLevels.map((level) => (
            <text key={level} x={-10} y={(5.5 - level) * layout.cellHeight + 4} textAnchor="end">
              {level}
            </text>
          ))}
          {heatLevels.map((level) => (
            <text key={level} x={(level - 0.5) * cellWidth} y={height + 18} textAnchor="middle">
              {level}
            </text>
          ))}
          <text x={width / 2} y={height + 40} textAnchor="middle">
            Impact
          </text>
          <text x={-30} y={middle} textAnchor="middle" transform={`rotate(-90 -30 ${middle})`}>
            Likelihood
          </text>
        </g>
        {map.appetite !== null && map.appetite < 25 && (
          <text className="heat__above" x={width} y={-9} textAnchor="end">
            above appetite
          </text>
        )}
      </svg>
      {layout.unrated.length > 0 && (
        <p className="heat__unrated">Not rated yet: {layout.unrated.map((risk) => risk.id).join(', ')}.</p>
      )}
    </figure>
  );
}

interface LevelsProps {
  readonly title: string;
  readonly meanings: readonly string[];
}

/** What the levels of one axis mean, the highest first, as on the map. */
function Levels({ title, meanings }: LevelsProps): ReactNode {
  if (meanings.length === 0) return null;
  const levels = meanings.map((meaning, at) => ({ level: at + 1, meaning })).reverse();
  return (
    <div>
      <h2>{title}</h2>
      <dl>
        {levels.map(({ level, meaning }) => (
          <div key={level}>
            <dt>{level}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
