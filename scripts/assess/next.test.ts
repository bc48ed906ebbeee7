import { describe, expect, it } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { parseRepository } from '../parse/repository.ts';
import { at, control, designedProgram, policy, program, record } from '../testing/designed.ts';
import * as change from '../testing/designed-changes.ts';
import { repository } from '../testing/repository.ts';
import { nextSteps } from './next.ts';
import { readinessOf } from './readiness.ts';

const { keyTo, performed, withControl, without, withPolicy, withRole, withSubservice, withWalkthrough } =
  change;

/** CC6.4 and A1.1 answered, so that nothing is left to do. */
const all = keyTo('CC6.2', 'CC6.4', 'A1.1');
const done = { ...designedProgram(), ...withControl(all) };
const own = { [at.program]: record({ ...program, example: true }) };
const noItLead = withRole(at.itLead, { title: 'IT Lead', holders: [], reportsTo: 'ceo' });
const noCeo = withRole(at.ceo, { title: 'CEO', holders: [] });
const planned = (id: string, ...criteria: readonly string[]) => ({
  [`controls/iam/${id}.md`]: record({ ...control, id, status: 'planned', ...keyTo(...criteria) }),
});
const planTwo = { ...planned('IAM-01', 'CC6.2'), ...planned('IAM-02', 'CC6.2', 'A1.1') };
const guide = 'controls/README.md';

function stepsIn(files: change.Files, problems: readonly Problem[] = []) {
  const { graph } = parseRepository(repository(files));
  return nextSteps(graph, readinessOf(graph, { day: '2026-07-01', timezone: 'UTC' }), problems);
}

function stepsOf(changes: change.Files, problems?: readonly Problem[]) {
  return stepsIn({ ...done, ...changes }, problems);
}

function problem(rule: string, path: string, changes: Partial<Problem> = {}): Problem {
  const words = { rule, message: 'm', args: {}, text: `Wrong in ${path}.`, fix: 'Mend it.' };
  const place = { record: null, path, line: 3, column: 1, field: null, related: [] };
  return { key: '0', ...words, outcome: 'failing', severity: 'error', ...place, excused: null, ...changes };
}

it('nothing is said when nothing is left to do', () => {
  expect(stepsOf({})).toEqual([]);
});

describe('one step', () => {
  it.each<[string, change.Files, string, string | null]>([
    ['the example', own, 'make-it-your-own', null],
    ['a role without a holder', noItLead, 'name-a-holder', at.itLead],
    ['an approver without a holder', noCeo, 'name-a-holder', at.ceo],
    ['a draft', withPolicy({ status: 'draft' }), 'approve-a-policy', at.policy],
    ['a policy without an approver', withPolicy(without('approver')), 'approve-a-policy', at.policy],
    ['a policy without a first day', withPolicy(without('effective')), 'approve-a-policy', at.policy],
    ['planned controls, the most needed first', planTwo, 'put-a-control-in-place', 'controls/iam/IAM-02.md'],
    [
      'a control that names no proof',
      withControl({ ...all, testProcedure: [] }),
      'finish-a-text',
      at.control,
    ],
    ['an undated control', withControl({ ...all, effective: undefined }), 'finish-a-text', at.control],
    ['a control not walked through', withWalkthrough({ type: 'log' }), 'walk-through', at.control],
    ['a walkthrough to review', withWalkthrough(without('review')), 'settle-evidence', at.walkthrough],
    ['a vendor nobody monitors', withSubservice({ monitoredBy: [] }), 'monitor-a-vendor', at.vendor],
    ['a gap', withControl({}), 'fill-a-gap', 'controls/'],
    ['a gap, with the guide', { ...withControl({}), [guide]: '# Controls\n' }, 'fill-a-gap', guide],
  ])('for %s', (_, changes, id, open) => {
    const [first] = stepsOf(changes);
    expect({ id: first?.id, open: first?.open }).toEqual({ id, open });
    expect(first?.minutes).toBeGreaterThan(0);
    for (const words of [first?.what, first?.why]) expect(words).toMatch(/^[A-Z0-9].*[.]$/);
  });

  it('for a repository without a program', () => {
    const { [at.program]: _, ...files } = done;
    expect(stepsIn(files).map(({ id }) => id)).toEqual(['write-the-program']);
  });

  it.each<[string, change.Files]>([
    ['a policy that only has to wait for its day', withPolicy({ effective: '2026-07-02' })],
    [
      'a draft without a control',
      { 'policies/POL-10.md': record({ ...policy, id: 'POL-10', status: 'draft' }) },
    ],
    ['a role that owns and approves nothing', withRole('program/roles/cfo.md', { holders: [] })],
    ['a control that answers nothing in scope', planned('IAM-01', 'P1.1')],
    ['a control that only has to wait for its day', withControl({ ...all, effective: '2026-08-01' })],
  ])('not for %s', (_, changes) => {
    expect(stepsOf(changes)).toEqual([]);
  });
});

