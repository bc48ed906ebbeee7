import type { DueKind, DueState } from '../assess/due/due-item.ts';
import { jsonHeaderProperties, reportSchema } from './json-schema.ts';

const count = { type: 'integer', minimum: 0 } as const;
const text = { type: 'string', minLength: 1 } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const closed = { type: 'object', additionalProperties: false } as const;
const texts = { type: 'array', items: text } as const;

/** What the documents of `status` and `next` begin with. */
const beginning = {
  ...jsonHeaderProperties,
  summary: reportSchema.properties.summary,
  example: { type: 'boolean', description: 'Whether the company is made up.' },
  organization: { ...textOrNull, description: 'Null when the program’s record is missing.' },
  phase: { ...textOrNull, description: 'Where the program stands on its way.' },
} as const;

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

const verdict = { ...closed, required: ['met', 'words'], properties: verdictProperties } as const;

const series = listOf({ id: text, title: text, ...countProperties });
const category = { category: text, ...countProperties, series } as const;
const operatingWords = ['deviating', 'unknown', 'excused', 'operating', 'not exercised'] as const;
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
const operation = objectOf({
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
});
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
  state: { enum: ['gap', 'covered', 'designed', 'operating', 'deviating'] },
  keyControls: listOf(keyControl),
  designed: { ...count, description: 'How many of the key controls are designed.' },
  whole: { type: 'boolean', description: 'Whether all that it rests on is designed.' },
  operation: orNull(objectOf(operationCounts)),
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
  conditions: {
    type: 'array',
    items: { ...closed, required: ['id', 'met', 'words'], properties: { id: text, ...verdictProperties } },
  },
  answers: listOf({ criterion: text, role: { enum: ['key', 'supporting'] }, now: { type: 'boolean' } }),
  operation: orNull(operation),
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
  state: { enum: ['overdue', 'due soon', 'open', 'no day', 'done'] },
} as const;

const blocker = {
  id: { ...text, description: 'Its kind and what it is about; the same on another day.' },
  kind: text,
  keeps: {
    enum: ['covered', 'designed', 'operating', 'followed up'],
    description: 'The word that it keeps back.',
  },
  way: { enum: ['do', 'wait', 'stands'], description: '`stands`: it stays on record for this window.' },
  what: { ...text, description: 'What to do, what is waited for, or what stays.' },
  today: { ...text, description: 'How it is now, as a clause.' },
  record: text,
  open: { ...textOrNull, description: 'The file to open.' },
  missing: { ...textOrNull, description: 'The file that is missing.' },
  run: { ...textOrNull, description: 'The command to run, as typed.' },
  who: objectOf({ role: textOrNull, title: text, holders: texts }),
  minutes: { ...count, description: 'A rough estimate.' },
  due: { ...textOrNull, description: 'The last day on which it helps, or the day that is waited for.' },
  slots: { ...count, description: 'How many slots of a window it is about.' },
  controls: texts,
  criteria: texts,
  after: { ...texts, description: 'Blockers that must be out of the way first.' },
} as const;

const gaps = {
  blockers: { ...listOf(blocker), description: 'In the order that unblocks most.' },
  criteria: listOf({
    id: text,
    state: criterion.state,
    next: { ...textOrNull, description: 'The word that comes next; null where nothing is left.' },
    blockers: { ...texts, description: 'Ids of blockers, in order.' },
  }),
} as const;

const dueKinds = [
  ...(['control', 'policy review', 'procedure review', 'risk review', 'risk acceptance'] as const),
  ...(['vendor review', 'assurance report', 'contract', 'waiver'] as const),
  ...(['corrective action', 'notice', 'audit'] as const),
] satisfies readonly DueKind[];
const dueStates = [
  ...(['overdue', 'due soon', 'waiting', 'due', 'excused', 'done'] as const),
] satisfies readonly DueState[];
const due = {
  id: { ...text, description: 'The same on every day that it is asked for.' },
  kind: { enum: dueKinds, description: 'What sort of duty it is.' },
  record: { ...text, description: 'The record that asks for it.' },
  title: text,
  path: text,
  subject: { ...text, description: 'Such as `IAM-03 for 2026-Q4`.' },
  what: { ...text, description: 'What to do, in a sentence.' },
  who: objectOf({ role: textOrNull, title: text, holders: texts }),
  slot: orNull(objectOf({ key: text, from: text, to: text, every: text })),
  due: { ...text, description: 'The last day on which it is in time.' },
  left: { type: 'integer', description: 'Whole days until then; negative once it is over.' },
  state: { enum: dueStates, description: '`waiting`: done, and still to be accepted by somebody else.' },
  minutes: { type: ['integer', 'null'], description: 'A rough estimate.' },
  run: { ...textOrNull, description: 'The command that begins it, as typed.' },
} as const;

const statusProperties = {
  ...beginning,
  totals: objectOf(countProperties),
  controlTotals: objectOf({ controls: count, designed: count, operating: count }),
  categories: listOf(category),
  criteria: listOf(criterion),
  controls: listOf(control),
  policies: listOf(policy),
  actions: listOf(action),
  gaps: objectOf(gaps),
  due: listOf(due),
} as const;

const nextProperties = {
  ...beginning,
  steps: listOf({
    id: text,
    what: text,
    why: text,
    who: objectOf({ role: textOrNull, title: text, holders: texts }),
    minutes: { type: 'integer', minimum: 1, description: 'A rough estimate.' },
    open: { ...textOrNull, description: 'The file to open, with a line after a colon where one is known.' },
    run: { ...textOrNull, description: 'The command to run, as typed.' },
  }),
} as const;

/** JSON Schema (draft-07) of `status --format json`. */
export const statusSchema = schemaOf(
  'Status',
  'How far the criteria in scope are. Management’s view, not an opinion.',
  statusProperties,
);

/** JSON Schema (draft-07) of `next --format json`. */
export const nextSchema = schemaOf(
  'Next',
  'At most three things to do now, the first first.',
  nextProperties,
);

function schemaOf<const P extends object>(title: string, description: string, properties: P) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    description,
    ...objectOf(properties),
  } as const;
}

function orNull(schema: object) {
  return { anyOf: [schema, { type: 'null' }] } as const;
}

function listOf(properties: object) {
  return { type: 'array', items: objectOf(properties) } as const;
}

function objectOf<const P extends object>(properties: P) {
  return { ...closed, required: Object.keys(properties), properties } as const;
}
