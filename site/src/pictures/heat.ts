import type { HeatMap, Rating } from '../../../scripts/model/site-data.ts';

export type Risk = HeatMap['risks'][number];

/** One field of a 5 × 5 map, in the units of its picture. */
export interface HeatCell {
  readonly likelihood: number;
  readonly impact: number;
  readonly x: number;
  readonly y: number;
  readonly risks: readonly Risk[];
  /** 0 to 3, by the product: how dark its ground is. */
  readonly weight: number;
}

export interface HeatLayout {
  readonly cells: readonly HeatCell[];
  readonly cellHeight: number;
  /** What stands before all ids and is left out in the picture; '' when ids are written whole. */
  readonly prefix: string;
  /** The path between what is within the appetite and what is above it; '' when there is no such line. */
  readonly boundary: string;
  /** Risks without a rating, which the picture cannot show. */
  readonly unrated: readonly Risk[];
}

export const heatLevels = [1, 2, 3, 4, 5] as const;
export const cellWidth = 68;
/** A line with an id: as high as a target must be (WCAG 2.2, 2.5.8). */
export const lineHeight = 24;
const countHeight = 24;

/** Where everything stands in a map of inherent or of residual risk: likelihood goes up, impact to the right. */
export function heatLayout(map: HeatMap, which: 'inherent' | 'residual', prefix: string): HeatLayout {
  const inCell = (likelihood: number, impact: number): readonly Risk[] =>
    map.risks.filter((risk) => isAt(risk[which], likelihood, impact));
  const most = Math.max(...heatLevels.flatMap((up) => heatLevels.map((right) => inCell(up, right).length)));
  const lines = Math.max(1, Math.ceil(most / perLine(prefix)));
  const cellHeight = countHeight + lines * lineHeight + 8;
  const cells = heatLevels.flatMap((likelihood) =>
    heatLevels.map((impact) => ({
      likelihood,
      impact,
      x: (impact - 1) * cellWidth,
      y: (5 - likelihood) * cellHeight,
      risks: inCell(likelihood, impact),
      weight: weightOf(likelihood * impact),
    })),
  );
  return {
    cells,
    cellHeight,
    prefix,
    boundary: map.appetite === null ? '' : boundaryPath(map.appetite, cellHeight),
    unrated: map.risks.filter((risk) => risk[which] === null),
  };
}

/** The part of all ids that may be left out, when cells hold so many that whole ids would fill the page. */
export function sharedPrefix(map: HeatMap): string {
  const crowded = (['inherent', 'residual'] as const).some((which) =>
    heatLevels.some((up) =>
      heatLevels.some((right) => map.risks.filter((r) => isAt(r[which], up, right)).length > 2),
    ),
  );
  const prefix = /^.*-/.exec(map.risks[0]?.id ?? '')?.[0] ?? '';
  const tooLong = map.risks.some(({ id }) => id.length > 8);
  return (crowded || tooLong) && map.risks.every(({ id }) => id.startsWith(prefix)) ? prefix : '';
}

/** How many ids stand side by side. */
export function perLine(prefix: string): number {
  return prefix === '' ? 1 : 2;
}

/** The edges between cells within the appetite and cells above it. */
export function boundaryPath(appetite: number, cellHeight: number): string {
  const above = (likelihood: number, impact: number): boolean => likelihood * impact > appetite;
  const edges = heatLevels.flatMap((likelihood) =>
    heatLevels.flatMap((impact) => {
      if (!above(likelihood, impact)) return [];
      const [x, y] = [(impact - 1) * cellWidth, (5 - likelihood) * cellHeight];
      const left = impact > 1 && !above(likelihood, impact - 1) ? [`M${x} ${y}v${cellHeight}`] : [];
      const below = likelihood > 1 && !above(likelihood - 1, impact);
      return below ? [...left, `M${x} ${y + cellHeight}h${cellWidth}`] : left;
    }),
  );
  return edges.join('');
}

function isAt(rating: Rating | null, likelihood: number, impact: number): boolean {
  return rating?.likelihood === likelihood && rating.impact === impact;
}

// Quarters of the scale as people read it: small, moderate, considerable, severe.
function weightOf(product: number): number {
  return [4, 9, 14].filter((limit) => product > limit).length;
}
