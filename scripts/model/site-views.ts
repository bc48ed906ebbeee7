import type { Body, Link, Row, State, Table } from './site-parts.ts';

export type View = HomeView | ListView | RecordView | MatrixView | DocumentView | SearchView | ArchiveView;

export interface NavigationItem {
  readonly title: string;
  readonly path: string;
  /** How many records; null where nothing is counted. */
  readonly count: number | null;
}

export interface NavigationGroup {
  readonly title: string;
  /** Closed until the reader opens it, or stands on one of its pages. */
  readonly folded: boolean;
  readonly items: readonly NavigationItem[];
}

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
  readonly counts: (CoverageCounts & { readonly unknown: number; readonly deviating: number }) | null;
  /** Where the reasons of what is unknown or deviates stand. */
  readonly reasons: string;
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
  /** How much is overdue, and due until a day; null where the audience sees no calendar. */
  readonly due: {
    readonly overdue: number;
    readonly soon: number;
    readonly until: string;
    readonly path: string;
  } | null;
  /** Problems by severity; null unless internal. */
  readonly problems: {
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly excused: number;
  } | null;
  /** Scope in short lists: products, locations, what is left out. */
  readonly scope: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Ways into the site, with their counts, in the groups of the sidebar. */
  readonly ways: readonly NavigationGroup[];
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
  readonly picture: HeatMap | WeekGrid | TrendPicture | null;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Anchor of the section; '' when there is only one, without a heading. */
  readonly id: string;
  readonly title: string;
  readonly lead: string | null;
  readonly intro: Body | null;
  readonly table: Table;
  /** More of the same, behind a line that opens it. */
  readonly folded?: { readonly title: string; readonly table: Table } | null;
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

/** What is left to do: owners × weeks, a number each. It is its own table. */
export interface WeekGrid {
  readonly type: 'weeks';
  readonly caption: string;
  readonly weeks: readonly { readonly title: string; readonly from: string; readonly to: string }[];
  readonly rows: readonly {
    readonly owner: Link;
    readonly overdue: number;
    readonly waiting: number;
    /** One a week, in order. */
    readonly weeks: readonly number[];
    /** Everything in the row together. */
    readonly total: number;
  }[];
}

/** How counts stood at the ends of months: a chart a count, a column a day. Tables tell the same numbers. */
export interface TrendPicture {
  readonly type: 'trend';
  readonly charts: readonly TrendChart[];
}

export interface TrendChart {
  readonly title: string;
  /** What a column is made of, from below. */
  readonly parts: readonly { readonly word: string; readonly fill: TrendFill }[];
  readonly columns: readonly {
    readonly day: string;
    /** One a part, or the words for why there are none. */
    readonly counts: readonly number[] | string;
  }[];
}

/** How a part is drawn: told apart without color. */
export type TrendFill = 'solid' | 'dense' | 'thin' | 'empty' | 'barred' | 'dashed' | 'against';

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
  /** The slots of a control, a cell a slot. */
  readonly strip: CoverageStrip | null;
  /** What is not there yet, and the slots that speak against a control: one clause each. */
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

/** How a control was carried out over a window: one track a rhythm, one cell a slot. A table tells the same. */
export interface CoverageStrip {
  readonly title: string;
  /** The control's word over the window, with its counts. */
  readonly words: string;
  readonly tracks: readonly {
    readonly title: string;
    readonly cells: readonly {
      readonly key: string;
      readonly days: string;
      readonly state: State;
      /** Where the page says what stands behind the cell. */
      readonly anchor: string;
      /** What that is, in a few words: `EV-20261006-IAM-03`, `8 pieces of evidence`. */
      readonly behind: string;
    }[];
  }[];
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
  /** How many records lie in one text of the archive. */
  readonly chunk: number;
  /** Without rows: they come with the archive. */
  readonly table: Table;
  /** The first rows, for reading without scripts. */
  readonly first: readonly Row[];
}
