import { type ReactNode, useEffect, useRef } from 'react';
import type { NavigationGroup, NavigationItem } from '../../../scripts/model/site-data.ts';
import { SiteLink } from '../components/SiteLink.tsx';

interface Props {
  readonly groups: readonly NavigationGroup[];
  /** Where the reader stands. */
  readonly path: string;
}

/** Every way into the site. On a narrow screen it is folded; on a wide one css keeps it open, folded or not. */
export function Navigation({ groups, path }: Props): ReactNode {
  const side = useRef<HTMLElement>(null);
  const current = nearest(groups, path);
  useEffect(() => keepInSight(side.current), []);
  return (
    <details className="menu">
      <summary>Menu</summary>
      <nav className="side" aria-label="Program" ref={side}>
        {groups.map((group) => (
          <Group key={group.title} group={group} path={path} current={current} />
        ))}
      </nav>
    </details>
  );
}

interface GroupProps {
  readonly group: NavigationGroup;
  readonly path: string;
  readonly current: NavigationItem | null;
}

function Group({ group, path, current }: GroupProps): ReactNode {
  const items = (
    <ul>
      {group.items.map((item) => (
        <li key={item.path}>
          <Item item={item} standing={item !== current ? undefined : item.path === path ? 'page' : 'true'} />
        </li>
      ))}
    </ul>
  );
  const isHere = current !== null && group.items.includes(current);
  if (!group.folded)
    return (
      <div className="side__group">
        <h2 className="side__title">{group.title}</h2>
        {items}
      </div>
    );
  return (
    <details className="side__group" open={isHere}>
      <summary className="side__title">{group.title}</summary>
      {items}
    </details>
  );
}

interface ItemProps {
  readonly item: NavigationItem;
  /** `page`: this very page; `true`: a page beneath it. */
  readonly standing: 'page' | 'true' | undefined;
}

function Item({ item, standing }: ItemProps): ReactNode {
  return (
    <SiteLink className="side__item" to={item.path} aria-current={standing}>
      <span>{item.title}</span>
      {item.count !== null && <span className="side__count">{item.count}</span>}
    </SiteLink>
  );
}

/** The item that the page belongs to: the one with the longest path that the page's path begins with. */
function nearest(groups: readonly NavigationGroup[], path: string): NavigationItem | null {
  let found: NavigationItem | null = null;
  for (const item of groups.flatMap((group) => group.items)) {
    const holds = item.path === path || (item.path !== '/' && path.startsWith(item.path));
    if (holds && item.path.length > (found?.path.length ?? 0)) found = item;
  }
  return found;
}

/** Where the list is longer than the window, scrolls the current item into it, and nothing else. */
function keepInSight(side: HTMLElement | null): void {
  const here = side?.querySelector<HTMLElement>('[aria-current]');
  if (!side || !here) return;
  const box = side.getBoundingClientRect();
  const below = here.getBoundingClientRect().bottom - box.bottom;
  if (below > 0) side.scrollTop += below + box.height / 2;
}