it('three things are said, in the order in which they stand in each other’s way', () => {
  const files = { ...planTwo, ...own, ...noCeo, ...withPolicy({ status: 'draft' }) };
  expect(stepsOf(files).map(({ id }) => id)).toEqual([
    'make-it-your-own',
    'name-a-holder',
    'approve-a-policy',
  ]);
  const broken = [problem('b-holds', 'z.md'), problem('a-holds', 'y.md'), problem('b-holds', 'x.md')];
  expect(stepsOf(files, broken).map(({ id }) => id)).toEqual([
    'make-it-your-own',
    'mend:b-holds',
    'mend:a-holds',
  ]);
});

it('what waits is counted, and what else lacks the same', () => {
  expect(stepsOf({ ...planTwo, ...noItLead, ...noCeo }).map(({ why }) => why)).toEqual([
    '3 criteria rest on it; today: the role ceo has no holder. 1 more role has none either.',
    '2 criteria rest on it; today: planned, not yet in place. 1 more control lacks the same.',
  ]);
});

it('the command for a walkthrough names the control, unless its id has no known form', () => {
  const { [at.control]: _, [at.walkthrough]: __, ...files }: change.Files = done;
  const steps = (path: string, id: string) =>
    stepsIn({ ...files, [path]: record({ ...control, id, ...all }) });
  expect(steps(at.control, 'IAM-03')[0]?.run).toBe('npm run new -- evidence IAM-03 --type walkthrough');
  expect(steps('controls/iam/x.md', 'x;date')[0]).toMatchObject({ id: 'walk-through', run: null });
});

it('evidence of an earlier version asks for a walkthrough, not for a review', () => {
  expect(stepsOf(withWalkthrough(performed('2026-02-28')))[0]?.id).toBe('walk-through');
});

describe('who', () => {
  const audit = { id: 'AUD-1', title: 'A', type: 'readiness', status: 'planned', categories: ['security'] };
  const withAudit = (changes: object) => ({
    ...own,
    'program/audits/AUD-1.md': record({ ...audit, owner: 'it-lead', ...changes }),
  });

  it('is the owner, and for a role the one it reports to', () => {
    expect(stepsOf(planTwo)[0]?.who).toEqual({ role: 'it-lead', title: 'IT Lead', holders: ['ada'] });
    expect(stepsOf(noItLead)[0]?.who).toEqual({ role: 'ceo', title: 'Chief Executive', holders: ['grace'] });
    // The role has no holder: nobody can be asked by it.
    expect(stepsOf(noCeo)[0]?.who).toEqual({ role: null, title: 'Whoever leads the program', holders: [] });
  });

  it.each<[string, change.Files, string]>([
    ['leads the audit that is open', withAudit({}), 'it-lead'],
    ['leads the company when the audit is over', withAudit({ status: 'closed' }), 'ceo'],
    ['leads the company when the report is out', withAudit({ status: 'reported' }), 'ceo'],
    ['leads the company when the audit’s owner is no role', withAudit({ owner: 'nobody' }), 'ceo'],
  ])('%s', (_, changes, role) => {
    expect(stepsOf(changes)[0]?.who.role).toBe(role);
  });

  it('is nobody without a role', () => {
    const files: change.Files = { ...done, ...own };
    const { [at.itLead]: _, [at.ceo]: __, ...nobody } = files;
    expect(stepsIn(nobody)[0]?.who).toEqual({ role: null, title: 'Whoever leads the program', holders: [] });
  });
});

it('problems are grouped by rule, the first opened, its owner asked; what is excused is left out', () => {
  const excused = problem('c-holds', 'c.md', { excused: { by: 'WVR-001', until: '2026-12-31' } });
  const warning = problem('w-holds', 'w.md', { severity: 'warning' });
  const note = problem('n-holds', 'n.md', { severity: 'note' });
  const two = [problem('b-holds', 'b.md'), problem('b-holds', 'a.md', { record: 'IAM-03', line: 7 })];
  const steps = stepsOf({}, [note, warning, excused, ...two]);
  expect(steps.map(({ id, minutes, open, who }) => [id, minutes, open, who.role])).toEqual([
    ['mend:b-holds', 10, 'a.md:7', 'it-lead'],
    ['mend:w-holds', 5, 'w.md:3', 'ceo'],
  ]);
  expect(steps[0]?.what).toBe('Fix 2 errors of `b-holds`, this one first: Wrong in a.md.');
});
