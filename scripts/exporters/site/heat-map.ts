import type { HeatMap, Rating } from '../../model/site-data.ts';
import type { Ground } from './input.ts';

/** The picture beside the list of risks; null where no risk is rated. */
export function heatMapOf({ graph, addresses }: Ground): HeatMap | null {
  const risks = graph.records.flatMap((record) => (record.kind === 'risk' ? [record] : []));
  const rated = risks.filter(({ data }) => data.inherent !== undefined || data.residual !== undefined);
  if (rated.length === 0) return null;
  const scale = graph.program?.data.riskScale;
  return {
    type: 'heat-map',
    likelihood: meanings(scale?.likelihood),
    impact: meanings(scale?.impact),
    appetite: graph.program?.data.riskAppetite?.maximum ?? null,
    risks: rated.map((record) => ({
      id: record.id,
      title: record.title,
      path: addresses.ofTarget(record) ?? '/',
      inherent: ratingOf(record.data.inherent),
      residual: ratingOf(record.data.residual),
    })),
  };
}

function ratingOf(rating: Rating | undefined): Rating | null {
  return rating === undefined ? null : { likelihood: rating.likelihood, impact: rating.impact };
}

/** What levels 1 to 5 mean, in that order. */
function meanings(
  scale: readonly { readonly level: number; readonly meaning: string }[] | undefined,
): readonly string[] {
  return [...(scale ?? [])].sort((a, b) => a.level - b.level).map(({ meaning }) => meaning);
}
