import { describe, expect, it } from 'vitest';
import { control, record, vendor } from '../testing/designed.ts';
import * as change from '../testing/designed-changes.ts';

const { keyTo, performed, readiness, reviewed, withAgain, withControl, without, withSecond, withSubservice } =
  change;
const supporting = { criteria: [{ id: 'CC6.2', role: 'supporting' }] };

/** `CC6.2 designed 1/1`: how far, and how many of its key controls are designed. */
function states(changes: change.Files): readonly string[] {
  return readiness(changes).criteria.map(
    (each) => `${each.id} ${each.state} ${each.designed}/${each.keyControls.length}`,
  );
}

describe('a criterion', () => {
  it.each<[string, change.Files, string]>([
    ['is designed when its only key control is', {}, 'CC6.2 designed 1/1'],
    ['is covered while the key control is planned', withControl({ status: 'planned' }), 'CC6.2 covered 0/1'],
    [
      'is a gap when the key control does not apply',
      withControl({ status: 'not-applicable', reason: 'none' }),
      'CC6.2 gap 0/0',
    ],
    ['is a gap under a supporting control', withControl(supporting), 'CC6.2 gap 0/0'],
    ['needs every key control', withSecond({ status: 'planned' }), 'CC6.2 covered 1/2'],
    ['needs a key control that cannot be judged', withSecond(without('nature')), 'CC6.2 covered 1/2'],
    [
      'needs nothing from a supporting control',
      withSecond({ status: 'planned', ...supporting }),
      'CC6.2 designed 1/1',
    ],
    ['is not covered by what cannot be judged', withControl(without('nature')), 'CC6.2 gap 0/1'],
    ['rests on the successor of its key control', withSecond({ replaces: 'IAM-03' }), 'CC6.2 covered 0/1'],
    [
      'counts a control once',
      withControl({ criteria: [...supporting.criteria, ...control.criteria] }),
      'CC6.2 designed 1/1',
    ],
  ])('%s', (_, changes, expected) => {
    expect(states(changes)[0]).toBe(expected);
  });

  it('names what its key control lacks first', () => {
    const [found] = readiness(withControl({ status: 'planned', testProcedure: [] })).criteria;
    expect(found?.keyControls[0]?.lacks).toBe('planned, not yet in place');
  });

  it('waits for the version that answers it', () => {
    const versions = [
      { version: '1.0', effective: '2026-01-01', statement: 'Earlier.', criteria: control.criteria },
    ];
    const files = withControl({
      version: '2.0',
      effective: '2026-08-01',
      ...keyTo('CC6.2', 'CC6.4'),
      versions,
    });
    expect(states(files)).toEqual(['CC6.2 designed 1/1', 'CC6.4 covered 0/1', 'A1.1 gap 0/0']);
    expect(readiness(files).criteria[1]?.keyControls[0]?.lacks).toBe(
      'the version that answers it does not apply yet',
    );
  });
});

