import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Rows become stacked records up to this width of the table's box, in px; table.css says the same. */
export const stackedUpTo = 560;

interface Box {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly stacked: boolean;
  /** The table is wider than its box, which then scrolls, and must be reached by keyboard. */
  readonly scrolls: boolean;
}

/** How a table fits in its box, kept up to date. The box's only element is the table. */
export function useBox(): Box {
  const ref = useRef<HTMLDivElement>(null);
  const [shape, setShape] = useState({ stacked: false, scrolls: false });
  useLayoutEffect(() => {
    const box = ref.current;
    const table = box?.firstElementChild;
    if (!box || !table) return undefined;
    const measure = (): void => {
      const stacked = box.clientWidth <= stackedUpTo;
      const scrolls = !stacked && table.clientWidth > box.clientWidth + 1;
      setShape((old) => (old.stacked === stacked && old.scrolls === scrolls ? old : { stacked, scrolls }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    observer.observe(table);
    return () => observer.disconnect();
  }, []);
  return { ref, ...shape };
}
