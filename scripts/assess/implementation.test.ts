import { describe, expect, it } from 'vitest';
import { walkthrough } from '../testing/designed.ts';
import * as change from '../testing/designed-changes.ts';

const { judged, performed, reviewed, unmet, withAgain, withFailure, withFinding, without, withWalkthrough } =
  change;

const shown: readonly string[] = [];
const not = ['implementation-shown: no'];
const doubt = ['implementation-shown: unknown'];
const outcome = (word: string, deviations?: number) => ({ result: { outcome: word, deviations } });
const closed = (on: string) => ({ status: 'closed', closed: { by: 'ceo', on } });
const instead = { type: 'ticket', ...outcome('pass'), supersedes: walkthrough.id };

describe('implementation is shown by', () => {
  it.each<[string, object, readonly string[]]>([
    ['an observation', { type: 'observation' }, shown],
    ['a configuration', { type: 'configuration' }, shown],
    ['no screenshot', { type: 'screenshot' }, not],
    ['nothing of another control', { supports: [{ control: 'IAM-04' }] }, not],
    ['no failure', outcome('fail'), not],
    ['no pass with a deviation', outcome('pass', 1), not],
    ['a pass with no deviation', outcome('pass', 0), shown],
    ['not by the word that nothing occurred', outcome('none'), not],
    ['perhaps what is not reviewed', without('review'), doubt],
    ['perhaps what was returned', reviewed({ outcome: 'returned' }), doubt],
    ['nothing that was rejected', reviewed({ outcome: 'rejected' }), not],
    [
      'what will be rejected only tomorrow, perhaps',
      reviewed({ outcome: 'rejected', at: '2026-07-02' }),
      doubt,
    ],
    ['what was reviewed today', reviewed({ at: '2026-07-01' }), shown],
    ['perhaps what is reviewed tomorrow', reviewed({ at: '2026-07-02' }), doubt],
    ['what was performed today', { ...performed('2026-07-01'), ...reviewed({ at: '2026-07-01' }) }, shown],
    ['nothing performed tomorrow', performed('2026-07-02'), not],
    ['what was performed on the version’s first day', performed('2026-03-01'), shown],
    ['perhaps what was performed the day before', performed('2026-02-28'), doubt],
    ['nothing that cannot be judged', without('title'), not],
    ['nothing performed on no day', without('performed'), not],
    ['nothing without a result', without('result'), not],
  ])('%s', (_, changes, expected) => {
    expect(unmet(withWalkthrough(changes))).toEqual(expected);
  });
});

describe('against it speaks', () => {
  it.each<[string, change.Files, readonly string[]]>([
    ['a later failure', withFailure(), not],
    ['no later failure that was rejected', withFailure(reviewed({ outcome: 'rejected' })), shown],
    ['perhaps a later failure not yet reviewed', withFailure(without('review')), doubt],
    ['perhaps a later failure that cannot be judged', withFailure(without('title')), doubt],
    ['later not performed', withFailure(outcome('not-performed')), not],
    ['a later pass with deviations', withFailure(outcome('pass', 2)), not],
    ['no later pass without', withFailure(outcome('pass', 0)), shown],
    ['no failure the day before', withFailure(performed('2026-03-31')), shown],
    ['perhaps a failure on the same day', withFailure(performed('2026-04-01')), doubt],
    ['a failure the day after', withFailure(performed('2026-04-02')), not],
    [
      'a failure of today',
      withFailure({ ...performed('2026-07-01'), ...reviewed({ at: '2026-07-01' }) }),
      not,
    ],
    ['no failure of tomorrow', withFailure(performed('2026-07-02')), shown],
    [
      'a failure that other evidence took the place of',
      { ...withFailure(), ...withAgain({ type: 'log', supersedes: 'EV-20260501-IAM-03' }) },
      not,
    ],
    ['no failure before the last walkthrough', { ...withFailure(), ...withAgain() }, shown],
    [
      'no failure before the last walkthrough, whatever the ids say',
      { ...withFailure(performed('2026-03-20')), ...withAgain(performed('2026-03-15')) },
      shown,
    ],
    [
      'a failure before a walkthrough not yet reviewed',
      { ...withFailure(), ...withAgain(without('review')) },
      not,
    ],
    ['the evidence that took its place', withFailure(instead), not],
    [
      'no evidence to take its place that was rejected',
      withFailure({ ...instead, ...reviewed({ outcome: 'rejected' }) }),
      shown,
    ],
    [
      'the evidence that took its place, until the day on which it is rejected',
      withFailure({ ...instead, ...reviewed({ outcome: 'rejected', at: '2026-07-02' }) }),
      not,
    ],
    [
      'no evidence to take its place from that day on',
      withFailure({ ...instead, ...reviewed({ outcome: 'rejected', at: '2026-07-01' }) }),
      shown,
    ],
    [
      'no evidence to take its place tomorrow',
      withFailure({ ...instead, ...performed('2026-07-02') }),
      shown,
    ],
    ['a later finding', withFinding({}), not],
    ['no earlier finding', withFinding({ detected: '2026-03-31' }), shown],
    ['perhaps a finding on the same day', withFinding({ detected: '2026-04-01' }), doubt],
    ['a finding of today', withFinding({ detected: '2026-07-01' }), not],
    ['no finding of tomorrow', withFinding({ detected: '2026-07-02' }), shown],
    ['no finding about the description', withFinding({ kind: 'description' }), shown],
    ['no finding closed today', withFinding(closed('2026-07-01')), shown],
    ['a finding closed tomorrow', withFinding(closed('2026-07-02')), not],
    ['a finding closed on no day', withFinding({ status: 'closed' }), not],
    ['perhaps a finding that cannot be judged', withFinding(without('source')), doubt],
  ])('%s', (_, changes, expected) => {
    expect(unmet(changes)).toEqual(expected);
  });
});

