import type { Assessment } from '../../assess/assessment.ts';
import type { Due } from '../../assess/due/what-is-due.ts';
import type { Readiness } from '../../assess/readiness.ts';
import type { Trend } from '../../assess/trend.ts';
import type { Graph } from '../../model/graph.ts';
import type { Report } from '../../model/report.ts';
import type { RulePage } from '../../model/rule-page.ts';
import type { Audience, Body } from '../../model/site-data.ts';
import type { Addresses } from './addresses.ts';
import type { BodyContext } from './body.ts';

/** What the site is made from: everything, before anything is left out. */
export interface SiteInput {
  readonly audience: Audience;
  readonly graph: Graph;
  readonly assessment: Assessment;
  readonly readiness: Readiness;
  readonly due: Due;
  readonly report: Report;
  /** How readiness came here; null for the public, which is not told. */
  readonly trend: Trend | null;
  /** Text of a file of the repository; null when it cannot be read as text. */
  readonly textOf: (path: string) => string | null;
  readonly origin: Origin | null;
  /** The commit that changed a file last; empty where the history is not whole. */
  readonly changes: ReadonlyMap<string, Change>;
  readonly rules: readonly RulePage[];
  /** Whether bodies are kept for the next time that the same process is asked. */
  readonly stays: boolean;
  /** Pages of the handbook, in order: Markdown that comes with the engine. */
  readonly guides: readonly Guide[];
}

/** Where the repository is published. */
export interface Origin {
  /** `https://github.com/owner/name`. */
  readonly address: string;
  /** The branch that people edit. */
  readonly branch: string;
}

/** The commit that changed a file last, and the first that has it. */
export interface Change extends Commit {
  readonly entered: Commit;
}

interface Commit {
  readonly commit: string;
  /** The committer's instant, ISO 8601. */
  readonly at: string;
}

export interface Guide {
  /** The last part of its address: `glossary`, `kinds/policy`. */
  readonly name: string;
  readonly title: string;
  readonly markdown: string;
  /** For working on the program only: no auditor needs it. */
  readonly internal: boolean;
}

/**
 * What the builders of pages are given: the graph is the *visible* one. Answers that need the whole program (readiness)
 * are asked by id, for visible records only, and give words without names.
 */
export interface Ground {
  readonly audience: Audience;
  readonly graph: Graph;
  readonly addresses: Addresses;
  readonly readiness: Readiness;
  /** What is due, cut to what the reader may know. */
  readonly due: Due;
  readonly trend: Trend | null;
  readonly assessment: Assessment;
  /** Empty unless internal: the words of a problem may name anything. */
  readonly problems: Report['problems'];
  readonly report: Report;
  readonly origin: Origin | null;
  readonly changes: ReadonlyMap<string, Change>;
  /** Text of a visible file; null for any other. */
  readonly textOf: (path: string) => string | null;
  /** What a body at a path is read with. */
  readonly context: (path: string) => BodyContext;
  /** A text of the document at a path, ready to be shown. */
  readonly body: (markdown: string, path: string) => Body;
  readonly rules: readonly RulePage[];
  readonly guides: readonly Guide[];
}
