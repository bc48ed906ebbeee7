import type { Severity } from './problem.ts';

/** One example of a rule: what is changed in it, and what `check` then says. */
export interface ExampleText {
  readonly name: string;
  readonly path: string | null;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** The change in words, when it is not one of lines. */
  readonly otherwise: string | null;
  readonly says: readonly string[];
}

/** Everything about a rule. */
export interface RulePage {
  readonly id: string;
  readonly group: string;
  readonly severity: Severity;
  /** Where the phase of the program lowers it. */
  readonly lowered: readonly { readonly severity: Severity; readonly phases: readonly string[] }[];
  /** The phase that this program is in. */
  readonly phase: string | null;
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
  /** Its problems in this repository. */
  readonly problems: readonly {
    readonly key: string;
    readonly path: string;
    readonly line: number;
    readonly text: string;
  }[];
  readonly examples: readonly ExampleText[];
}
