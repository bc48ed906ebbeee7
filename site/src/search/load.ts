import { addTexts, type Indexes, openTitles } from './indexes.ts';
import type { SearchSources } from './sources.ts';

/** How far the loading has come. A new value each time something changes. */
export interface Loaded {
  readonly stage: 'nothing' | 'titles' | 'all';
  /** Null before the titles are there. Grows as texts arrive. */
  readonly indexes: Indexes | null;
  /** What could not be loaded. */
  readonly failed: 'titles' | 'texts' | null;
}

export const nothingLoaded: Loaded = { stage: 'nothing', indexes: null, failed: null };

export interface Loader {
  /** Loads the titles. After a failure, tries again. */
  readonly titles: () => Promise<void>;
  /** Loads the titles, then one text after the other. After a failure, tries again what failed. */
  readonly texts: () => Promise<void>;
  /** Ends the loading after the text that is under way; `texts` goes on from there. */
  readonly stop: () => void;
}

/**
 * Loads the index in the background.
 *
 * @param tell Is told of each change, but of texts at most every `pause` ms, as each makes the page ask anew.
 */
export function createLoader(sources: SearchSources, tell: (loaded: Loaded) => void, pause = 400): Loader {
  let waiting = [...(sources.shards ?? [])];
  let titles: Promise<Indexes> | null = null;
  let texts: Promise<void> | null = null;
  let stopped = false;

  const open = async (): Promise<Indexes> => {
    const indexes = openTitles(await sources.titles());
    tell({ stage: waiting.length === 0 ? 'all' : 'titles', indexes, failed: null });
    return indexes;
  };

  const openOnce = async (): Promise<Indexes | null> => {
    titles ??= open();
    try {
      return await titles;
    } catch {
      titles = null;
      tell({ stage: 'nothing', indexes: null, failed: 'titles' });
      return null;
    }
  };

  const readAll = async (): Promise<void> => {
    const indexes = await openOnce();
    if (indexes === null || waiting.length === 0) return;
    const failed: typeof waiting = [];
    let told = Date.now();
    for (let load = waiting[0]; load && !stopped; load = waiting[0]) {
      waiting = waiting.slice(1);
      try {
        await addTexts(indexes, await load());
      } catch {
        failed.push(load);
      }
      if (waiting.length === 0 || Date.now() - told < pause) continue;
      told = Date.now();
      tell({ stage: 'titles', indexes, failed: null });
    }
    waiting = [...failed, ...waiting];
    if (!stopped)
      tell({
        stage: failed.length > 0 ? 'titles' : 'all',
        indexes,
        failed: failed.length > 0 ? 'texts' : null,
      });
  };

  return {
    titles: async () => {
      await openOnce();
    },
    texts: () => {
      stopped = false;
      texts ??= readAll().finally(() => {
        texts = null;
      });
      return texts;
    },
    stop: () => {
      stopped = true;
    },
  };
}
