import { describe, expect, it } from 'vitest';
import type { OperatingWord } from '../model/readiness-words.ts';
import { parseRepository } from '../parse/repository.ts';
import { at, designedProgram, policy, record } from '../testing/designed.ts';
import * as change from '../testing/designed-changes.ts';
import { repository } from '../testing/repository.ts';
import { type ControlReadiness, wordFor } from './design.ts';
import { readinessOf } from './readiness.ts';
import { no, unknown } from './verdict.ts';

const { judged, keyTo, unmet, withControl, without, withPolicy, withRole, withVendor } = change;

const inherited = withControl({ status: 'inherited', inheritedFrom: 'VEND-CLOUD' });
const draft = { 'policies/POL-10.md': record({ ...policy, id: 'POL-10', status: 'draft' }) };
const policies = (...ids: readonly string[]) => withControl({ policies: ids });
const before = { version: '0.9', effective: '2026-01-01', statement: 'Before.' };
/** Answers CC6.2 from August, and P1.1, which is out of scope, until then. */
const toCome = { effective: '2026-08-01', versions: [{ ...before, ...keyTo('P1.1') }] };
const noPolicy = ['policies-approved: no', 'policies-effective: no'];
const lostPolicy = ['policies-approved: unknown', 'policies-effective: unknown'];

it('a control is designed when every condition holds', () => {
  expect(unmet({})).toEqual([]);
  expect(judged({}).state).toBe('designed');
});

describe.each<[string, change.Files, readonly string[]]>([
  ['planned', withControl({ status: 'planned' }), ['implemented: no']],
  ['not applicable', withControl({ status: 'not-applicable', reason: 'none' }), ['implemented: no']],
  ['inherited from nobody', withControl({ status: 'inherited' }), ['implemented: unknown']],
  ['inherited from a lost vendor', inherited, ['implemented: unknown']],
  [
    'inherited from what is no vendor',
    withControl({ status: 'inherited', inheritedFrom: 'POL-09' }),
    ['implemented: unknown'],
  ],
  ['inherited from a vendor in use', { ...inherited, ...withVendor({}) }, []],
  ['inherited from a vendor that leaves', { ...inherited, ...withVendor({ status: 'off-boarding' }) }, []],
  [
    'inherited from one that left',
    { ...inherited, ...withVendor({ status: 'off-boarded' }) },
    ['implemented: no'],
  ],
  [
    'inherited from one to come',
    { ...inherited, ...withVendor({ status: 'proposed' }) },
    ['implemented: no'],
  ],
  [
    'inherited from what cannot be judged',
    { ...inherited, ...withVendor(without('tier')) },
    ['implemented: unknown'],
  ],
  ['owner without a holder', withRole(at.itLead, { holders: [] }), ['owner-has-holder: no']],
  ['owner whose role names no holders', withRole(at.itLead, {}), ['owner-has-holder: no']],
  ['owner that is no role', withControl({ owner: 'nobody' }), ['owner-has-holder: unknown']],
  ['owner that is another kind', withControl({ owner: 'POL-09' }), ['owner-has-holder: unknown']],
  [
    'owner that cannot be judged',
    { [at.itLead]: record({ holders: ['ada'] }) },
    ['owner-has-holder: unknown'],
  ],
  ['no policy', policies(), noPolicy],
  ['a policy that is lost', policies('POL-77'), lostPolicy],
  ['a policy that is another kind', policies('it-lead'), lostPolicy],
  ['a policy under an earlier id', { ...policies('POL-01'), ...withPolicy({ aliases: ['POL-01'] }) }, []],
  ['policy in draft', withPolicy({ status: 'draft' }), ['policies-approved: no']],
  ['policy in review', withPolicy({ status: 'in-review' }), ['policies-approved: no']],
  ['policy retired', withPolicy({ status: 'retired' }), ['policies-approved: no']],
  ['policy without an approver', withPolicy(without('approver')), ['policies-approved: no']],
  ['approver without a holder', withRole(at.ceo, { holders: [] }), ['policies-approved: no']],
  ['approver that is no role', withPolicy({ approver: 'nobody' }), ['policies-approved: unknown']],
  ['one of two policies in draft', { ...policies('POL-09', 'POL-10'), ...draft }, ['policies-approved: no']],
  [
    'a draft and a lost policy',
    { ...policies('X', 'POL-10'), ...draft },
    ['policies-approved: no', 'policies-effective: unknown'],
  ],
  ['policy effective today', withPolicy({ effective: '2026-07-01' }), []],
  ['policy effective tomorrow', withPolicy({ effective: '2026-07-02' }), ['policies-effective: no']],
  ['policy without a first day', withPolicy(without('effective')), ['policies-effective: unknown']],
  ['policy that cannot be judged', withPolicy(without('owner')), lostPolicy],
  ['supporting only', withControl({ criteria: [{ id: 'CC6.2', role: 'supporting' }] }), []],
  ['no criterion', withControl({ criteria: [] }), ['criterion-in-scope: no']],
  ['only a criterion out of scope', withControl(keyTo('P1.1')), ['criterion-in-scope: no']],
  ['one criterion of two in scope', withControl(keyTo('P1.1', 'CC6.2')), []],
  ['a criterion named with its kind', withControl(keyTo('criterion/CC6.2')), []],
  ['a criterion in scope, but only in a version to come', withControl(toCome), ['criterion-in-scope: no']],
  [
    'a criterion in scope in the version in force alone',
    withControl({ ...toCome, ...keyTo('P1.1'), versions: [{ ...before, ...keyTo('CC6.2') }] }),
    [],
  ],
  ['only a version to come', withControl({ ...toCome, versions: [] }), ['version-in-force: no']],
  ['only a criterion that is lost', withControl(keyTo('CC6.22')), ['criterion-in-scope: unknown']],
  ['no test procedure', withControl(without('testProcedure')), ['proof-named: no']],
  ['an empty test procedure', withControl({ testProcedure: [] }), ['proof-named: no']],
  ['no population source', withControl(without('populationSource')), ['proof-named: no']],
  ['no expected evidence', withControl(without('evidenceExpected')), ['proof-named: no']],
  ['empty expected evidence', withControl({ evidenceExpected: [] }), ['proof-named: no']],
  ['a control that cannot be judged', withControl(without('nature')), ['text-holds: unknown']],
])('%s', (_, changes, expected) => {
  it(expected.length === 0 ? 'is designed' : 'is not designed', () => {
    expect(unmet(changes)).toEqual(expected);
    expect(judged(changes).state === 'designed').toBe(expected.length === 0);
  });
});

