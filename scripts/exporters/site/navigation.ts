import { definitionOf } from '../../assess/kind-named.ts';
import type { KindName } from '../../model/kinds/index.ts';
import type { NavigationGroup, NavigationItem, SitePage } from '../../model/site-data.ts';
import { capitalized } from '../../model/wording.ts';
import { priceGuide } from './audit-effort-page.ts';
import { duePath } from './due-page.ts';
import type { Ground } from './input.ts';
import { listedKinds } from './lists.ts';

/** Groups of the sidebar: for an auditor by what is tested, for everybody else by what people do with them. */
export function navigationOf(ground: Ground, pages: readonly SitePage[]): readonly NavigationGroup[] {
  const there = new Set(pages.map(({ path }) => path));
  const groups = ground.audience === 'auditor' ? auditorGroups(ground, pages) : ownGroups(ground, pages);
  return [...groups, guideGroup(ground)]
    .map((group) => ({ ...group, items: group.items.filter(({ path }) => there.has(path)) }))
    .filter(({ items }) => items.length > 0);
}

/** Where we stand first; then what is written often, once, and when something happens. */
function ownGroups(ground: Ground, pages: readonly SitePage[]): readonly NavigationGroup[] {
  const folded = ground.audience === 'internal';
  return [
    open('Where we stand', [
      item('What is due', duePath),
      item('Gaps', '/gaps/'),
      item('Coverage', '/coverage/'),
      item('Trend', '/trend/'),
      item('Roadmap', '/roadmap/'),
      item('For leaders', '/executive/'),
      item('Problems', '/problems/', ground.problems.length),
    ]),
    open('What you edit', groupItems(ground, 'edited')),
    open('What you set once', [...programItems, ...groupItems(ground, 'once')]),
    { title: 'What happens', folded, items: [...groupItems(ground, 'event'), ...workItems] },
    { title: 'What is asked', folded, items: [...askedItems(ground, pages), rulesItem(ground)] },
  ];
}

/** What is asked and what covers it, the work behind it, what did not go by the book; then the program itself. */
function auditorGroups(ground: Ground, pages: readonly SitePage[]): readonly NavigationGroup[] {
  const [reviews, actions] = workItems;
  const named = [...asked, ...shown, ...departed];
  const rest = listedKinds(ground).filter((kind) => !named.includes(kind));
  return [
    open('For the auditor', [
      ...askedItems(ground, pages),
      item('Coverage', '/coverage/'),
      item('Trend', '/trend/'),
      item('What is due', duePath),
      ...kindItems(ground, asked),
    ]),
    open('What was done', [...kindItems(ground, shown), reviews]),
    open('What went otherwise', [...kindItems(ground, departed), actions]),
    open('The program', [...programItems, ...kindItems(ground, rest)]),
    open('How it is judged', [rulesItem(ground)]),
  ];
}

const asked: readonly KindName[] = ['request'];
const shown: readonly KindName[] = ['evidence', 'population', 'test'];
const departed: readonly KindName[] = ['finding', 'waiver', 'incident'];
const programItems = [item('Program', '/program/'), item('System description', '/system-description/')];
const workItems = [
  item('Access reviews', '/access-reviews/'),
  item('Corrective actions', '/actions/'),
] as const;

function askedItems({ graph }: Ground, pages: readonly SitePage[]): readonly NavigationItem[] {
  return [
    item('Criteria', '/criteria/', pages.filter(({ sort }) => sort === 'record:criterion').length),
    item('Matrix', '/matrix/'),
    item('Frameworks', '/frameworks/', graph.frameworks.length),
  ];
}

function rulesItem({ rules }: Ground): NavigationItem {
  return item('Rules', '/rules/', rules.length);
}

function guideGroup(ground: Ground): NavigationGroup {
  const items = [
    ...guideItems(ground),
    item('Kinds of record', '/kinds/'),
    item('Marks and words', '/legend/'),
  ];
  return { title: 'Guides', folded: true, items };
}

function open(title: string, items: readonly NavigationItem[]): NavigationGroup {
  return { title, folded: false, items };
}

/** The lists of the kinds of a group. */
function groupItems(ground: Ground, group: 'edited' | 'once' | 'event'): readonly NavigationItem[] {
  return kindItems(
    ground,
    listedKinds(ground).filter((kind) => definitionOf(kind).group === group),
  );
}

/** The lists of kinds, with how many records each has. */
function kindItems(ground: Ground, kinds: readonly KindName[]): readonly NavigationItem[] {
  return kinds.map((kind) =>
    item(
      kind === 'commitment' ? 'Commitments and CUECs' : capitalized(definitionOf(kind).plural),
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
