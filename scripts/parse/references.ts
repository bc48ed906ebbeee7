import type { Pointer } from '../model/graph.ts';
import { type KindName, kindList } from '../model/kinds/index.ts';
import type { ReferenceRule } from '../model/kinds/kind.ts';
import type { AnyRecord } from '../model/record.ts';
import { flattener } from './flat.ts';

interface Way {
  /** Field names from the outside in; `[]` marks a list. */
  readonly steps: readonly string[];
  /** The whole field, when no list is on the way: then it is the same text for every record. */
  readonly plain: string | null;
  readonly rule: ReferenceRule;
}

/** Collects every reference that a record writes, with the field it stands in. */
export function pointersOf(record: AnyRecord, into: Pointer[]): void {
  for (const way of waysOf.get(record.kind) ?? []) {
    follow(record.data as Readonly<Record<string, unknown>>, way, 0, '', record, into);
  }
}

const waysOf = new Map<KindName, readonly Way[]>(
  kindList.map((kind) => [
    kind.name,
    Object.entries(kind.references).map(([path, rule]) => ({
      steps: path.replaceAll('[]', '.[]').split('.'),
      plain: path.includes('[]') ? null : path,
      rule,
    })),
  ]),
);

/** Thousands of records write the same fields, such as `criteria[0].id`. */
const { string: onceKept } = flattener();

function follow(
  value: unknown,
  way: Way,
  depth: number,
  field: string,
  from: AnyRecord,
  into: Pointer[],
): void {
  if (Array.isArray(value)) {
    const next = way.steps[depth] === '[]' ? depth + 1 : depth;
    for (let index = 0; index < value.length; index += 1) {
      follow(value[index], way, next, `${field}[${index}]`, from, into);
    }
    return;
  }
  const step = way.steps[depth];
  const { rule } = way;
  if (step === undefined) {
    if (typeof value === 'string' && !rule.orWord?.includes(value)) {
      const whole = way.plain !== null && !field.endsWith(']') ? way.plain : field;
      into.push({ from, relation: rule.relation, field: onceKept(whole), written: value, rule });
    }
  } else if (typeof value === 'object' && value !== null) {
    const inner = (value as Record<string, unknown>)[step];
    if (inner !== undefined)
      follow(inner, way, depth + 1, field === '' ? step : `${field}.${step}`, from, into);
  }
}
