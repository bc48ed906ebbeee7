import type { KindData, KindName } from './kinds/index.ts';

/** What a body holds that rules ask about. Everything is a small copy; the text is not kept. */
export interface Body {
  /** Slugs of the headings, in order, as GitHub makes them. */
  readonly anchors: readonly string[];
  /** Slugs of the level-2 headings. */
  readonly sections: readonly string[];
  /** Addresses of links and images, in order. */
  readonly links: readonly string[];
  /** Words in prose that look like ids, outside code. */
  readonly mentions: readonly string[];
  /** Words left from a template, in prose or in a field. */
  readonly placeholders: readonly string[];
  /** Mermaid diagrams, in order. */
  readonly diagrams: readonly Diagram[];
  /** The parts that hold a duty; only in kinds whose duties are asked for. */
  readonly duties: readonly Duty[];
}

/** A part of a body, from one heading to the next, that says what people must do. */
export interface Duty {
  /** The words of its heading; empty before the first one. */
  readonly heading: string;
  /** The first duty's word as it is written, such as `must`, and which of the body's it is, counted from 0. */
  readonly word: string;
  readonly nth: number;
  /** What its prose and its heading name, by what looks like an id. */
  readonly mentions: readonly string[];
}

/** A diagram, as far as readers who do not see it depend on it. */
export interface Diagram {
  /** Mermaid's word for its kind, without a version or `-beta`: `flowchart`; empty when there is none. */
  readonly kind: string;
  /** How many words describe it. */
  readonly words: number;
}

/** One file of content that was understood as a record. */
export interface ContentRecord<K extends KindName = KindName> {
  readonly kind: K;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** Fields that hold; a field that its schema refuses is left out. */
  readonly data: KindData[K];
  readonly body: Body;
  /** False when a required field is missing or wrong: the record can be referred to, but is not judged. */
  readonly whole: boolean;
}

/** Any kind of record, told apart by `kind`. */
export type AnyRecord = { readonly [K in KindName]: ContentRecord<K> }[KindName];

/** A page about a folder, a criterion or the system: read for its links, not a record. */
export interface Page {
  readonly path: string;
  readonly body: Body;
}

/** A requirement of a framework: data, not a record. */
export interface Requirement {
  readonly kind: 'criterion';
  /** `CC6.1`, or `iso27001-2022/A.5.15` for a framework that is not the default one. */
  readonly id: string;
  readonly title: string;
  readonly framework: string;
  readonly group: string;
  /** The trust services category; null in other frameworks. */
  readonly category: string | null;
  readonly path: string;
  /** The criteria of the default framework that ask for the same; empty for those criteria themselves. */
  readonly pairs: readonly Pair[];
}

/** One pair of the crosswalk. */
export interface Pair {
  /** As written: that it exists is a rule's question. */
  readonly criterion: string;
  /** `core`: published mappings say so. `editorial`: our own judgment, and said to be. */
  readonly tier: 'core' | 'editorial';
}

export interface Framework {
  readonly id: string;
  readonly title: string;
  /** What people call it. */
  readonly short: string;
  readonly path: string;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
}
