import { type ReactNode, useRef } from 'react';
import { useDrawing } from './drawing.ts';

/**
 * A Mermaid diagram. The page holds its description and its source; the picture is drawn when it comes into view, and
 * shown as an image: nothing of a diagram's own markup enters the page.
 */
export function Diagram({
  source,
  title,
  description,
}: {
  readonly source: string;
  /** What the diagram says of itself: `accTitle`, `accDescr`. */
  readonly title: string | null;
  readonly description: string | null;
}): ReactNode {
  const figure = useRef<HTMLElement>(null);
  const drawing = useDrawing(source, figure);
  return (
    <figure className="diagram" ref={figure}>
      {drawing.state === 'drawn' && (
        // At its own size, so that its words stay as large as the page's; what is wider scrolls.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling is an interaction
        <section className="diagram__box" tabIndex={0} aria-label={title ?? 'Diagram'}>
          <img
            src={drawing.address}
            width={drawing.width}
            height={drawing.height}
            data-dark={drawing.dark}
            alt={description ?? title ?? 'Diagram without a description'}
          />
        </section>
      )}
      {drawing.state === 'failed' && (
        <p className="diagram__failed">The diagram could not be drawn. Its source says what it shows.</p>
      )}
      <figcaption>
        {title !== null && <strong>{title}. </strong>}
        {description}
      </figcaption>
      <details open={drawing.state === 'failed'}>
        <summary>Source of the diagram</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, and the keyboard must reach it */}
        <pre tabIndex={0}>
          <code>{source}</code>
        </pre>
      </details>
    </figure>
  );
}
