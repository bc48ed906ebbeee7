import { type ReactNode, useMemo } from 'react';
import type { Body, ListView, Section, SitePage } from '../../../scripts/model/site-data.ts';
import { UnfoldAll } from '../components/FoldButton.tsx';
import { HeatMap } from '../components/HeatMap.tsx';
import { Part } from '../components/Part.tsx';
import { Prose } from '../components/Prose.tsx';
import { RunningHead } from '../components/RunningHead.tsx';
import { SectionFold } from '../components/SectionFold.tsx';
import { SiteLink } from '../components/SiteLink.tsx';
import { TrendCharts } from '../components/TrendCharts.tsx';
import { WeekGrid } from '../components/WeekGrid.tsx';
import { Words } from '../components/Words.tsx';
import { sectionFoldsOf } from '../table/folds.ts';
import { useFolds } from '../table/use-folds.ts';
import { useNarrow } from '../table/use-narrow.ts';

/** Tables under headings: records of a kind, criteria by series, problems by rule and by owner. */
export default function List({ page }: { readonly page: SitePage & ListView }): ReactNode {
  const { title, lead, intro, picture, sections } = page;
  const { ref, narrow } = useNarrow();
  const parts = useMemo(() => (narrow ? sectionFoldsOf(page) : null), [narrow, page]);
  const folds = useFolds(parts);
  return (
    <div className="list" ref={ref}>
      <RunningHead words={title} />
      <h1>{title}</h1>
      <p className="lead">
        <Words text={lead} />
      </p>
      {intro !== null && !isLong(intro) && <Prose tree={intro.tree} />}
      {parts === null ? (
        <SectionLinks sections={sections} counted={picture?.type !== 'trend'} />
      ) : (
        <UnfoldAll parts={parts.length} allOpen={folds.allOpen} setAll={folds.setAll} />
      )}
      {picture?.type === 'heat-map' && <HeatMap map={picture} />}
      {picture?.type === 'weeks' && <WeekGrid grid={picture} />}
      {picture?.type === 'trend' && <TrendCharts picture={picture} />}
      {sections.map((section, at) => {
        const fold = parts?.[at];
        return fold === undefined ? (
          <ListSection key={section.id} section={section} />
        ) : (
          <SectionFold
            key={section.id}
            fold={fold}
            tables={[section.table.id, ...(section.folded ? [section.folded.table.id] : [])]}
            open={folds.isOpen(fold.key)}
            setOpen={folds.setOpen}
          >
            <ListSection section={{ ...section, id: '' }} />
          </SectionFold>
        );
      })}
      {intro !== null && isLong(intro) && (
        <div className="list__about">
          <Prose tree={intro.tree} />
        </div>
      )}
    </div>
  );
}

/** A text with headings of its own explains to those who write records; it follows the table that everybody came for. */
function isLong({ headings }: Body): boolean {
  return headings.length > 0;
}

function ListSection({ section }: { readonly section: Section }): ReactNode {
  const { intro, title } = section;
  if (intro === null || !isLong(intro)) return <Part section={section} />;
  return (
    <>
      <Part section={{ ...section, intro: null }} />
      <details className="list__more">
        <summary>About {title}</summary>
        <Prose tree={intro.tree} />
      </details>
    </>
  );
}

interface SectionLinksProps {
  readonly sections: readonly Section[];
  /** Whether rows are things to count; those of a trend are months. */
  readonly counted: boolean;
}

/** Where the sections are, with how many rows each has; one section needs no way to it. */
function SectionLinks({ sections, counted }: SectionLinksProps): ReactNode {
  if (sections.length < 2) return null;
  return (
    <nav className="list__sections" aria-label="On this page">
      <ul>
        {sections.map(({ id, title, table, folded }) => (
          <li key={id}>
            <SiteLink to={`#${id}`}>{title}</SiteLink>
            {counted && (
              <>
                {' '}
                <span className="muted">{table.rows.length + (folded?.table.rows.length ?? 0)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
