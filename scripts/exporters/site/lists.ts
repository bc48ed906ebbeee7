import { definitionOf } from '../../assess/kind-named.ts';
import { kindList } from '../../model/kinds/index.ts';
import { compare } from '../../model/problem.ts';
import type { AnyRecord } from '../../model/record.ts';
import type { Body, ListView, PageHead, Section, SitePage } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import { anchorOf } from './addresses.ts';
import { withoutTitle } from './body.ts';
import { heatMapOf } from './heat-map.ts';
import type { Ground } from './input.ts';
import { joinedSection } from './populations.ts';
import { recordsTable } from './records-table.ts';

/** The kinds that this audience has a list of: kinds of many files that it may see, in the order of the reference. */
export function listedKinds({
  audience,
  graph,
}: Pick<Ground, 'audience' | 'graph'>): readonly AnyRecord['kind'][] {
  return kindList
    .filter(({ layout }) => layout !== 'single')
    .filter(({ name, shown }) =>
      audience === 'internal'
        ? true
        : (shown?.[audience] ?? []).length > 0 && graph.records.some(({ kind }) => kind === name),
    )
    .map(({ name }) => name);
}

/** Records of a kind, by id. */
export function recordsOf({ graph }: Pick<Ground, 'graph'>, kind: AnyRecord['kind']): readonly AnyRecord[] {
  return graph.records
    .filter((record) => record.kind === kind)
    .sort((a, b) => compare(a.id, b.id) || compare(a.path, b.path));
}

/** The page of a kind: its records in one table, or in one for each part that the kind falls into. */
export function listPage(ground: Ground, kind: AnyRecord['kind']): SitePage {
  const { summary, folder } = definitionOf(kind);
  const records = recordsOf(ground, kind);
  const joined = kind === 'population' && records.length > 0 ? [joinedSection(ground)] : [];
  const view: ListView = {
    view: 'list',
    lead: summary,
    intro: introOf(ground, `${folder}/README.md`),
    picture: kind === 'risk' ? heatMapOf(ground) : null,
    sections: [...joined, ...sectionsOf(ground, kind, records)],
    ...(definitionOf(kind).layout === 'domain' ? { folds: true } : {}),
  };
  return { ...headOf(ground, kind), ...view, sort: `list:${kind}` };
}

/** What stands over the page of a kind, a list or an archive. */
export function headOf({ addresses }: Ground, kind: AnyRecord['kind']): Omit<PageHead, 'sort'> {
  const { plural, summary } = definitionOf(kind);
  return { path: addresses.ofKind(kind), title: capitalized(plural), description: summary, crumbs: [] };
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly lead: string | null;
  readonly intro: Body | null;
  readonly records: readonly AnyRecord[];
}

function sectionsOf(
  ground: Ground,
  kind: AnyRecord['kind'],
  records: readonly AnyRecord[],
): readonly Section[] {
  return partsOf(ground, kind, records).map(({ records: within, ...part }) => {
    const name = part.id === '' ? {} : { id: part.id, caption: part.title };
    const extra = within.filter(isRecommended);
    // Where all of them are extra, there is nothing to fold them under.
    if (extra.length === 0 || extra.length === within.length)
      return { ...part, table: recordsTable(ground, kind, within, name) };
    const core = within.filter((record) => !isRecommended(record));
    const title = `${extra.length} recommended, beyond the core`;
    const more = { id: `${part.id}-recommended`, caption: `${part.title}: recommended` };
    return {
      ...part,
      table: recordsTable(ground, kind, core, name),
      folded: { title, table: recordsTable(ground, kind, extra, more) },
    };
  });
}

function isRecommended({ data }: AnyRecord): boolean {
  return 'tier' in data && data.tier === 'recommended';
}

/** Controls by domain, promises apart from what customers must do themselves; every other kind in one piece. */
function partsOf(ground: Ground, kind: AnyRecord['kind'], records: readonly AnyRecord[]): readonly Part[] {
  if (definitionOf(kind).layout === 'domain') {
    const domains = [...new Set(records.map(domainOf))].sort(compare);
    return domains.map((domain) => domainPart(ground, domain, records));
  }
  const part = (id: string, title: string, lead: string | null, prefix: string): Part => ({
    id,
    title,
    lead,
    intro: null,
    records: records.filter((record) => record.id.startsWith(prefix)),
  });
  if (kind === 'commitment')
    return [
      part('promises', 'What we promise', 'What customers are told, and what keeps it true.', 'CMT-'),
      part(
        'user-controls',
        'What customers must do',
        'Complementary user entity controls (CUECs): our controls are enough only together with them.',
        'CUEC-',
      ),
    ].filter(({ records: within }) => within.length > 0);
  // Below another part it needs a name of its own.
  const id = kind === 'population' && records.length > 0 ? 'each' : '';
  return [{ id, title: capitalized(definitionOf(kind).plural), lead: null, intro: null, records }];
}

/** `IAM` with the introduction that its README gives. */
function domainPart(ground: Ground, domain: string, records: readonly AnyRecord[]): Part {
  return {
    id: anchorOf(domain),
    title: domainTitle(ground, domain),
    lead: null,
    intro: introOf(ground, domainPath(domain)),
    records: records.filter((record) => domainOf(record) === domain),
  };
}

/** `IAM: identity and access management`, as its README is called. */
export function domainTitle(ground: Pick<Ground, 'textOf'>, domain: string): string {
  const title = /^# (.+)$/m.exec(ground.textOf(domainPath(domain)) ?? '')?.[1]?.trim();
  return title === undefined || title.startsWith(domain) ? (title ?? domain) : `${domain} ${title}`;
}

function domainPath(domain: string): string {
  return `controls/${domain.toLowerCase()}/README.md`;
}

export function domainOf({ id }: AnyRecord): string {
  return id.split('-')[0] ?? id;
}

/** What a README says, without its own first heading: the page has one. */
export function introOf(ground: Ground, path: string): Body | null {
  const rest = withoutTitle(ground.textOf(path) ?? '').trim();
  return rest === '' ? null : ground.body(rest, path);
}
