import type { ReactNode } from 'react';
import type { DocumentView, PageHead } from '../../../scripts/model/site-data.ts';
import { Contents } from '../components/Contents.tsx';
import { Legend } from '../components/Legend.tsx';
import { Prose } from '../components/Prose.tsx';
import { RunningHead } from '../components/RunningHead.tsx';

/** A text with its contents beside it, and the legend of marks where it is asked for. */
export default function DocumentPage({ page }: { readonly page: PageHead & DocumentView }): ReactNode {
  const { title, body, legend } = page;
  return (
    <article className="sheet">
      <RunningHead words={title} />
      <header className="sheet__head">
        <h1>{title}</h1>
      </header>
      <div className="sheet__body">
        <div className="sheet__margin sheet__margin--stays">
          <Contents headings={body.headings} />
        </div>
        <div className="sheet__text">
          <Prose tree={body.tree} />
          {legend && <Legend />}
        </div>
      </div>
    </article>
  );
}
