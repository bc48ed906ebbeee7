import { expect, it } from 'vitest';
import { parseRepository } from '../parse/repository.ts';
import { repository } from '../testing/repository.ts';
import { endingWaivers, lapsedWaivers, waiverInForce } from './waiver-in-force.ts';

interface Written {
  readonly from: string;
  readonly until: string;
  readonly approved?: string;
  readonly record?: string;
  readonly rule?: string;
}

function graphOf(waivers: readonly Written[]) {
  const files = waivers.map(({ from, until, approved, record = 'CHG-01', rule }, index) => {
    const id = `WVR-00${index + 1}`;
    const excuses = `{ record: ${record}${rule === undefined ? '' : `, rule: ${rule}`} }`;
    const approval = approved === undefined ? '' : `approved: { by: ceo, on: ${approved} }\n`;
    return [
      `risk-register/waivers/${id}.md`,
      `---\nid: ${id}\ntitle: ${id}\nowner: it-lead\napprover: ceo\nexcuses: ${excuses}\nreason: Leave.\nfrom: ${from}\nuntil: ${until}\n${approval}---\n`,
    ] as const;
  });
  return parseRepository(repository(Object.fromEntries(files))).graph;
}

const june = { from: '2026-06-01', until: '2026-06-30', approved: '2026-05-31' };

it.each([
  ['the day before its first', june, '2026-05-31', false],
  ['its first day', june, '2026-06-01', true],
  ['its last day', june, '2026-06-30', true],
  ['the day after its last', june, '2026-07-01', false],
  ['before it was approved', { ...june, approved: '2026-06-10' }, '2026-06-09', false],
  ['the day it was approved', { ...june, approved: '2026-06-10' }, '2026-06-10', true],
  ['never approved', { from: june.from, until: june.until }, '2026-06-10', false],
])('in force, %s: %j on %s', (_, waiver, day, expected) => {
  expect(
    graphOf([waiver])
      .all('waiver')
      .map((each) => waiverInForce(each, day)),
  ).toEqual([expected]);
});

const july = { from: '2026-07-01', until: '2026-07-31', approved: '2026-06-30' };

it.each([
  ['on its last day', [june], '2026-06-30', []],
  ['the day after', [june], '2026-07-01', ['WVR-001']],
  ['thirty days after', [june], '2026-07-30', ['WVR-001']],
  ['a day later', [june], '2026-07-31', []],
  ['never approved', [{ from: june.from, until: june.until }], '2026-07-01', []],
  ['renewed', [june, july], '2026-07-01', []],
  ['renewed for later', [june, { ...july, from: '2026-07-02' }], '2026-07-01', ['WVR-001']],
  ['renewed for another record', [june, { ...july, record: 'CHG-02' }], '2026-07-01', ['WVR-001']],
  ['renewed for one rule only', [june, { ...july, rule: 'reference-exists' }], '2026-07-01', ['WVR-001']],
])('lapsed, %s', (_, waivers, day, expected) => {
  expect(lapsedWaivers(graphOf(waivers), day).map(({ id }) => id)).toEqual(expected);
});

it.each([
  ['its last day is to come', [june], '2026-06-01', ['WVR-001']],
  ['on its last day', [june], '2026-06-30', ['WVR-001']],
  ['not on the day after', [june], '2026-07-01', []],
  ['before it begins', [june], '2026-05-31', ['WVR-001']],
  ['not without an approval', [{ from: june.from, until: june.until }], '2026-06-01', []],
  [
    'only the last of two in a row',
    [june, { from: '2026-07-01', until: '2026-07-31', approved: '2026-06-20' }],
    '2026-06-01',
    ['WVR-002'],
  ],
  [
    'both, with a day between',
    [june, { from: '2026-07-02', until: '2026-07-31', approved: '2026-06-20' }],
    '2026-06-01',
    ['WVR-001', 'WVR-002'],
  ],
  [
    'both, where they excuse different things',
    [june, { ...june, from: '2026-07-01', until: '2026-07-31', record: 'CHG-02' }],
    '2026-06-01',
    ['WVR-001', 'WVR-002'],
  ],
])('ends, %s', (_, waivers, day, expected) => {
  expect(endingWaivers(graphOf(waivers), day).map(({ id }) => id)).toEqual(expected);
});
