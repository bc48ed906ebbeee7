import type { Archive, SiteData, SitePage } from '../../scripts/model/site-data.ts';

/** A file that the bundler reads: its name, and its text. */
export interface DataFile {
  readonly name: string;
  readonly text: string;
}

/** One page as a value: nothing is written or added yet. Modules are names of data files, or of components. */
export interface PageRoute {
  readonly path: string;
  readonly component: string;
  readonly modules: Readonly<Record<string, { readonly data: string } | { readonly source: string }>>;
}

export interface Routes {
  readonly files: readonly DataFile[];
  readonly routes: readonly PageRoute[];
}

const views: Readonly<Record<SitePage['view'], string>> = {
  home: '@site/src/views/Home.tsx',
  list: '@site/src/views/List.tsx',
  record: '@site/src/views/Record.tsx',
  matrix: '@site/src/views/Matrix.tsx',
  document: '@site/src/views/Document.tsx',
  search: '@site/src/views/Search.tsx',
  archive: '@site/src/views/Archive.tsx',
};

/** Every page of the site with the data that it alone loads. @param indexes the search indexes, as texts */
export function routesOf(
  site: SiteData,
  indexes: { readonly titles: string; readonly texts: readonly string[] },
): Routes {
  const search = lazyFiles('search', {
    titles: [indexes.titles],
    shards: indexes.texts,
  });
  const archives = new Map(site.archives.map((archive) => [archive.name, archiveFiles(archive)]));
  const pages = site.pages.map((page) => pageOf(page, archives));
  return {
    files: [...pages.map(({ file }) => file), ...search, ...[...archives.values()].flat()],
    routes: pages.map(({ route }) => route),
  };
}

function pageOf(
  page: SitePage,
  archives: ReadonlyMap<string, readonly DataFile[]>,
): { readonly file: DataFile; readonly route: PageRoute } {
  const name = `page${page.path.replaceAll('/', '~')}.json`;
  const lazy =
    page.view === 'search'
      ? 'search.js'
      : page.view === 'archive'
        ? archives.get(page.archive)?.at(-1)?.name
        : undefined;
  return {
    file: { name, text: JSON.stringify(page) },
    route: {
      path: page.path,
      component: '@site/src/layout/Page.tsx',
      modules: {
        page: { data: name },
        view: { source: views[page.view] },
        ...(lazy === undefined ? {} : { lazy: { data: lazy } }),
      },
    },
  };
}

/**
 * Texts that are fetched when they are asked for, and the module `<name>.js` that fetches them; it comes last. They are
 * no modules themselves: a bundler would parse and shrink hundreds of megabytes that are data.
 */
function lazyFiles(name: string, parts: Readonly<Record<string, readonly string[]>>): readonly DataFile[] {
  const files = Object.entries(parts).flatMap(([part, texts]) =>
    texts.map((text, index) => ({ name: `${name}-${part}-${index}.txt`, text })),
  );
  const loaders = Object.entries(parts).map(
    ([part, texts]) =>
      `  ${part}: [${texts.map((_, index) => `() => text(new URL('./${name}-${part}-${index}.txt', import.meta.url))`).join(', ')}],`,
  );
  return [...files, { name: `${name}.js`, text: `${fetching}export default {\n${loaders.join('\n')}\n};\n` }];
}

const fetching = `async function text(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address + ' answered ' + answer.status);
  return answer.text();
}
`;

/** Rows in one file, records in chunks, and which chunk holds an id by its row: the order is the same. */
function archiveFiles({ name, rows, chunks }: Archive): readonly DataFile[] {
  return lazyFiles(`archive-${name}`, { rows: [rows], records: chunks });
}
