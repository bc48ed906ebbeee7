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
            {cells.map(({ key, days, state, anchor, behind }, at) => (
              <li key={anchor}>
                <SiteLink
                  to={`#${anchor}`}
                  className={`coverage__cell state--${state.mark}`}
                  title={`${key}, ${days}: ${state.word}; ${behind}`}
                >
                  <Shape mark={state.mark} />
                  <span className="coverage__key id">{key}</span>
                  <span className="coverage__word">{state.word}</span>
                  <span className="coverage__behind">{behind}</span>
                </SiteLink>
                {cells.length > mostWorded && <Month name={monthBegins(days, cells[at - 1]?.days)} />}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** Under the first slot that ends in a month, so that the eye finds its way; the table has the days. */
function Month({ name }: { readonly name: string }): ReactNode {
  return (
    <span className="coverage__month" aria-hidden="true">
      {name}
    </span>
  );
}

/** `Apr` where the slot is the first one to end in its month, else nothing. Days are `2026-03-30 to 2026-04-05`. */
function monthBegins(days: string, before: string | undefined): string {
  const month = days.slice(-10, -3);
  return month === before?.slice(-10, -3) ? '' : (months[Number(month.slice(5)) - 1] ?? '');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
