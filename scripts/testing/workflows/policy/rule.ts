import type { Workflow } from '../workflow.ts';

/**
 * One rule about workflows. `check` is pure: what it must know of the repository comes in the context.
 *
 * `examples` fill one hole of the sound workflow (sound-workflow.ts). Each `bad` value must make this rule, and no
 * other, report; each `good` value must leave every rule silent. So bad and good differ by one value.
 */
export type WorkflowRule = {
  /** Words that are true when all is well. */
  readonly id: string;
  readonly why: string;
  readonly fix: string;
  readonly examples: {
    readonly hole: Hole;
    readonly bad: readonly string[];
    readonly good: readonly string[];
  };
  readonly check: (workflow: Workflow, context: Context) => readonly Fault[];
};

export type Context = {
  /** Whether a path from the repository root exists. */
  readonly exists: (path: string) => boolean;
  /** `owner/repository` → the pin we reviewed; null where the table is not at hand. */
  readonly pins: ReadonlyMap<string, Pin> | null;
};

export type Pin = { readonly version: string; readonly commit: string };

/** `text` says what is wrong and what was expected, in one sentence. */
export type Fault = { readonly line: number; readonly text: string };

/** The places of the sound workflow that an example may fill. */
export type Hole =
  | 'on'
  | 'permissions'
  | 'concurrency'
  | 'jobPermissions'
  | 'timeout'
  | 'checkout'
  | 'setup'
  | 'uses'
  | 'install'
  | 'run';
