import type { PageHead, SearchView } from '../../../scripts/model/site-data.ts';

/** Where the search page gets its index from: nothing is loaded before a function is called. */
export interface SearchSources {
  /** `buildIndexes(…).titles`. */
  readonly titles: () => Promise<string>;
  /** `buildIndexes(…).texts`, in their order. */
  readonly shards: readonly (() => Promise<string>)[];
}

export interface SearchProps extends SearchSources {
  readonly page: PageHead & SearchView;
}
