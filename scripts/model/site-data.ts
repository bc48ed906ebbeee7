import type { Root } from 'hast';

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

export interface NavigationGroup {
  readonly title: string;
  /** Closed until the reader opens it, or stands on one of its pages. */
  readonly folded: boolean;
  readonly items: readonly NavigationItem[];
}

export interface NavigationItem {
  readonly title: string;
  readonly path: string;
  /** How many records; null where nothing is counted. */
  readonly count: number | null;
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

export type View = HomeView | ListView | RecordView | MatrixView | DocumentView | SearchView | ArchiveView;
export type ViewName = View['view'];

/** A link inside the site, or a mere name where there is no page. */
export interface Link {
  readonly text: string;
  /** Null: the reader may not see it, or it does not exist. */
  readonly path: string | null;
  /** What an id stands for. */
  readonly title?: string;
}

/** How things stand, in one word. The mark gives it shape and color; the word always stands beside it. */
export interface State {
  readonly mark: Mark;
  readonly word: string;
}

/** The shapes of the legend (READINESS §4 groups the words of slots in the same way). */
export const marks = [
  'met',
  'late',
  'deviation',
  'unknown',
  'unreviewed',
  'excused',
  'before-window',
  'neutral',
  'none',
] as const;
export type Mark = (typeof marks)[number];

// ── Tables ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Table {
  /** Unique on its page, a slug: filters keep their place under it. */
  readonly id: string;
  /** What the rows are, in a few words: read aloud, and the name of a copy. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What stands in place of rows when there are none: why, and what to do. */
  readonly empty: string;
}

export interface Column {
  readonly title: string;
  readonly type: 'id' | 'text' | 'number' | 'date' | 'state' | 'links';
  /** Offer the values that occur as a filter. */
  readonly filter?: boolean;
}

export interface Row {
  readonly key: string;
  /** One a column, in order. */
  readonly cells: readonly Cell[];
}

export type Cell =
  | string
  | number
  | { readonly state: State }
  | { readonly links: readonly Link[] }
  /** Empty, and why. */
  | { readonly none: string };

// ── Bodies ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Sanitized text of a Markdown body. */
export interface Body {
  readonly tree: Root;
  readonly headings: readonly Heading[];
}

