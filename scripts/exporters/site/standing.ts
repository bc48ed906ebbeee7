import { standingOf } from '../../assess/standing.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { State } from '../../model/site-data.ts';
import type { Ground } from './input.ts';

/**
 * How a record stands, for an audience. The public does not read readiness: a control's standing comes from evidence,
 * roles and policies that it may not see.
 */
export function standingFor({ audience, graph, readiness }: Ground, record: AnyRecord): State | null {
  return audience === 'public' && record.kind === 'control' ? null : standingOf(graph, record, readiness);
}
