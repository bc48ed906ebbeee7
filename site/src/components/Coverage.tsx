import type { ReactNode } from 'react';
import type { CoverageStrip } from '../../../scripts/model/site-data.ts';
import { Shape } from './Mark.tsx';

/** More cells than this are shown as shapes alone; the table below has their words. */
const mostWorded = 26;

/** How a control was carried out, slot by slot: shape, name and word, one cell a slot. */
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
            {cells.map(({ key, days, state }) => (
              <li
                key={`${key} ${days}`}
                className={`coverage__cell state--${state.mark}`}
                title={`${key}, ${days}: ${state.word}`}
              >
                <Shape mark={state.mark} />
                <span className="coverage__key id">{key}</span>
                <span className="coverage__word">{state.word}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
