import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operatingWords } from '../../model/readiness-words.ts';
import { record } from '../../testing/designed.ts';
import type { ControlSlot, ControlSlots } from './control-slots.ts';
import { findingsWithin, operatingOf } from './operating.ts';
import { groupOf } from './slot-state.ts';
import {
  eachQuarter,
  evidence,
  type Files,
  file,
  graphOf,
  operating,
  running,
  waiver,
} from './slots.test-data.ts';
import { type SlotState, slotStates } from './unit-state.ts';

const window = { from: '2026-01-01', to: '2026-12-31' };
const slot = (state: SlotState, changes: Partial<ControlSlot> = {}): ControlSlot =>
  ({ state, group: groupOf[state], required: true, due: '2026-07-15', ...changes }) as ControlSlot;
const judged = (slots: readonly ControlSlot[], changes: Partial<ControlSlots> = {}) =>
  ({
    slots,
    window,
    day: '2027-06-30',
    inPlace: { gaps: [], words: '' },
    ...changes,
  }) as unknown as ControlSlots;
const word = (states: readonly SlotState[], designed = true, findings: readonly string[] = []) =>
  operatingOf(judged(states.map((each) => slot(each))), { designed, findings }).word;

describe('the word for a control', () => {
  it.each<[string, readonly SlotState[]]>([
    ['operating', ['met']],
    ['operating', ['met', 'no-occurrence']],
    ['operating', ['met', 'not-due', 'upcoming', 'due']],
    ['excused', ['met', 'excused']],
    ['excused', ['met', 'no-occurrence', 'excused']],
    ['deviating', ['met', 'deviation']],
    ['deviating', ['met', 'late']],
    ['deviating', ['deviation', 'missing', 'excused']],
    ['not exercised', ['no-occurrence']],
    ['not exercised', ['excused']],
    ['not exercised', ['before-window']],
    ['not exercised', ['no-occurrence', 'before-window', 'excused']],
    ['unknown', ['met', 'missing']],
    ['unknown', ['met', 'partial']],
    ['unknown', ['met', 'unreviewed']],
    ['unknown', ['met', 'unavailable']],
    ['unknown', ['met', 'unobserved']],
    ['unknown', ['met', 'missing', 'excused']],
    ['unknown', ['met', 'before-window']],
    ['unknown', ['no-occurrence', 'missing']],
    ['unknown', []],
    ['unknown', ['upcoming', 'due', 'not-due']],
  ])('%s: %j', (expected, states) => {
    expect(word(states)).toBe(expected);
  });

  it('is never better than unknown for a control that is not designed, or with a gap', () => {
    expect(word(['met'], false)).toBe('unknown');
    expect(word(['no-occurrence'], false)).toBe('unknown');
    expect(word(['late'], false)).toBe('deviating');
    const gap = { gaps: [{ from: '2026-01-01', to: '2026-01-01' }], words: 'in place for 364 of 365 days' };
    const found = operatingOf(judged([slot('met')], { inPlace: gap as never }), {
      designed: true,
      findings: [],
    });
    expect(found).toMatchObject({ word: 'unknown', because: [{ is: 'gap', words: gap.words }] });
  });

  it('is deviating with a finding in the window', () => {
    expect(word(['met'], true, ['FIND-001'])).toBe('deviating');
    expect(word([], false, ['FIND-001'])).toBe('deviating');
  });

  it('says what decides', () => {
    const because = (states: readonly SlotState[], designed: boolean, findings: readonly string[]) =>
      operatingOf(judged(states.map((each) => slot(each))), { designed, findings }).because.map((each) =>
        each.is === 'slot' ? each.slot.state : each.is,
      );
    expect(because(['met', 'late', 'missing'], false, ['FIND-001'])).toEqual(['late', 'finding']);
    expect(because(['met', 'missing', 'before-window'], false, [])).toEqual([
      'not-designed',
      'missing',
      'before-window',
    ]);
    expect(because([], true, [])).toEqual(['nothing-due']);
    expect(because(['no-occurrence', 'excused'], true, [])).toEqual(['no-occurrence', 'excused']);
    expect(because(['met', 'excused'], true, [])).toEqual(['excused']);
    expect(because(['met'], true, [])).toEqual([]);
  });

  it('leaves out slots that are not required', () => {
    const beside = slot('missing', { required: false });
    expect(operatingOf(judged([slot('met'), beside]), { designed: true, findings: [] }).word).toBe(
      'operating',
    );
    const late = slot('deviation', { required: false });
    expect(operatingOf(judged([slot('met'), late]), { designed: true, findings: [] }).word).toBe('operating');
  });

  it.each<[SlotState, string, string]>([
    ['missing', '2026-07-15', 'operating'],
    ['missing', '2026-07-16', 'unknown'],
    ['unreviewed', '2026-07-15', 'operating'],
    ['unreviewed', '2026-07-16', 'unknown'],
    ['excused', '2026-07-15', 'operating'],
    ['excused', '2026-07-16', 'excused'],
    ['deviation', '2026-07-15', 'deviating'],
  ])('with a slot %s that is due on 2026-07-15, on %s: %s', (state, day, expected) => {
    const slots = [slot('met', { due: '2026-04-15' }), slot(state)];
    expect(operatingOf(judged(slots, { day }), { designed: true, findings: [] }).word).toBe(expected);
  });

  it('is said so far until the window and its last open slot are over', () => {
    const soFar = (day: string, ...more: readonly ControlSlot[]) =>
      operatingOf(judged([slot('met'), ...more], { day }), { designed: true, findings: [] }).soFar;
    expect(soFar('2026-12-30')).toBe(true);
    expect(soFar('2026-12-31')).toBe(false);
    expect(soFar('2026-12-31', slot('due', { due: '2027-01-15' }))).toBe(true);
  });

  it('keeps the precedence', () => {
    expect(operatingWords).toEqual(['deviating', 'unknown', 'excused', 'operating', 'not exercised']);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...slotStates), { maxLength: 6 }),
        fc.boolean(),
        (states, designed) => {
          const found = word(states, designed);
          const groups = states.map((state) => groupOf[state]);
          if (found === 'operating' || found === 'excused') {
            expect(designed && groups.includes('good')).toBe(true);
            expect(groups.includes('unknown') || groups.includes('failed')).toBe(false);
          }
          expect(found === 'deviating').toBe(groups.includes('failed'));
          expect(word([...states].reverse(), designed)).toBe(found);
        },
      ),
    );
  });
});

