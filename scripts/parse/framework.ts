import type { Draft } from '../model/problem.ts';
import type { Framework, Pair, Requirement } from '../model/record.ts';
import { fault } from './fault.ts';
import { largestFrontMatter } from './front-matter.ts';
import { validate } from './validate.ts';
import { loadYaml, refusalOf } from './yaml.ts';

export interface FrameworkFile {
  readonly framework: Framework | null;
  readonly requirements: readonly Requirement[];
  readonly faults: readonly Draft[];
}

interface FrameworkData {
  readonly id: string;
  readonly title: string;
  readonly short?: string;
  readonly default?: boolean;
  readonly groups?: readonly { readonly id: string; readonly title: string }[];
  readonly requirements: readonly {
    readonly id: string;
    readonly title: string;
    readonly group?: string;
    readonly category?: string;
    readonly core?: readonly string[];
    readonly editorial?: readonly string[];
  }[];
}

/** Reads `controls/frameworks/<id>.yaml` into requirements. */
export function readFramework(path: string, text: string): FrameworkFile {
  const refuse = (problem: Draft): FrameworkFile => ({
    framework: null,
    requirements: [],
    faults: [problem],
  });
  if (text.length > largestFrontMatter) {
    return refuse(
      fault(
        'front-matter-parses',
        'large',
        { path, line: 1 },
        { bytes: text.length, limit: largestFrontMatter },
      ),
    );
  }
  let loaded: unknown;
  try {
    loaded = loadYaml(text);
  } catch (error) {
    const { message, line, column, args } = refusalOf(error, text);
    return refuse(fault('front-matter-parses', message, { path, line, column }, args));
  }
  if (loaded === null || typeof loaded !== 'object' || Array.isArray(loaded)) {
    return refuse(fault('front-matter-parses', 'shape', { path, line: 1 }));
  }
  const { data, whole, faults } = validate('framework', path, loaded as Record<string, unknown>);
  if (!whole) return { framework: null, requirements: [], faults };
  const {
    id,
    title,
    short = title,
    groups = [],
    requirements,
    default: plain = false,
  } = data as unknown as FrameworkData;
  return {
    framework: { id, title, short, path, groups },
    requirements: requirements.map((each) => ({
      kind: 'criterion',
      id: plain ? each.id : `${id}/${each.id}`,
      title: each.title,
      framework: id,
      group: each.group ?? '',
      category: each.category ?? null,
      path,
      pairs: [...pairsOf(each.core, 'core'), ...pairsOf(each.editorial, 'editorial')],
    })),
    faults,
  };
}

function pairsOf(criteria: readonly string[] = [], tier: Pair['tier']): readonly Pair[] {
  return criteria.map((criterion) => ({ criterion, tier }));
}
