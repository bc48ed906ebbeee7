import type { Body, Link, Row, State, Table } from './site-parts.ts';
import type { CoveragePicture, CoverageStrip, HeatMap, TrendPicture, WeekGrid } from './site-pictures.ts';

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
  readonly categories: readonly {
    readonly title: string;
    readonly inScope: boolean;
    readonly reason: string;
  }[];
  /** Where we stand, line by line; empty where the audience may not see readiness. */
  readonly standing: readonly StandingLine[];
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
  /** Scope in short lists: products, locations, what is left out. */
  readonly scope: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Ways into the site, with their counts, in the groups of the sidebar. */
  readonly ways: readonly NavigationGroup[];
}

/** One line of where we stand: `Criteria covered: 12 of 33 in scope`, `Phase: readiness`. */
export interface StandingLine {
  readonly title: string;
  /** Where it is told one by one; null where nothing more is said. */
  readonly path: string | null;
  /** A number, or words. */
  readonly value: string;
  /** What a number is of: `33 in scope`; null beside words. */
  readonly of: string | null;
}

/** One or more tables under headings: records of a kind, criteria by series, problems by rule and by owner. */
export interface ListView {
  readonly view: 'list';
  readonly lead: string;
  readonly intro: Body | null;
  readonly picture: HeatMap | WeekGrid | TrendPicture | null;
  readonly sections: readonly Section[];
  /** Whether a narrow screen shows a line for each section until it is opened: they are domains, or series, of one list. */
  readonly folds?: boolean;
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