describe('a subservice organization', () => {
  const assumed = { criteria: [], csocs: [{ text: 'Guards the site', criteria: ['CC6.4'] }] };
  it.each<[string, change.Files, string]>([
    ['covers what it does, under the control that monitors it', withSubservice({}), 'CC6.4 designed 1/1'],
    [
      'covers what is named with its kind',
      withSubservice({ criteria: ['criterion/CC6.4'] }),
      'CC6.4 designed 1/1',
    ],
    ['covers what is assumed of it', withSubservice(assumed), 'CC6.4 designed 1/1'],
    [
      'covers nothing assumed unless in use',
      withSubservice(assumed, { status: 'proposed' }),
      'CC6.4 gap 0/0',
    ],
    ['covers nothing unless in use', withSubservice({}, { status: 'proposed' }), 'CC6.4 gap 0/0'],
    ['covers nothing after its end', withSubservice({}, { status: 'off-boarded' }), 'CC6.4 gap 0/0'],
    [
      'covers nothing while it leaves, but is monitored',
      withSubservice({}, { status: 'off-boarding' }),
      'CC6.4 gap 1/1',
    ],
    [
      'is monitored by a control under an earlier id, too',
      { ...withSubservice({ monitoredBy: ['IAM-01'] }), ...withControl({ aliases: ['IAM-01'] }) },
      'CC6.4 designed 1/1',
    ],
    ['is not enough without a monitor', withSubservice({ monitoredBy: [] }), 'CC6.4 covered 0/0'],
    ['is not enough with a lost monitor', withSubservice({ monitoredBy: ['TPR-99'] }), 'CC6.4 covered 0/0'],
    [
      'that is part of the report has no monitor',
      withSubservice({ method: 'inclusive' }),
      'CC6.4 covered 0/0',
    ],
  ])('%s', (_, changes, expected) => {
    expect(states(changes)[1]).toBe(expected);
  });

  it('adds its monitor to the key controls of our own', () => {
    const monitor = record({ ...control, id: 'TPR-04', status: 'planned', ...keyTo('P1.1') });
    const files = {
      ...withSubservice({ criteria: ['CC6.2'], monitoredBy: ['TPR-04'] }),
      'controls/tpr/TPR-04.md': monitor,
    };
    const [found] = readiness(files).criteria;
    expect(found).toMatchObject({ state: 'covered', designed: 1, unmonitored: [] });
    expect(found?.keyControls.map(({ lacks }) => lacks)).toEqual([null, 'planned, not yet in place']);
    expect(found?.keyControls.map(({ id, as }) => `${id} ${as}`)).toEqual(['IAM-03 key', 'TPR-04 monitors']);
  });

  it('counts a key control that also monitors it once, as key', () => {
    const [found] = readiness(withSubservice({ criteria: ['CC6.2'], monitoredBy: ['IAM-03'] })).criteria;
    expect(found?.keyControls.map(({ id, as }) => `${id} ${as}`)).toEqual(['IAM-03 key']);
  });

  it('lists what a criterion rests on, and who is not monitored, by id', () => {
    const other = { ...vendor.subservice, criteria: ['CC6.2'], monitoredBy: [] };
    const files = {
      'controls/aaa/AAA-01.md': record({ ...control, id: 'AAA-01', ...keyTo('P1.1') }),
      'risk-register/vendors/1.md': record({ ...vendor, id: 'VEND-Z', subservice: other }),
      'risk-register/vendors/2.md': record({ ...vendor, id: 'VEND-A', subservice: other }),
      ...withSubservice({ criteria: ['CC6.2'], monitoredBy: ['AAA-01'] }),
    };
    const [found] = readiness(files).criteria;
    expect(found?.keyControls.map(({ id }) => id)).toEqual(['AAA-01', 'IAM-03']);
    expect(found?.unmonitored).toEqual(['VEND-A', 'VEND-Z']);
  });

  it('keeps our own key control from being enough when nobody monitors it', () => {
    const [found] = readiness(withSubservice({ criteria: ['CC6.2'], monitoredBy: [] })).criteria;
    expect(found).toMatchObject({ state: 'covered', designed: 1, unmonitored: ['VEND-CLOUD'] });
  });

  it('that cannot be judged is still a need, and covers nothing', () => {
    const files = withSubservice({ criteria: ['CC6.2', 'CC6.4'], monitoredBy: [] }, without('title'));
    expect(states(files)).toEqual(['CC6.2 covered 1/1', 'CC6.4 gap 0/0', 'A1.1 gap 0/0']);
  });
});

describe('a criterion over a window', () => {
  const audit = record({
    id: 'AUD-2026',
    title: 'Type 2 of half a year',
    owner: 'ceo',
    type: 'type2',
    status: 'in-progress',
    categories: ['security'],
    window: { from: '2026-04-01', to: '2026-09-30' },
  });
  const third = { ...performed('2026-09-01'), ...reviewed({ at: '2026-09-02' }) };
  const draft = { status: 'planned', effective: undefined };
  /** The walkthrough fills the second quarter, and other evidence the third. */
  const word = (changes: change.Files) =>
    readiness({ 'program/audits/AUD-2026.md': audit, ...withAgain(third), ...changes }, '2026-10-20')
      .criteria[0]?.state;

  it.each<[string, change.Files, string]>([
    ['operates when its key control does', {}, 'operating'],
    [
      'is covered while another, whose quarters are missing, has no test procedure',
      withSecond(without('testProcedure')),
      'covered',
    ],
    ['is unknown where a quarter waits for review', withAgain({ ...third, review: undefined }), 'unknown'],
    ['deviates where a quarter failed', withAgain({ ...third, result: { outcome: 'fail' } }), 'deviating'],
    ['is covered while another key control is a draft', withSecond(draft), 'covered'],
    [
      'is unknown all the same where one that is no draft is',
      { ...withSecond(draft), ...withAgain({ ...third, review: undefined }) },
      'unknown',
    ],
  ])('%s', (_, changes, expected) => {
    expect(word(changes)).toBe(expected);
  });
});
