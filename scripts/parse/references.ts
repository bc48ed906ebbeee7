import type { Pointer } from '../model/graph.ts';
import { type KindName, kindList } from '../model/kinds/index.ts';
import type { ReferenceRule } from '../model/kinds/kind.ts';
import type { AnyRecord } from '../model/record.ts';

interface Way {
  /** Field names from the outside in; `[]` marks a list. */
  readonly steps: readonly string[];
  readonly rule: ReferenceRule;
}

/** Collects every reference that a record writes, with the field it stands in. */
export function pointersOf(record: AnyRecord, into: Pointer[]): void {
  for (const way of waysOf.get(record.kind) ?? []) {
    follow(record.data as Readonly<Record<string, unknown>>, way, 0, '', record, into);
  }
}

/** What the field of a kind admits: `criteria[0].id` of a control → criterion. */
export function admittedKinds(kind: KindName, field: string): readonly string[] {
  const general = field.replace(/\[\d+\]/g, '[]').replace(/\[\]$/, '');
  const references = kindList.find((each) => each.name === kind)?.references ?? {};
  return references[general]?.to ?? [];
}

const waysOf = new Map<KindName, readonly Way[]>(
  kindList.map((kind) => [
    kind.name,
    Object.entries(kind.references).map(([path, rule]) => ({
      steps: path.replaceAll('[]', '.[]').split('.'),
      rule,
    })),
  ]),
);

function follow(
  value: unknown,
  way: Way,
  depth: number,
  field: string,
  from: AnyRecord,
  into: Pointer[],
): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    const next = way.steps[depth] === '[]' ? depth + 1 : depth;
    value.forEach((item, index) => {
      follow(item, way, next, `${field}[${index}]`, from, into);
    });
    return;
  }
  const step = way.steps[depth];
  if (step === undefined) {
    if (typeof value === 'string') into.push({ from, relation: way.rule.relation, field, written: value });
    return;
  }
  if (typeof value === 'object') {
    follow(
      (value as Record<string, unknown>)[step],
      way,
      depth + 1,
      field === '' ? step : `${field}.${step}`,
      from,
      into,
    );
  }
}
