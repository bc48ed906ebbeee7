import { useEffect, useMemo, useState } from 'react';
import { type Answer, answer } from './ask.ts';
import { createLoader, type Loaded, nothingLoaded } from './load.ts';
import type { SearchSources } from './sources.ts';

export interface Searching extends Loaded {
  /** Null while nothing is asked, or nothing can be answered yet. */
  readonly answer: Answer | null;
  readonly retry: () => void;
}

/** Loads the titles at once, the texts from the first query on, and answers with what is there. */
export function useSearch(
  { titles, shards }: SearchSources,
  query: string,
  limits: ReadonlyMap<string, number>,
): Searching {
  const [loaded, setLoaded] = useState<Loaded>(nothingLoaded);
  const loader = useMemo(() => createLoader({ titles, shards }, setLoaded), [titles, shards]);
  const asking = query !== '';
  useEffect(() => {
    void (asking ? loader.texts() : loader.titles());
  }, [loader, asking]);
  useEffect(() => loader.stop, [loader]);
  const found = useMemo(
    () => (loaded.indexes && asking ? answer(loaded.indexes, query, limits) : null),
    [loaded, asking, query, limits],
  );
  return { ...loaded, answer: found, retry: () => void (asking ? loader.texts() : loader.titles()) };
}
