import type { ReactNode } from 'react';
import type { CoverageStrip } from '../../../scripts/model/site-data.ts';
import { Shape } from './Mark.tsx';
import { SiteLink } from './SiteLink.tsx';

/** More cells than this are shown as shapes alone; the table below has their words. */
const mostWorded = 26;

/** How a control was carried out, slot by slot: shape, name and word, one cell a slot; each leads to what is behind it. */
export function Coverage({ strip }: { readonly strip: CoverageStrip }): ReactNode {
  return (
    <section className="coverage" aria-label={strip.title}>
      <h2 className="coverage__title">{strip.title}</h2>
      <p className="coverage__words">{strip.words}</p>
      {strip.tracks.map(({ title, cells }) => (
        <div key={title} className="coverage__track">
          <h3 className="coverage__rhythm">{title}</h3>
          <ol
            className={
              cells.length > mostWorded ? 'coverage__cells coverage__cells--dense' : 'coverage__cells'
            }
          >
            {cells.map(({ key, days, month, state, anchor, behind }) => (
              <li key={anchor}>
                <SiteLink
                  to={`#${anchor}`}
                  className={`coverage__cell state--${state.mark}`}
                  title={`${key}, ${days}: ${state.word}; ${behind}`}
                >
                  <Shape mark={state.mark} />
                  <span className="coverage__key id">{key}</span>
                  <span className="coverage__word">{state.word}</span>
                  <span className="out-of-sight">{behind}</span>
                </SiteLink>
                {cells.length > mostWorded && <Month name={month} />}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** Under the first slot that ends in a month, so that the eye finds its way; the table has the days. */
function Month({ name }: { readonly name: string | null }): ReactNode {
  return (
    <span className="coverage__month" aria-hidden="true">
      {name}
    </span>
  );
}
