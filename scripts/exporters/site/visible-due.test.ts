import { describe, expect, it } from 'vitest';
import { whatIsDue } from '../../assess/due/what-is-due.ts';
import { parseRepository } from '../../parse/repository.ts';
import { at, control, designedProgram, policy, record } from '../../testing/designed.ts';
import { repository } from '../../testing/repository.ts';
import { visibleTo } from './visible.ts';
import { visibleDue } from './visible-due.ts';

const files = {
  ...designedProgram(),
  [at.policy]: record({ ...policy, effective: '2025-07-20' }),
  [at.control]: record({ ...control, effective: '2026-01-01', performer: 'ceo' }),
  'controls/iam/IAM-04.md': record({
    ...control,
    id: 'IAM-04',
    title: 'A secret control',
    effective: '2026-01-01',
    classification: 'restricted',
  }),
  'controls/iam/IAM-05.md': record({
    ...control,
    id: 'IAM-05',
    title: 'Passwords',
    effective: '2026-01-01',
    performer: 'secret-role',
  }),
  'program/roles/secret-role.md': record({
    title: 'A secret role',
    holders: ['somebody'],
    classification: 'restricted',
  }),
  'program/audits/AUD-2026.md': record({
    ...{ id: 'AUD-2026', title: 'Year', owner: 'ceo', type: 'type2', status: 'in-progress' },
    ...{ categories: ['security'], window: { from: '2026-04-01', to: '2026-09-30' } },
  }),
  // What an auditor does not see still shows the control.
  'evidence/2026/EV-20260515-IAM-03.md': record({
    id: 'EV-20260515-IAM-03',
    title: 'Second quarter',
    type: 'access-review',
    supports: [{ control: 'IAM-03', for: '2026-Q2' }],
    performed: { at: '2026-05-15', by: 'ceo' },
    collected: { at: '2026-05-15', by: 'ceo', method: 'export' },
    result: { outcome: 'pass' },
    review: { by: 'it-lead', at: '2026-05-16', outcome: 'accepted' },
    classification: 'restricted',
  }),
};
const { graph } = parseRepository(repository(files));
const due = whatIsDue(graph, { today: '2026-07-10', timezone: 'UTC', until: '2026-10-31' });
const seenBy = (audience: 'internal' | 'auditor' | 'public') =>
  visibleDue(due, audience, audience === 'internal' ? graph : visibleTo(graph, audience));

describe('what is due', () => {
  it('is all there for us', () => {
    expect(seenBy('internal')).toBe(due);
    expect(new Set(due.items.map(({ kind }) => kind))).toEqual(
      new Set(['control', 'policy review', 'audit']),
    );
  });

  it('is the calendar of controls and audits for an auditor, of what they see', () => {
    const { items } = seenBy('auditor');
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['control', 'audit']));
    expect(new Set(items.map(({ record: id }) => id))).toEqual(new Set(['IAM-03', 'IAM-05', 'AUD-2026']));
    expect(items.find(({ id }) => id === 'IAM-03 quarterly occurrence 2026-Q2')?.state).toBe('done');
    const text = JSON.stringify(items);
    expect(text).not.toMatch(/secret|somebody|grace|ada|npm run/);
    expect(text).toContain('not shown here');
  });

  it('is nothing for the public', () => {
    expect(seenBy('public').items).toEqual([]);
  });
});
