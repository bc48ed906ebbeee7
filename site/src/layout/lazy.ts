import type { ArchivedRecord, PackedRows, Row, SitePage } from '../../../scripts/model/site-data.ts';

/** Texts that `site/plugin/routes.ts` wrote beside a page, each loaded when it is asked for. */
export type Lazy = Readonly<Record<string, readonly (() => Promise<string>)[]>>;

/** What a view with lazy parts is given besides its page. */
export function sourcesOf(page: SitePage, lazy: Lazy | undefined): object {
  if (lazy === undefined) return {};
  if (page.view === 'search') return { titles: lazy.titles?.[0], shards: lazy.shards ?? [] };
  return page.view === 'archive' ? archiveSources(lazy, page.chunk) : {};
}

function archiveSources(
  { rows = [], records = [] }: Lazy,
  chunk: number,
): {
  readonly load: () => Promise<readonly Row[]>;
  readonly loadRecord: (id: string) => Promise<ArchivedRecord | null>;
} {
  let loaded: Promise<readonly Row[]> | undefined;
  const load = () => {
    loaded ??= rows[0]?.().then((text) => unpacked(JSON.parse(text) as PackedRows)) ?? Promise.resolve([]);
    return loaded;
  };
  return {
    load,
    async loadRecord(id) {
      const at = (await load()).findIndex((row) => idOf(row) === id);
      const read = at < 0 ? undefined : records[Math.floor(at / chunk)];
      if (read === undefined) return null;
      const within = JSON.parse(await read()) as readonly ArchivedRecord[];
      return within[at % chunk] ?? null;
    },
  };
}

/** Equal cells become one and the same: what is worked out for one need not be worked out again. */
function unpacked({ cells, rows }: PackedRows): readonly Row[] {
  return rows.map(([key, ...places]) => ({ key, cells: places.map((place) => cells[place] ?? '') }));
}

/** The id that a row begins with. */
function idOf({ cells: [first] }: Row): string | undefined {
  return typeof first === 'object' && 'links' in first ? first.links[0]?.text : undefined;
}