it.each<[string, change.Files]>([
  ['EV-20260401-IAM-03 shows it', {}],
  ['EV-20260401-IAM-03 waits for its review', withWalkthrough(without('review'))],
  [
    'EV-20260401-IAM-03 waits for its review',
    { ...withWalkthrough(without('review')), ...withAgain(performed('2026-02-01')) },
  ],
  ['EV-20260401-IAM-03 showed it only before this version applied', withWalkthrough(performed('2026-02-28'))],
  ['EV-20260401-IAM-03 failed', withWalkthrough(outcome('fail'))],
  [
    'no walkthrough or observation shows it yet',
    withWalkthrough({ ...outcome('fail'), ...without('review') }),
  ],
  ['EV-20260501-IAM-03 failed after EV-20260401-IAM-03 had shown it', withFailure()],
  ['FIND-001 was found after EV-20260401-IAM-03 had shown it', withFinding({})],
  [
    'EV-20260501-IAM-03 failed, which may speak against EV-20260401-IAM-03',
    withFailure(performed('2026-04-01')),
  ],
])('it says: %s', (words, changes) => {
  expect(judged(changes).conditions.at(-1)?.words).toBe(words);
});

describe('on one day', () => {
  const at = (own: string, failure: string) => ({
    ...withWalkthrough(performed(own)),
    ...withFailure(performed(failure)),
  });
  it.each([
    ['a later failure', '2026-04-01T10:00:00Z', '2026-04-01T12:00:00Z', 'no'],
    ['an earlier failure', '2026-04-01T10:00:00Z', '2026-04-01T08:00:00Z', 'yes'],
    ['a failure at the same instant', '2026-04-01T10:00:00Z', '2026-04-01T10:00:00Z', 'yes'],
    ['a failure by its day alone', '2026-04-01T10:00:00Z', '2026-04-01', 'unknown'],
    ['a walkthrough by its day alone', '2026-04-01', '2026-04-01T08:00:00Z', 'unknown'],
  ])('%s', (_, own, failure, met) => {
    expect(judged(at(own, failure)).conditions.at(-1)?.met).toBe(met);
  });

  it('counts in the program’s time zone', () => {
    const late = withWalkthrough({
      ...performed('2026-07-01T23:30:00Z'),
      ...reviewed({ at: '2026-07-01T23:45:00Z' }),
    });
    expect(unmet(late, '2026-07-01', 'UTC')).toEqual(shown);
    expect(unmet(late, '2026-07-01', 'Europe/Berlin')).toEqual(not);
    expect(unmet(late, '2026-07-02', 'Europe/Berlin')).toEqual(shown);
  });
});
