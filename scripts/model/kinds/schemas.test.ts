import type { ErrorObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../parse/validators.ts';
import { edited } from './examples/edited.ts';
import { event } from './examples/event.ts';
import { once } from './examples/once.ts';
import { type KindData, type KindName, kindList } from './index.ts';

const examples: KindData = { ...edited, ...once, ...event };

describe('a good record', () => {
  it.each(kindList)('of kind $name is accepted', ({ name }) => {
    expect(problemsOf(name, examples[name])).toEqual([]);
  });
});

/** Kind, field, what is put there (nothing: the field is taken away) and the keyword that refuses it. */
const broken: readonly (readonly [KindName, string, unknown, string])[] = [
  ['policy', 'owner', undefined, 'required'],
  ['policy', 'version', '1', 'pattern'],
  ['policy', 'status', 'final', 'enum'],
  ['control', 'statement', undefined, 'required'],
  ['control', 'frequencies[0].proof', 'photo', 'enum'],
  ['control', 'frequencies', [], 'minItems'],
  ['risk', 'treatment', undefined, 'required'],
  ['risk', 'residual.impact', 6, 'maximum'],
  ['risk', 'acceptance.until', undefined, 'required'],
  ['risk', 'plan.actions[0].due', '2026-02-30', 'format'],
  ['vendor', 'tier', 'enormous', 'enum'],
  ['vendor', 'subservice.monitoredBy', undefined, 'required'],
  ['vendor', 'assuranceReports[0].exceptionsRead.on', 'soon', 'format'],
  ['evidence', 'supports', [], 'minItems'],
  ['evidence', 'performed.at', '2026-07-12T10:00:00', 'format'],
  ['evidence', 'artifacts[0].sha256', 'ABC', 'pattern'],
  ['evidence', 'type', 'photo', 'enum'],
  ['program', 'categories', undefined, 'required'],
  ['program', 'fiscalYearStart', 13, 'maximum'],
  ['program', 'sampling[0].low', 1.5, 'type'],
  ['role', 'title', undefined, 'required'],
  ['role', 'holders', 'ada', 'type'],
  ['system', 'inScope', 'yes', 'type'],
  ['system', 'rto', 'PT', 'pattern'],
  ['system', 'dataFlows[0].protection', undefined, 'required'],
  ['commitment', 'text', '', 'minLength'],
  ['commitment', 'source', undefined, 'required'],
  ['audit', 'type', 'type3', 'enum'],
  ['audit', 'window.to', undefined, 'required'],
  ['audit', 'categories[0]', 'safety', 'enum'],
  ['procedure', 'policy', undefined, 'required'],
  ['procedure', 'version', 1, 'type'],
  ['exercise', 'questions', undefined, 'required'],
  ['exercise', 'injects[0].at', '15 minutes', 'pattern'],
  ['population', 'count', -1, 'minimum'],
  ['population', 'stage', 'done', 'enum'],
  ['population', 'covers', undefined, 'required'],
  ['test', 'items[0].results.A', 'maybe', 'enum'],
  ['test', 'controlVersion', undefined, 'required'],
  ['request', 'form', 'letter', 'enum'],
  ['request', 'status[0].audit', undefined, 'required'],
  ['waiver', 'until', undefined, 'required'],
  ['waiver', 'excuses.record', undefined, 'required'],
  ['waiver', 'compensatingControls', ['NET-01', 'NET-01'], 'uniqueItems'],
  ['finding', 'detected', undefined, 'required'],
  ['finding', 'actions[0].progress', 101, 'maximum'],
  ['finding', 'retest.outcome', 'none', 'enum'],
  ['incident', 'times.detected', undefined, 'required'],
  ['incident', 'severity', 'huge', 'enum'],
  ['incident', 'dc4.disclose', 'no', 'type'],
];

describe('a record with one wrong field', () => {
  it.each(broken)('%s: %s = %j is refused there by %s', (name, field, value, keyword) => {
    expect(problemsOf(name, changed(examples[name], field, value))).toEqual([`${field}: ${keyword}`]);
  });

  it.each(kindList)('$name: an unknown field is refused', ({ name }) => {
    expect(problemsOf(name, { ...examples[name], colour: 'red' })).toEqual(['colour: additionalProperties']);
  });

  it('is tried at least twice for every kind', () => {
    for (const { name } of kindList)
      expect(broken.filter(([kind]) => kind === name).length, name).toBeGreaterThan(1);
  });
});

/** What a kind's schema refuses in some front matter, as `field: keyword`. */
function problemsOf(kind: KindName, data: unknown): readonly string[] {
  const validate = validatorOf(kind);
  return validate(data) ? [] : (validate.errors ?? []).map((error) => `${fieldOf(error)}: ${error.keyword}`);
}

/** `/criteria/0/id` → `criteria[0].id`; for a missing or unknown field, that field. */
function fieldOf({ instancePath, params }: ErrorObject): string {
  const name: string | undefined = params.missingProperty ?? params.additionalProperty;
  const path = name === undefined ? instancePath : `${instancePath}/${name}`;
  return path
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
}

/** A copy with another value in one field, or without the field. */
function changed(value: unknown, field: string, to: unknown): unknown {
  const copy = structuredClone(value);
  const steps = field.replaceAll('[', '.').replaceAll(']', '').split('.');
  const last = steps.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (to === undefined) delete at[last];
  else at[last] = to;
  return copy;
}
