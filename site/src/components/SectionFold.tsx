import { useLocation } from '@docusaurus/router';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { readParameters } from '../table/address.ts';
import type { Fold } from '../table/folds.ts';
import { useUntilFound } from '../table/use-until-found.ts';
import { FoldButton } from './FoldButton.tsx';

interface SectionFoldProps {
  readonly fold: Fold;
  /** The ids of its tables: an address that narrows one of them opens the section. */
  readonly tables: readonly string[];
  readonly open: boolean;
  readonly setOpen: (key: string, open: boolean) => void;
  /** What stands under its heading; on the page also when it is closed, as rows of a table are. */
  readonly children: ReactNode;
}

/** A section under its heading, which opens it. */
export function SectionFold({ fold, tables, open, setOpen, children }: SectionFoldProps): ReactNode {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const { key } = fold;
  useBrokenLinks().collectAnchor(key);
  useUntilFound(body, key, open, setOpen);
  const { search } = useLocation();
  // As one text: the list is made anew each time.
  const names = tables.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link to this page with another query opens another section
  useEffect(() => {
    const isNarrowed = (table: string) =>
      Object.keys(readParameters(window.location.search, table)).length > 0;
    if (names.split(' ').some(isNarrowed)) setOpen(key, true);
  }, [names, key, setOpen, search]);
  return (
    <section className="section-fold">
      <h2 id={key}>
        <FoldButton fold={fold} open={open} setOpen={setOpen} controls={id} />
      </h2>
      <div id={id} ref={body} className="section-fold__within">
        {children}
      </div>
    </section>
  );
}
