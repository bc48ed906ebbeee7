import type { Pointer } from '../model/graph.ts';
import { type Kind, kinds } from '../model/kinds/index.ts';
import type { ReferenceRule } from '../model/kinds/kind.ts';
import { oncePer } from '../model/once.ts';
import type { AnyRecord } from '../model/record.ts';

interface Way {
  /** Field names from the outside in; `[]` marks a list. */
  readonly steps: readonly string[];
  /** The whole field, when no list is on the way: then it is the same text for every record. */
  readonly plain: string | null;
  readonly rule: ReferenceRule;
}

/** A reference that was found on a way: the text of its record, and the field in which it stands. */
type Found = (written: string, field: string, way: Way) => void;

/**
 * Collects every reference that a record writes, with the field it stands in. Thousands of records write the same fields,
 * such as `criteria[0].id`: `keep` gives one text for all of them.
 */
export function pointersOf(record: AnyRecord, into: Pointer[], keep: (field: string) => string): void {
  const found: Found = (written, field, { plain, rule }) => {
    if (rule.orWord?.includes(written)) return;
    const whole = plain !== null && !field.endsWith(']') ? plain : field;
    into.push({ from: record, relation: rule.relation, field: keep(whole), written, rule });
  };
  for (const way of waysOf(kinds[record.kind])) follow(record.data, way, 0, '', found);
}

/** The fields of a kind that hold references, taken apart. */
const waysOf = oncePer((kind: Kind): readonly Way[] =>
  Object.entries(kind.references).map(([path, rule]) => ({
    steps: path.replaceAll('[]', '.[]').split('.'),
    plain: path.includes('[]') ? null : path,
    rule,
  })),
);

function follow(value: unknown, way: Way, depth: number, field: string, found: Found): void {
  if (Array.isArray(value)) {
    const next = way.steps[depth] === '[]' ? depth + 1 : depth;
    for (let index = 0; index < value.length; index += 1)
      follow(value[index], way, next, `${field}[${index}]`, found);
    return;
  }
  const step = way.steps[depth];
  if (step === undefined) {
    if (typeof value === 'string') found(value, field, way);
  } else if (typeof value === 'object' && value !== null) {
    const inner = (value as Readonly<Record<string, unknown>>)[step];
    if (inner !== undefined) follow(inner, way, depth + 1, field === '' ? step : `${field}.${step}`, found);
  }
}
