import { addDays } from '../../model/calendar.ts';
import type { Event, Told } from '../events.ts';
import type { Timeline } from '../timeline.ts';
import type { Plot } from './plan.ts';
import { waiverDays } from './waivers.ts';

/** Days that the story gives to controls at each event. */
export function toldBy({ leaver, outage, restore, comparison, tests }: Plot, timeline: Timeline): Told {
  const leavers: readonly Event[] = [
    { item: 'leaver-01', day: addDays(leaver.left, -16) },
    {
      item: 'leaver-02',
      day: leaver.left,
      fails: { attribute: 'B', note: `One account stayed open until ${leaver.seen}; see ${leaver.finding}.` },
    },
    { item: 'leaver-03', day: addDays(leaver.left, 60) },
  ];
  const incident = [{ item: outage.incident, day: outage.day }];
  const findings = [restore, leaver, outage, comparison, ...Object.values(tests)].map((each) => ({
    item: each.finding,
    day: 'seen' in each ? each.seen : each.day,
  }));
  return new Map<string, readonly Event[]>([
    ['IAM-10', leavers],
    ['HRS-06', leavers.map(({ item, day }) => ({ item, day }))],
    ['IR-02', incident],
    ['IR-03', incident],
    ['COM-02', [{ item: `notice of ${outage.incident}`, day: outage.day }]],
    ['GOV-12', findings],
    ['GOV-08', waiverDays(timeline)],
    ['CHG-05', infrastructure(outage)],
    ['CHG-04', []],
  ]);
}

function infrastructure({ day, finding }: Plot['outage']): readonly Event[] {
  const others = [-70, -61, -52, -44, -33, -21, -12, -5, 9, 17, 26, 35, 41, 52, 63, 71].map(
    (days, index) => ({
      item: `infra-${String(index + 1).padStart(2, '0')}`,
      day: addDays(day, days),
    }),
  );
  const hand = {
    item: 'console-01',
    day,
    fails: { attribute: 'A', note: `Made by hand, without approval; see ${finding}.` },
  } as const;
  return [...others, hand].sort((a, b) => (a.day < b.day ? -1 : 1));
}
