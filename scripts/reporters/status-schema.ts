import { actionStates, operatingWords } from '../model/readiness-words.ts';
import { due } from './due-schema.ts';
import { criterionState, gaps } from './gaps-schema.ts';
import { count, documentOf, listOf, objectOf, objectOrNull, text, textOrNull, texts } from './json-schema.ts';
import { programProperties } from './next-schema.ts';

const countProperties = {
  criteria: { ...count, description: 'Criteria in scope.' },
  covered: { ...count, description: 'Of these, answered by a key control in the text.' },
  designed: { ...count, description: 'Of these, resting on designed controls only.' },
  operating: { ...count, description: 'Of these, shown to operate over the window; 0 without one.' },
} as const;

const verdictProperties = {
  met: { enum: ['yes', 'no', 'unknown'], description: '`unknown` is never a pass.' },
  words: { ...text, description: 'What is so, as a clause.' },
  record: { ...text, description: 'The record that settles it, when one other does.' },
} as const;

const verdict = verdictOf(verdictProperties);

const series = listOf({ id: text, title: text, ...countProperties });
const category = { category: text, ...countProperties, series } as const;
const operationCounts = Object.fromEntries(operatingWords.map((word) => [word, count]));
const slot = {
  key: { ...text, description: 'Such as `2026-Q3`.' },
  every: text,
  from: text,
  to: text,
  due: text,
  state: text,
  required: { type: 'boolean' },
  evidence: texts,
} as const;
const operation = {
  word: {
    enum: [...operatingWords, null],
    description: 'Null where no audit has a window, or it has not begun.',
  },
  soFar: { type: 'boolean', description: 'Whether more of the window is to come.' },
  drifts: listOf({
    met: { ...text, description: 'The last slot that was met.' },
    lost: { ...text, description: 'The first one after it that failed or is not shown.' },
    state: { ...text, description: 'The state of that one.' },
  }),
  window: objectOf({ from: text, to: text }),
  slots: listOf(slot),
} as const;
const keyControl = {
  id: text,
  as: { enum: ['key', 'monitors'], description: '`monitors`: it watches the vendor that does the work.' },
  designed: { type: 'boolean' },
  lacks: { ...textOrNull, description: 'What it lacks first.' },
  operation: { enum: [...operatingWords, null], description: 'Its word over the window; null without one.' },
} as const;
const criterion = {
  id: text,
  title: text,
  category: text,
  group: { type: 'string' },
  state: criterionState,
  keyControls: listOf(keyControl),
  designed: { ...count, description: 'How many of the key controls are designed.' },
  whole: { type: 'boolean', description: 'Whether all that it rests on is designed.' },
  operation: objectOrNull(operationCounts),
  unmonitored: { ...texts, description: 'Vendors that do some of the work and that no control monitors.' },
} as const;
const control = {
  id: text,
  path: text,
  title: text,
  owner: textOrNull,
  state: { enum: ['unknown', 'drafted', 'designed'] },
  applies: { type: 'boolean' },
  replacedBy: textOrNull,
  conditions: { type: 'array', items: verdictOf({ id: text, ...verdictProperties }) },
  answers: listOf({ criterion: text, role: { enum: ['key', 'supporting'] }, now: { type: 'boolean' } }),
  operation: objectOrNull(operation),
} as const;
const policy = {
  id: text,
  path: text,
  title: text,
  owner: text,
  approver: textOrNull,
  approved: verdict,
  approverHeld: verdict,
  effective: verdict,
} as const;

const action = {
  record: { ...text, description: 'The finding, or the risk whose plan it stands in.' },
  title: text,
  what: text,
  who: text,
  due: textOrNull,
  done: textOrNull,
  progress: { type: ['integer', 'null'], description: 'In percent.' },
  milestone: { ...textOrNull, description: 'The step that comes next.' },
  state: { enum: [...actionStates] },
} as const;

const statusProperties = {
  ...programProperties,
  totals: objectOf(countProperties),
  controlTotals: objectOf({ controls: count, designed: count, operating: count }),
  categories: listOf(category),
  criteria: listOf(criterion),
  controls: listOf(control),
  policies: listOf(policy),
  actions: listOf(action),
  gaps,
  due,
} as const;

/** JSON Schema (draft-07) of `status --format json`. */
export const statusSchema = documentOf(
  'Status',
  'How far the criteria in scope are. Management’s view, not an opinion.',
  statusProperties,
);

/** `record` is there only where one other settles it. */
function verdictOf<const P extends object>(properties: P) {
  const required = Object.keys(properties).filter((name) => name !== 'record');
  return { ...objectOf(properties), required } as const;
}
