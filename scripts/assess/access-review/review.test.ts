import { describe, expect, it } from 'vitest';
import { parseRepository } from '../../parse/repository.ts';
import { repository } from '../../testing/repository.ts';
import { slotCalendarOf } from '../slots/slot-calendar.ts';
import type { Account } from './account.ts';
import { samePerson } from './identity.ts';
import { lateLeavers } from './late-leavers.ts';
import { reviewState } from './review.ts';
import type { SheetLine } from './sheet.ts';

const { graph } = parseRepository(
  repository({
    'program/roles/it-lead.md': '---\ntitle: IT lead\nholders: [lee]\n---\n\n## Duties\n',
    'program/roles/ceo.md': '---\ntitle: CEO\nholders: [ann, lee]\n---\n\n## Duties\n',
    'program/roles/cfo.md': '---\ntitle: CFO\nholders: []\n---\n\n## Duties\n',
  }),
);
const ann: Account = {
  key: 'ann',
  people: ['ann.berg@example.com'],
  names: ['ann', 'ann.berg@example.com', 'Ann Berg'],
  roles: ['Member'],
  privileged: false,
  mfa: true,
  lastUsed: '2026-09-30',
  active: true,
  type: '',
};
const line: SheetLine = {
  line: 2,
  account: 'ann',
  person: 'ann.berg@example.com',
  classes: [''],
  decision: 'keep',
  decidedBy: 'kim',
  decidedOn: '2026-10-05',
  note: '',
};

function stateOf(changes: Partial<SheetLine>, proof: readonly Account[] | null = null, accounts = [ann]) {
  const lines = [{ ...line, ...changes }];
  return reviewState(graph, { lines, accounts, proof, exported: '2026-10-02', today: '2026-10-08' });
}

describe('a line', () => {
  it.each<readonly [string, Partial<SheetLine>, Partial<SheetLine>]>([
    ['undecided', {}, { decision: '' }],
    ['unknown-decision', {}, { decision: 'remove' }],
    ['escalated', {}, { decision: 'escalate' }],
    ['nobody', {}, { decidedBy: '' }],
    ['own', { decidedBy: '@anne' }, { decidedBy: '@Ann' }],
    ['own', { decidedBy: 'ann.berg@example.org' }, { decidedBy: 'ann.berg@example.com' }],
    ['own', { decidedBy: 'Ann  Borg' }, { decidedBy: 'Ann  Berg' }],
    ['who', { decidedBy: 'it-lead' }, { decidedBy: 'ceo' }],
    ['who', { decidedBy: 'it-lead' }, { decidedBy: 'cfo' }],
    ['day', {}, { decidedOn: '10/5/2026' }],
    ['too-early', { decidedOn: '2026-10-02' }, { decidedOn: '2026-10-01' }],
    ['too-late', { decidedOn: '2026-10-08' }, { decidedOn: '2026-10-09' }],
    ['reason', { decision: 'change', note: 'Viewer' }, { decision: 'change' }],
    ['reason', { decision: 'revoke', classes: ['dormant'] }, { decision: 'keep', classes: ['dormant'] }],
    ['reason', { classes: ['new', 'without-mfa'] }, { classes: ['new', 'privileged'] }],
    ['reason', { classes: ['orphaned'], note: 'x' }, { classes: ['orphaned'] }],
    ['reason', { classes: ['changed'] }, { classes: ['shared'] }],
    ['reason', { classes: ['changed'] }, { classes: ['leaver'] }],
  ])('is %s, or not, by one value', (fault, good, bad) => {
    expect(stateOf(good).problems).toEqual([]);
    expect(stateOf(good)).toMatchObject({ tested: 1 });
    expect(stateOf(bad).problems).toMatchObject([{ line: 2, account: 'ann', fault }]);
    expect(stateOf(bad)).toMatchObject({ population: 1, tested: 0, performed: null, deviations: null });
  });

  it('of the single holder of a role is not decided by that role', () => {
    const lee = { ...ann, key: 'lee', people: ['lee'], names: ['lee'] };
    const own = { account: 'lee', person: 'lee', decidedBy: 'it-lead' };
    expect(stateOf(own, null, [lee]).problems).toMatchObject([{ fault: 'own' }]);
  });
});

describe('the sheet as a whole', () => {
  const state = (lines: readonly SheetLine[], accounts: readonly Account[]) =>
    reviewState(graph, { lines, accounts, proof: null, exported: '2026-10-02', today: '2026-10-08' });
  const ben = { ...ann, key: 'ben', names: ['ben'] };

  it('has a line for each account and no other', () => {
    expect(state([line], [ann])).toMatchObject({
      absent: [],
      spare: [],
      doubled: [],
      performed: '2026-10-05',
    });
    expect(state([line], [ann, ben])).toMatchObject({ absent: ['ben'], tested: 1, performed: null });
    expect(state([line, { ...line, account: 'ben' }], [ann])).toMatchObject({
      spare: [{ account: 'ben' }],
      performed: null,
      deviations: null,
    });
    expect(state([line, line], [ann])).toMatchObject({ doubled: [{ account: 'ann' }], tested: 1 });
  });

  it('was performed on the day of its last decision', () => {
    const later = { ...line, account: 'ben', decidedOn: '2026-10-07' };
    expect(state([later, line], [ann, ben]).performed).toBe('2026-10-07');
  });
});

describe('what was decided is done', () => {
  it.each<readonly [string, string, readonly Account[], number]>([
    ['revoke', 'the account is gone', [], 0],
    ['revoke', 'it is disabled', [{ ...ann, active: false }], 0],
    ['revoke', 'it has a lesser role', [{ ...ann, roles: ['Viewer'] }], 1],
    ['change', 'it has another role', [{ ...ann, roles: ['Viewer'] }], 0],
    ['change', 'it has a person more', [{ ...ann, people: ['ann.berg@example.com', 'x'] }], 0],
    ['change', 'it was only used', [{ ...ann, lastUsed: '2026-10-06' }], 1],
    ['keep', 'it is as it was', [ann], 0],
  ])('%s, and %s', (decision, _, proof, deviations) => {
    expect(stateOf({ decision, note: 'x' }, proof)).toMatchObject({ deviations });
  });

  it('is not known without a later export, unless nothing was to do', () => {
    expect(stateOf({ decision: 'revoke' }).deviations).toBeNull();
    expect(stateOf({ decision: 'keep' }).deviations).toBe(0);
  });
});

describe('leavers', () => {
  const late = (lastDay: string | null) => {
    const leaver = { names: ['ann'], lastDay };
    const lines = [{ account: ann, classes: [], leaver }];
    return lateLeavers(lines, [leaver, leaver], undefined, '2026-10-06', slotCalendarOf(undefined));
  };

  it('are late when a business day has gone by: Friday to Tuesday, not Friday to Monday', () => {
    expect(late('2026-10-05')).toMatchObject({ due: 0, late: 0, accounts: [] });
    expect(late('2026-10-02')).toMatchObject({
      due: 2,
      late: 1,
      accounts: [{ account: 'ann', lastDay: '2026-10-02' }],
    });
    expect(late(null)).toMatchObject({ late: 1 });
  });
});

it.each([
  ['ann', 'Ann@example.com', true],
  ['@ann', 'ann', true],
  ['ann@a.example', 'ann@b.example', false],
  ['', '', false],
])('%s and %s are one person: %s', (a, b, same) => {
  expect(samePerson(a, b)).toBe(same);
});