it.each<[string, change.Files, string]>([
  ['text-holds', {}, 'its text can be judged'],
  ['implemented', {}, 'in place'],
  ['implemented', withControl({ status: 'planned' }), 'planned, not yet in place'],
  ['implemented', withControl({ status: 'not-applicable', reason: 'none' }), 'does not apply'],
  ['implemented', inherited, 'inherited, but not from a vendor that can be judged'],
  ['implemented', { ...inherited, ...withVendor({}) }, 'inherited from VEND-CLOUD'],
  ['policies-approved', policies(), 'no policy stands behind it'],
  ['criterion-in-scope', {}, 'key to CC6.2'],
  ['criterion-in-scope', withControl({ criteria: [] }), 'answers no criterion in scope'],
  ['criterion-in-scope', withControl(keyTo('CC6.22', 'CC6.33')), 'answers CC6.22, which is no criterion'],
  ['criterion-in-scope', withControl(toCome), 'its version 0.9, in force, answers no criterion in scope'],
  ['proof-named', {}, 'names its test procedure, population source and evidence'],
  [
    'proof-named',
    withControl(without('testProcedure', 'populationSource', 'evidenceExpected')),
    'names no test procedure and no population source and no expected evidence',
  ],
])('says of %s in words what is so', (condition, changes, expected) => {
  expect(judged(changes).conditions.find(({ id }) => id === condition)?.words).toBe(expected);
});

it('a control that cannot be judged is unknown, and nothing takes its place', () => {
  const files = { ...withControl(without('nature')), ...change.withSecond({ replaces: 'IAM-03' }) };
  expect(judged(files)).toMatchObject({
    state: 'unknown',
    replacedBy: null,
    conditions: [{ id: 'text-holds', met: 'unknown', words: 'its file cannot be judged' }],
  });
});

it('a control that names no owner is unknown, and owned by nobody', () => {
  expect(judged(withControl(without('owner')))).toMatchObject({ state: 'unknown', owner: null });
});

it.each<[string, change.Files, boolean]>([
  ['in place has', {}, true],
  ['inherited has', inherited, true],
  ['only planned has no', withControl({ status: 'planned' }), false],
  ['that does not apply has no', withControl({ status: 'not-applicable', reason: 'none' }), false],
  ['that cannot be judged has no', withControl(without('nature')), false],
  ['with a successor has no', change.withSecond({ replaces: 'IAM-03' }), false],
])('a control %s slots of its own', (_, changes, expected) => {
  expect(judged(changes).operation !== null).toBe(expected);
});

it.each([no('no approval is known'), unknown('the history is shallow')])(
  'asks for approvals through one function: $met',
  (verdict) => {
    const { graph } = parseRepository(repository(designedProgram()));
    const approvalOf = () => verdict;
    const [control] = readinessOf(graph, { day: '2026-07-01', timezone: 'UTC', approvalOf }).controls;
    expect(control?.state).toBe('drafted');
    expect(control?.conditions).toContainEqual({ id: 'policies-approved', ...verdict });
  },
);

it.each<[ControlReadiness['state'], OperatingWord | null, string]>([
  ['designed', 'operating', 'operating'],
  ['designed', 'unknown', 'unknown'],
  ['designed', 'deviating', 'deviating'],
  ['designed', null, 'designed'],
  ['drafted', 'operating', 'drafted'],
  ['drafted', 'unknown', 'drafted'],
  ['drafted', 'deviating', 'deviating'],
  ['drafted', null, 'drafted'],
  ['unknown', 'not exercised', 'unknown'],
])('a control that is %s and %j over the window is called %s', (state, word, expected) => {
  const operation = word === null ? null : { over: { word } };
  expect(wordFor({ state, operation } as ControlReadiness)).toBe(expected);
});