export interface Heading {
  /** The anchor, as GitHub makes it. */
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

// ── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What is this, where do we stand, what is next. */
export interface HomeView {
  readonly view: 'home';
  readonly service: string | null;
  readonly phase: string | null;
  readonly categories: readonly {
    readonly title: string;
    readonly inScope: boolean;
    readonly reason: string;
  }[];
  /** Null where the audience may not see readiness. */
  readonly counts: CoverageCounts | null;
  /** The picture of the counts, one bar a category; its table has the same numbers. */
  readonly coverage: CoveragePicture | null;
  /** What to do next; empty unless internal. */
  readonly steps: readonly {
    readonly what: string;
    readonly why: string;
    readonly who: string;
    readonly minutes: number;
    readonly run: string | null;
  }[];
  /** Problems by severity; null unless internal. */
  readonly problems: { readonly errors: number; readonly warnings: number; readonly notes: number } | null;
  /** Scope in short lists: products, locations, what is left out. */
  readonly scope: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Ways into the site, with their counts. */
  readonly ways: readonly NavigationItem[];
}

export interface CoverageCounts {
  readonly criteria: number;
  readonly covered: number;
  readonly designed: number;
  readonly operating: number;
}

export interface CoveragePicture {
  readonly bars: readonly (CoverageCounts & { readonly title: string; readonly path: string | null })[];
  readonly table: Table;
}

/** One or more tables under headings: records of a kind, criteria by series, problems by rule and by owner. */
export interface ListView {
  readonly view: 'list';
  readonly lead: string;
  readonly intro: Body | null;
  readonly picture: HeatMap | null;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Anchor of the section; '' when there is only one, without a heading. */
  readonly id: string;
  readonly title: string;
  readonly lead: string | null;
  readonly intro: Body | null;
  readonly table: Table;
}

/** The 5 × 5 of likelihood and impact: one map of inherent risk, one of residual. */
export interface HeatMap {
  readonly type: 'heat-map';
  /** What the levels 1 to 5 mean; empty without a scale. */
  readonly likelihood: readonly string[];
  readonly impact: readonly string[];
  /** The highest product that needs neither plan nor acceptance; null when the program does not say. */
  readonly appetite: number | null;
  readonly risks: readonly {
    readonly id: string;
    readonly title: string;
    readonly path: string;
    readonly inherent: Rating | null;
    readonly residual: Rating | null;
  }[];
}

export interface Rating {
  readonly likelihood: number;
  readonly impact: number;
}

/** A record, a criterion, a rule or a kind: facts and text on the left, relations and history in the margin. */
export interface RecordView {
  readonly view: 'record';
  /** The mark above the title: an id such as `IAM-03`. */
  readonly id: string;
  /** What it is: `control`, `criterion`, `rule`. */
  readonly kind: string;
  readonly state: State | null;
  /** Short facts under the title, in order. */
  readonly facts: readonly Fact[];
  /** The sentence that says what it is about. */
  readonly statement: Body | null;
  /** What is not there yet, one clause each. */
  readonly missing: readonly string[];
  readonly body: Body | null;
  /** Everything else that the record says. */
  readonly details: readonly Detail[];
  readonly tables: readonly Section[];
  readonly relations: readonly {
    readonly words: string;
    readonly others: readonly (Link & { readonly state?: State; readonly note?: string })[];
  }[];
  readonly problems: readonly ProblemLine[];
  readonly file: SourceLinks | null;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly path?: string | null;
}

/** A field in words: one line, or lines with their depth. */
export interface Detail {
  readonly name: string;
  readonly lines: readonly { readonly depth: number; readonly item: boolean; readonly text: string }[];
}

export interface ProblemLine {
  readonly severity: 'error' | 'warning' | 'note';
  readonly state: State;
  readonly text: string;
  readonly fix: string;
  readonly rule: Link;
  /** `policies/POL-09.md:5:3`. */
  readonly place: string;
  /** `excused by WVR-001 until 2026-09-30`; null when nothing excuses it. */
  readonly excused: string | null;
}

/** The file behind a page. */
export interface SourceLinks {
  readonly path: string;
  /** The commit that changed it last; null when the history is not whole. */
  readonly changed: { readonly short: string; readonly on: string; readonly href: string | null } | null;
  /** GitHub's pages for it; null where the address of the repository is not known, or not for this audience. */
  readonly edit: string | null;
  readonly history: string | null;
  readonly view: string | null;
}

/** Control × criterion. */
export interface MatrixView {
  readonly view: 'matrix';
  readonly lead: string;
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  /** Only where a control answers a criterion: row, column, role. */
  readonly cells: readonly (readonly [row: number, column: number, role: 'key' | 'supporting'])[];
}

export interface MatrixHead {
  readonly id: string;
  readonly title: string;
  readonly path: string | null;
  readonly state: State;
  /** The domain of a control, the series of a criterion. */
  readonly group: string;
}

/** A text: the glossary, a guide, the legend of marks. */
export interface DocumentView {
  readonly view: 'document';
  readonly body: Body;
  /** Shows the legend of marks under the text. */
  readonly legend: boolean;
}

export interface SearchView {
  readonly view: 'search';
}

/** A kind with very many records: a table that is loaded when it is opened; `?id=` shows one record. */
export interface ArchiveView {
  readonly view: 'archive';
  readonly lead: string;
  readonly archive: string;
  readonly count: number;
  /** Without rows: they come with the archive. */
  readonly table: Table;
  /** The first rows, for reading without scripts. */
  readonly first: readonly Row[];
}

export interface Archive {
  /** The kind, such as `evidence`. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly records: readonly (RecordView & { readonly title: string })[];
}

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
