import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** A table of more rows than this shows some of them at once, as soon as its rows change: a phone draws no thousand. */
export const mostAtOnce = 300;
/** How many rows are drawn at once then, and how many more at each wish. */
export const step = 50;
/** Paper has no button for more; more rows than this would keep the browser busy for minutes. */
const mostOnPaper = 2000;

export interface Limit {
  readonly rows: number;
  readonly more: () => void;
  /** The rows have changed: begins again with the first. */
  readonly restart: () => void;
}

/**
 * How many rows are drawn. The page that was sent has all of its own rows; printing brings them back.
 * @param sent how many of the rows came with the page
 * @param all how many rows the table has
 */
export function useLimit(sent: number, all: number): Limit {
  const [rows, setRows] = useState(sent);
  useEffect(() => {
    const before = () => flushSync(() => setRows((now) => Math.max(now, mostOnPaper)));
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, []);
  return {
    rows,
    more: () => setRows((now) => now + step),
    restart: () => setRows(all > mostAtOnce ? step : all),
  };
}
