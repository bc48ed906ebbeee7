import type { Assessment } from '../assess/assessment.ts';
import type { Graph } from '../model/graph.ts';
import type { Draft, Outcome, Severity, Spot } from '../model/problem.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Secret } from '../model/snapshot.ts';

/**
 * A message's template. `{name}` stands for an argument; `{name?…%…}` appears only when the argument is there,
 * with `%` for its value.
 */
export type Template = string;

/** The arguments that a template asks for. */
export type ArgsOf<T extends Template> = string extends T
  ? Readonly<Record<string, string | number | undefined>>
  : { readonly [K in RequiredArgs<T>]: string | number } & {
      readonly [K in OptionalArgs<T>]?: string | number;
    };

type RequiredArgs<T extends string> = T extends `${string}{${infer A}}${infer Rest}`
  ? (A extends `${string}?${string}` ? never : A) | RequiredArgs<Rest>
  : never;
type OptionalArgs<T extends string> = T extends `${string}{${infer A}}${infer Rest}`
  ? (A extends `${infer Name}?${string}` ? Name : never) | OptionalArgs<Rest>
  : never;

/** A message: its sentence, and how to mend it where the rule's own fix does not fit. */
export type Message = Template | { readonly text: Template; readonly fix: Template };
type TextOf<M extends Message> = M extends string
  ? M
  : M extends { readonly text: infer T extends string }
    ? T
    : never;
type FixOf<M extends Message> = M extends { readonly fix: infer F extends string } ? F : never;

/** What a rule is given: the graph, what the parser refused, and answers worked out once for all. */
export interface Context {
  readonly graph: Graph;
  readonly faults: readonly Draft[];
  readonly assessment: Assessment;
  /** What each rule that exists weighs by itself, by its id. */
  readonly ownSeverities: ReadonlyMap<string, Severity>;
}

/** A pair of repositories that differ by one value: the first is well, the second shows the problems. */
export interface Example {
  /** What the pair shows, in a few words. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The one difference. `from` stands exactly once in the file. */
  readonly change: /** `times`: how often `to` stands there, for what is wrong only in masses. */
    | { readonly path: string; readonly from: string; readonly to: string; readonly times?: number }
    /** Words that are saved as these bytes, in hex. */
    | { readonly path: string; readonly from: string; readonly hex: string }
    /** A file that is said to have this size. */
    | { readonly path: string; readonly bytes: number }
    /** Something at a path that is no file. */
    | { readonly place: string; readonly type: 'directory' | 'link' | 'other' }
    | { readonly add: string; readonly text: string }
    | { readonly remove: string }
    | { readonly today: string }
    | { readonly noHistory: 'no-git' | 'no-commits' | 'shallow' }
    /** What the scanner finds in the very same files. */
    | { readonly secrets: readonly Secret[] };
  /** The day judged on; 2026-07-01 when absent. */
  readonly today?: string;
  /** What the scanner finds before the change, and after it; nothing when absent. */
  readonly secrets?: readonly Secret[];
  /** What the changed repository must show, in the order of the report. */
  readonly problems: readonly { readonly message: string; readonly path: string; readonly line?: number }[];
}

export interface ReportOptions {
  readonly outcome?: Outcome;
  /** Tells apart problems of one message at one field. */
  readonly subject?: string;
  readonly related?: Draft['related'];
  /** The record, when it is not the one that owns the place. */
  readonly record?: string | undefined;
}

/** Says that something is wrong at a place. */
export type Report<M extends Readonly<Record<string, Message>>> = <K extends keyof M & string>(
  where:
    | AnyRecord
    | Spot
    | { readonly record: AnyRecord; readonly field: string; readonly at?: 'name' | 'value' },
  message: K,
  args: ArgsOf<TextOf<M[K]>> & ArgsOf<FixOf<M[K]>>,
  options?: ReportOptions,
) => void;

export interface RuleDefinition<M extends Readonly<Record<string, Message>>> {
  /** Permanent; words that are true when all is well. */
  readonly id: string;
  readonly group:
    | 'shape'
    | 'references'
    | 'coverage'
    | 'policies'
    | 'evidence'
    | 'risk'
    | 'vendors'
    | 'waivers'
    | 'history'
    | 'scope';
  readonly severity: Severity;
  /** One sentence: what holds when all is well. */
  readonly summary: string;
  /** Why an auditor or a colleague cares. */
  readonly why: string;
  /** How to mend it. */
  readonly fix: Template;
  readonly messages: M;
  readonly examples: readonly Example[];
  readonly check: (context: Context, report: Report<M>) => void;
}

/** A rule as the engine asks it: the arguments' types have done their work. */
export type Rule = RuleDefinition<Readonly<Record<string, Message>>>;

/** Declares a rule. */
export function defineRule<const M extends Readonly<Record<string, Message>>>(
  definition: RuleDefinition<M>,
): Rule {
  // The definition itself: a copy would ask for the examples, which the bundle makes only for those who do.
  return definition as unknown as Rule;
}

/** All that a rule reports, with its id. */
export function askRule({ id, check }: Rule, context: Context): readonly Draft[] {
  const drafts: Draft[] = [];
  check(context, (where, message, args, options = {}) => {
    drafts.push({ rule: id, message, args, ...placeOf(where, options.record), ...optional(options) });
  });
  return drafts;
}

/** A rule whose condition lies in the parser: it gives words to what the parser refused. */
export function faultsOf(
  id: string,
): (
  context: Context,
  report: (spot: Spot, message: never, args: never, options?: ReportOptions) => void,
) => void {
  return ({ faults }, report) => {
    for (const { rule, message, spot, args, subject } of faults) {
      if (rule === id)
        report(spot, message as never, args as never, subject === undefined ? {} : { subject });
    }
  };
}

function placeOf(
  where: Parameters<Report<Record<string, Message>>>[0],
  record?: string,
): Pick<Draft, 'spot' | 'record'> {
  if ('kind' in where) return { spot: { path: where.path }, record: record ?? where.id };
  if ('record' in where) {
    const { record: owner, field, at } = where;
    return {
      spot: { path: owner.path, field, ...(at === undefined ? {} : { at }) },
      record: record ?? owner.id,
    };
  }
  return { spot: where, record: record ?? null };
}

function optional({ outcome, subject, related }: ReportOptions): Partial<Draft> {
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(subject === undefined ? {} : { subject }),
    ...(related === undefined ? {} : { related }),
  };
}

/** Fills a template (see `Template`). An argument that is missing leaves nothing. */
export function fill(template: Template, args: Draft['args']): string {
  return template.replace(/\{(\w+)(?:\?([^}]*))?\}/g, (_, name: string, optionalPart?: string) => {
    const value = args[name];
    if (optionalPart === undefined) return String(value ?? '');
    return value === undefined ? '' : optionalPart.replaceAll('%', String(value));
  });
}
