import type { ReactNode } from 'react';
import type { Audience, Frame } from '../../../scripts/model/site-data.ts';
import { SiteLink } from '../components/SiteLink.tsx';
import { SearchField } from './SearchField.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

const forWhom: Readonly<Record<Audience, string>> = {
  internal: 'Internal',
  auditor: 'For the auditor',
  public: 'Public',
};

/** Whose program this is and who may read it, the search, and the choice of theme. */
export function Header({ frame }: { readonly frame: Frame }): ReactNode {
  return (
    <header className="top">
      <SiteLink className="top__name" to="/">
        {frame.title} <span className="top__audience">{forWhom[frame.audience]}</span>
      </SiteLink>
      <SearchField />
      <ThemeSwitch />
    </header>
  );
}
