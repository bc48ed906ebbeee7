import { definitionOf } from '../../assess/kind-named.ts';
import type { KindName } from '../../model/kinds/index.ts';
import type { Audience } from '../../model/site-data.ts';
import type { Plant } from './values.ts';

/** Who may see a secret: by classification, then by what the kind shows. Restricted material is internal, always. */
export function may(audience: Audience, { kind, field, classification }: Plant): boolean {
  if (audience === 'internal') return true;
  if (classification === 'restricted' || field === 'custom') return false;
  if (audience === 'public' && classification !== 'public') return false;
  if (kind === 'page') return audience === 'auditor';
  const shown = definitionOf(kind as KindName).shown?.[audience] ?? [];
  return shown.includes(field.split(/[.[]/)[0] ?? '');
}

/** Whether a secret stands in a field that no page shows, whoever reads. */
export function isUnwritten({ field }: Plant): boolean {
  return field === 'aliases';
}
