import { type ReactNode, useId } from 'react';
import { SiteLink } from '../components/SiteLink.tsx';
import { useFrame } from '../frame.ts';

/** Where to look by hand: every list of the site. `path` is the page that need not name itself. */
export function AllLists({ path }: { readonly path: string }): ReactNode {
  const heading = useId();
  return (
    <nav className="lists" aria-labelledby={heading}>
      <h2 id={heading}>All lists</h2>
      <div className="lists__groups">
        {useFrame().navigation.map(({ title, items }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {items
                .filter((item) => item.path !== path)
                .map((item) => (
                  <li key={item.path}>
                    <SiteLink to={item.path}>{item.title}</SiteLink>
                    {item.count !== null && <span className="muted">{` ${item.count}`}</span>}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}
