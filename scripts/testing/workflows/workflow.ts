import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';

/** One file under `.github/workflows`, or an `action.yml`, reduced to what the policy rules ask about. */
export type Workflow = {
  /** From the repository root, with `/`. */
  readonly path: string;
  readonly kind: 'workflow' | 'action';
  /** Event names; empty for an action. */
  readonly triggers: readonly string[];
  readonly top: Values;
  /** Where each key of `top` stands; lines count from 1. */
  readonly topLines: Readonly<Record<string, number>>;
  readonly jobs: readonly Job[];
  readonly steps: readonly Step[];
  /** Every `uses`, of steps and of jobs that call a reusable workflow. */
  readonly uses: readonly Uses[];
};

export type Job = {
  readonly id: string;
  readonly line: number;
  readonly values: Values;
  readonly steps: readonly Step[];
};

export type Step = {
  readonly line: number;
  readonly uses: Uses | null;
  /** The shell text, or '' where the step has none. */
  readonly run: string;
  readonly with: Values;
  readonly values: Values;
};

export type Uses = { readonly line: number; readonly value: string; readonly comment: string };

export type Values = Readonly<Record<string, unknown>>;

/**
 * Reads the text of a workflow or of a composite action.
 *
 * Throws an Error when the YAML does not parse, and when it holds an alias: what stands behind `*name` would be
 * passed over by every rule.
 */
export function parseWorkflow(path: string, text: string): Workflow {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const failure = document.errors[0];
  if (failure) throw new Error(`${path} is no YAML; expected a workflow. ${failure.message}`);
  visit(document, {
    Alias: (_key, { source }) => {
      throw new Error(`${path} holds the YAML alias *${source}; expected every step written out.`);
    },
  });
  const lineOf = (node: unknown): number => lines.linePos(startOf(node)).line;
  const root = asMap(document.contents);
  const kind = /(^|\/)action\.ya?ml$/.test(path) ? 'action' : 'workflow';
  const jobs = pairsOf(asMap(root?.get('jobs'))).map(([id, map]) => readJob(id, map, lineOf));
  const steps =
    kind === 'action' ? readSteps(asMap(root?.get('runs')), lineOf) : jobs.flatMap((job) => job.steps);
  const called = pairsOf(asMap(root?.get('jobs'))).map(([, map]) => readUses(map, lineOf));
  return {
    path,
    kind,
    triggers: readTriggers(valuesOf(root).on),
    top: valuesOf(root),
    topLines: Object.fromEntries((root?.items ?? []).map(({ key }) => [String(key), lineOf(key)])),
    jobs,
    steps,
    uses: [...called, ...steps.map((step) => step.uses)].filter((uses) => uses !== null),
  };
}

/** Whether a step uses an action, at whatever commit. GitHub does not mind upper and lower case here. */
export function usesAction(step: Step, action: string): boolean {
  return step.uses?.value.toLowerCase().startsWith(`${action}@`) ?? false;
}

type LineOf = (node: unknown) => number;

function readJob(id: string, map: YAMLMap, lineOf: LineOf): Job {
  return { id, line: lineOf(map), values: valuesOf(map), steps: readSteps(map, lineOf) };
}

function readSteps(owner: YAMLMap | null, lineOf: LineOf): readonly Step[] {
  const list = owner?.get('steps');
  const maps = isSeq(list) ? list.items.map(asMap).filter((map) => map !== null) : [];
  return maps.map((map) => {
    const values = valuesOf(map);
    return {
      line: lineOf(map),
      uses: readUses(map, lineOf),
      run: typeof values.run === 'string' ? values.run : '',
      with: valuesOf(asMap(map.get('with'))),
      values,
    };
  });
}

function readUses(map: YAMLMap, lineOf: LineOf): Uses | null {
  const node = map.get('uses', true);
  if (!isScalar(node) || typeof node.value !== 'string') return null;
  return { line: lineOf(node), value: node.value, comment: node.comment?.trim() ?? '' };
}

/** `on` is a word, a list of words, or a map whose keys are the words. */
function readTriggers(on: unknown): readonly string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.map(String);
  return on !== null && typeof on === 'object' ? Object.keys(on) : [];
}

function pairsOf(map: YAMLMap | null): readonly (readonly [string, YAMLMap])[] {
  return (map?.items ?? []).flatMap((pair) => {
    const value = asMap(pair.value);
    return value ? [[String(pair.key), value] as const] : [];
  });
}

function asMap(node: unknown): YAMLMap | null {
  return isMap(node) ? (node as YAMLMap) : null;
}

function valuesOf(map: YAMLMap | null): Values {
  return (map?.toJSON() as Values | undefined) ?? {};
}

function startOf(node: unknown): number {
  if (isScalar(node) || isMap(node) || isSeq(node)) return node.range?.[0] ?? 0;
  return 0;
}
