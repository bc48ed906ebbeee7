import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Fold } from './folds.ts';

interface Folds {
  readonly isOpen: (key: string) => boolean;
  readonly setOpen: (key: string, open: boolean) => void;
  readonly setAll: (open: boolean) => void;
  readonly allOpen: boolean;
}

const none: ReadonlySet<string> = new Set();

/** Which parts of a table or page are open: those that the reader opened, the one that the address leads to, on paper all. */
export function useFolds(folds: readonly Fold[] | null): Folds {
  const [open, setOpen] = useState(none);
  const printing = usePrinting();
  const target = useTarget();
  const held = folds?.find(({ anchors }) => anchors.includes(target))?.key;
  // Once for each address: what the browser had scrolled to has moved since, as parts above it were closed.
  const reached = useRef('');
  useEffect(() => {
    if (held === undefined || target === '') return;
    setOpen((now) => new Set([...now, held]));
  }, [held, target]);
  useEffect(() => {
    if (held === undefined || !open.has(held) || reached.current === target) return;
    reached.current = target;
    document.getElementById(target)?.scrollIntoView();
  }, [held, open, target]);
  const setOne = useCallback(
    (key: string, wanted: boolean) =>
      setOpen((now) => new Set(wanted ? [...now, key] : [...now].filter((each) => each !== key))),
    [],
  );
  return {
    isOpen: (key) => printing || open.has(key),
    setOpen: setOne,
    setAll: (wanted) => setOpen(wanted ? new Set(folds?.map(({ key }) => key)) : none),
    allOpen: folds?.every(({ key }) => open.has(key)) === true,
  };
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

/** What stands behind `#` in the address; empty where nothing does and on the server, so that most tables are drawn once. */
function useTarget(): string {
  const [target, setTarget] = useState('');
  useEffect(() => {
    const read = () => setTarget(window.location.hash.slice(1));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return target;
}
