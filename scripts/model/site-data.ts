import type { Cell, Link, State } from './site-parts.ts';
import type { NavigationGroup, RecordView, View } from './site-views.ts';

export * from './site-parts.ts';
export type * from './site-pictures.ts';
export type * from './site-views.ts';

/** Who a build of the site is for: each sees less than the one before. */
export const audiences = ['internal', 'auditor', 'public'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Everything that the site shows, for one audience: the only thing that the site reads. What is not written here, no
 * page, search index or chunk can hold. Paths of pages begin and end with `/` and stand without the site's base.
 */
export interface SiteData {
  readonly schema: 1;
  readonly tool: string;
  readonly version: string;
  /** The commit judged, 40 hex digits; null before the first, and on the public site. */
  readonly commit: string | null;
  readonly dirty: boolean;
  /** The instant judged at, ISO 8601 in UTC. */
  readonly at: string;
  /** The day judged on, in the program's time zone. */
  readonly today: string;
  readonly audit: string | null;
  readonly audience: Audience;
  readonly frame: Frame;
  readonly pages: readonly SitePage[];
  /** Kinds with too many records for a page each. */
  readonly archives: readonly Archive[];
  readonly search: readonly SearchEntry[];
}

/** What stands around every page. */
export interface Frame {
  /** The program's name. */
  readonly title: string;
  /** Null where the audience may not know it. */
  readonly organization: string | null;
  /** Whether the company is made up. Every page says so. */
  readonly example: boolean;
  readonly audience: Audience;
  /** The day judged on, in the program's time zone. */
  readonly today: string;
  /** The commit, short, and its page on GitHub where the address is known. */
  readonly commit: { readonly short: string; readonly href: string | null } | null;
  readonly dirty: boolean;
  readonly tool: { readonly name: string; readonly version: string };
  readonly navigation: readonly NavigationGroup[];
}

/** One page: where it stands, what it is called, and one view with its data. */
export type SitePage = PageHead & View;

export interface PageHead {
  readonly path: string;
  /** What sort of page it is, such as `record:policy`: tests sample one page of each. */
  readonly sort: string;
  readonly title: string;
  /** One sentence for search engines and previews. */
  readonly description: string;
  /** From home to the page above this one. */
  readonly crumbs: readonly Link[];
}

/**
 * A kind with too many records for a page each. Its parts are texts already: a build only puts them where the page
 * fetches them, and never holds a hundred megabytes as values.
 */
export interface Archive {
  /** The kind, such as `evidence`. */
  readonly name: string;
  /** Every row, as one JSON text of `PackedRows`. */
  readonly rows: string;
  /** The records (`ArchivedRecord`) in the order of the rows, `chunk` of the page's view to a JSON text. */
  readonly chunks: readonly string[];
}

/** Rows whose cells are written once each: the same control, owner and state stand in thousands of them. */
export interface PackedRows {
  readonly cells: readonly Cell[];
  /** The key of a row, then the place of each of its cells in `cells`. */
  readonly rows: readonly (readonly [key: string, ...places: number[]])[];
}

/** What a record of an archive shows when it is opened. */
export type ArchivedRecord = RecordView & { readonly title: string };

/** One thing that search finds. */
export interface SearchEntry {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  /** In the plural, for grouping: `controls`. */
  readonly kind: string;
  readonly state: State | null;
  /** All its words, without marks of Markdown. */
  readonly text: string;
}
