import type { CriterionWord } from './readiness-words.ts';
import type { Link, State, Table } from './site-parts.ts';

export interface CoverageCounts {
  readonly criteria: number;
  readonly covered: number;
  readonly designed: number;
  readonly operating: number;
  /** The same criteria, each under one word: what a bar is made of. */
  readonly states: Readonly<Record<CriterionWord, number>>;
}

export interface CoveragePicture {
  readonly bars: readonly (CoverageCounts & { readonly title: string; readonly path: string | null })[];
  readonly table: Table;
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
      /** `Apr` for the first cell of a month; null for the others. */
      readonly month: string | null;
      readonly state: State;
      /** Where the page says what stands behind the cell. */
      readonly anchor: string;
      /** What that is, in a few words: `EV-20261006-IAM-03`, `8 pieces of evidence`. */
      readonly behind: string;
    }[];
  }[];
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

/** What is left to do: owners × weeks, a number each. It is its own table. */
export interface WeekGrid {
  readonly type: 'weeks';
  readonly caption: string;
  readonly weeks: readonly {
    /** `2026-W48`. */
    readonly title: string;
    /** `W48`. */
    readonly short: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly rows: readonly (WeekNumbers & { readonly owner: Link })[];
  /** All rows together. */
  readonly everybody: WeekNumbers;
}

export interface WeekNumbers {
  readonly overdue: number;
  readonly waiting: number;
  /** One a week, in order. */
  readonly weeks: readonly number[];
  /** All of them together. */
  readonly total: number;
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
    /** `Apr`. */
    readonly month: string;
    /** One a part, or the words for why there are none. */
    readonly counts: readonly number[] | string;
  }[];
}

/** How a part is drawn: told apart without color. */
export type TrendFill = 'solid' | 'dense' | 'thin' | 'empty' | 'barred' | 'dashed' | 'against';
