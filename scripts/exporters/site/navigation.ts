import { definitionOf } from '../../assess/kind-named.ts';
import type { NavigationGroup, NavigationItem, SitePage } from '../../model/site-data.ts';
import { priceGuide } from './audit-effort-page.ts';
import { titled } from './cells.ts';
import { duePath } from './due-page.ts';
import type { Ground } from './input.ts';
import { listedKinds } from './lists.ts';

/** Groups of the sidebar, by what people do with them. An auditor's own group comes first, and open. */
export function navigationOf(ground: Ground, pages: readonly SitePage[]): readonly NavigationGroup[] {
  const there = new Set(pages.map(({ path }) => path));
  const only = (items: readonly NavigationItem[]) => items.filter(({ path }) => there.has(path));
  const edited = { title: 'What you edit', folded: false, items: kindItems(ground, 'edited') };
  const once = {
    title: 'What you set once',
    folded: false,
    items: [
      item('Gaps', '/gaps/'),
      item('Roadmap', '/roadmap/'),
      item('For leaders', '/executive/'),
      item('Program', '/program/'),
      item('System description', '/system-description/'),
      ...kindItems(ground, 'once'),
    ],
  };
  const event = {
    title: 'What happens',
    folded: ground.audience === 'internal',
    items: [
      item('What is due', duePath),
      ...kindItems(ground, 'event'),
      item('Corrective actions', '/actions/'),
    ],
  };
  const auditor = {
    title: 'For the auditor',
    folded: ground.audience === 'internal',
    items: [
      item('Criteria', '/criteria/', pages.filter(({ sort }) => sort === 'record:criterion').length),
      item('Matrix', '/matrix/'),
      item('Coverage', '/coverage/'),
      item('Access reviews', '/access-reviews/'),
      item('Trend', '/trend/'),
      item('Frameworks', '/frameworks/', ground.graph.frameworks.length),
      item('Problems', '/problems/', ground.problems.length),
      item('Rules', '/rules/', ground.rules.length),
    ],
  };
  const guides = {
    title: 'Guides',
    folded: true,
    items: [...guideItems(ground), item('Kinds of record', '/kinds/'), item('Marks and words', '/legend/')],
  };
  const groups =
    ground.audience === 'auditor'
      ? [auditor, edited, once, event, guides]
      : [edited, once, event, auditor, guides];
  return groups
    .map((group) => ({ ...group, items: only(group.items) }))
    .filter(({ items }) => items.length > 0);
}

/** The lists of the kinds of a group, with how many records each has. */
function kindItems(ground: Ground, group: 'edited' | 'once' | 'event'): readonly NavigationItem[] {
  return listedKinds(ground)
    .filter((kind) => definitionOf(kind).group === group)
    .map((kind) =>
      item(
        kind === 'commitment' ? 'Commitments and CUECs' : titled(definitionOf(kind).plural),
        ground.addresses.ofKind(kind),
        ground.graph.records.filter((record) => record.kind === kind).length,
      ),
    );
}

/** Pages of the handbook in its order; the kinds have a page that lists them. */
function guideItems({ guides, audience }: Ground): readonly NavigationItem[] {
  return guides
    .filter(({ name }) => !name.startsWith('kinds/'))
    .map(({ name, title }) =>
      item(title, name === priceGuide && audience === 'internal' ? '/price/' : `/${name}/`),
    );
}

function item(title: string, path: string, count: number | null = null): NavigationItem {
  return { title, path, count };
}