describe('a finding in the window', () => {
  const finding = (changes: object): Files =>
    file('risk-register/findings', {
      id: 'FIND-001',
      title: 'x',
      owner: 'it-lead',
      kind: 'deviation',
      source: 'audit',
      controls: ['IAM-03'],
      occurred: { from: '2026-05-01', to: '2026-05-02' },
      detected: '2026-06-01',
      status: 'closed',
      closed: { by: 'ceo', on: '2026-06-10' },
      ...changes,
    } as never);
  const within = (changes: object, day = '2026-12-31') =>
    findingsWithin(graphOf({ files: finding(changes) }), ['IAM-03'], window, day).length;

  it.each<[string, object, string, number]>([
    ['closed', {}, '2026-12-31', 1],
    ['open', { status: 'open', closed: undefined }, '2026-12-31', 1],
    ['not yet noticed', {}, '2026-05-31', 0],
    ['noticed today', {}, '2026-06-01', 1],
    ['happened before it', { occurred: { from: '2025-12-01', to: '2025-12-31' } }, '2026-12-31', 0],
    ['happened until its first day', { occurred: { from: '2025-12-01', to: '2026-01-01' } }, '2026-12-31', 1],
    [
      'happened on its last day',
      { occurred: { from: '2026-12-31', to: '2027-01-05' }, detected: '2027-02-01' },
      '2027-03-01',
      1,
    ],
    [
      'happened after it',
      { occurred: { from: '2027-01-01', to: '2027-01-05' }, detected: '2027-02-01' },
      '2027-03-01',
      0,
    ],
    ['noticed in it, of unknown days', { occurred: undefined }, '2026-12-31', 1],
    ['noticed after it, of unknown days', { occurred: undefined, detected: '2027-01-01' }, '2027-03-01', 0],
    ['of which nobody says when it was noticed', { detected: undefined }, '2026-12-31', 0],
    ['about the description', { kind: 'description' }, '2026-12-31', 0],
    ['about another control', { controls: ['IAM-12'] }, '2026-12-31', 0],
  ])('%s', (_, changes, day, expected) => {
    expect(within(changes, day)).toBe(expected);
  });

  it('is named once, in the order of ids, whichever of the controls it is about', () => {
    const other = finding({ id: 'FIND-002', controls: ['IAM-12'] });
    const files = {
      ...finding({ controls: ['IAM-03', 'IAM-12'] }),
      ...other,
      ...file('risk-register/findings', { id: 'FIND-003' }),
      'controls/iam/IAM-12.md': record({ ...running, id: 'IAM-12' }),
    };
    expect(findingsWithin(graphOf({ files }), ['IAM-12', 'IAM-03'], window, '2026-12-31')).toEqual([
      'FIND-001',
      'FIND-002',
    ]);
    const apart = { ...files, ...finding({ controls: ['IAM-03'] }) };
    expect(findingsWithin(graphOf({ files: apart }), ['IAM-12', 'IAM-03'], window, '2026-12-31')).toEqual([
      'FIND-001',
      'FIND-002',
    ]);
  });
});

describe('from records', () => {
  it('says what decides', () => {
    expect(operating({ files: eachQuarter() })).toEqual({
      word: 'operating',
      soFar: false,
      counts: { good: 4, neutral: 0, failed: 0, unknown: 0, 'not-tested': 0 },
      because: [],
    });
    const late = evidence('2026-07-16', { supports: [{ control: 'IAM-03', for: '2026-Q2' }] });
    const { word, because } = operating({
      files: { ...eachQuarter(), ...late, ...evidence('2026-05-15', { review: undefined }) },
    });
    expect([word, because.map((each) => (each.is === 'slot' ? each.slot.key : each.is))]).toEqual([
      'unknown',
      ['2026-Q2'],
    ]);
  });

  it.each<[string, string, string]>([
    ['2025-12-31', 'unknown', 'before the window'],
    ['2026-02-14', 'unknown', 'nothing was due'],
    ['2026-02-15', 'operating', 'the first review'],
    ['2027-06-30', 'operating', 'all'],
  ])('on %s: %s, %s', (day, expected) => {
    expect(operating({ files: eachQuarter(), day }).word).toBe(expected);
  });

  it('is unknown when the control began in the window', () => {
    expect(operating({ files: eachQuarter(), control: { effective: '2026-01-02' } }).word).toBe('unknown');
    expect(operating({ files: eachQuarter(), control: { effective: '2026-01-01' } }).word).toBe('operating');
  });

  it('is excused where a waiver stands for a quarter', () => {
    const { 'evidence/2026/EV-20260515-IAM-03.md': _, ...three } = eachQuarter();
    expect(operating({ files: { ...three, ...waiver() } }).word).toBe('excused');
    expect(operating({ files: three }).word).toBe('unknown');
  });
});
