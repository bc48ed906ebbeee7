import { addDays } from '../../model/calendar.ts';
import { workday } from '../days.ts';
import { eventsOf, type Told } from '../events.ts';
import type { Branch } from '../history.ts';
import { installmentsOf, type Timeline } from '../timeline.ts';
import { actionOf } from '../words.ts';
import { findingBranches } from './finding.ts';
import type { Plot } from './plan.ts';

const owners: Readonly<Record<string, string>> = { 'CHG-05': 'infrastructure-lead', 'IAM-10': 'it-lead' };

/** A test in which an item does not hold leads to a finding with the numbers of the test, also where the case is known. */
export function testFindings(
  { window }: Timeline,
  { tests }: Plot,
  seed: number,
  told: Told,
): readonly Branch[] {
  const [period = window] = installmentsOf(window);
  return Object.entries(tests).flatMap(([control, { day, finding }]): readonly Branch[] => {
    const events = eventsOf(control, period, seed, told);
    const failing = events.find(({ fails }) => fails !== undefined);
    if (failing === undefined) return [];
    const owner = owners[control] ?? 'security-lead';
    const again = workday(addDays(day, 30));
    const done = workday(addDays(day, 14));
    const action = (on?: string) => [
      actionOf(`Go through all items of ${control} since the last test`, owner, addDays(day, 21), on, {
        progress: on === undefined ? 0 : 100,
      }),
    ];
    const conclusion = {
      effect: 'One item of the list; the cause is known and was seen before the test.',
      by: 'ceo',
      on: workday(addDays(day, 3)),
    };
    const instances = { population: events.length, tested: events.length, deviations: 1 };
    return findingBranches({
      id: finding,
      title: `The test of ${control} finds one item`,
      owner,
      source: 'self-assessment',
      controls: [control],
      by: 'independent-reviewer',
      body: `## What was found\n\n${failing.item}: ${failing.fails?.note}\n\n## Why it happened\n\nThe case itself is told there. The test shows that it is the only one of ${events.length}.\n`,
      stages: [
        {
          day,
          subject: 'what the test found',
          fields: {
            occurred: { from: failing.day, to: failing.day },
            detected: day,
            instances,
            actions: action(),
            status: 'open',
          },
        },
        {
          day: done,
          subject: 'cause and conclusion',
          fields: {
            rootCause: failing.fails?.note,
            conclusion,
            actions: action(done),
            status: 'remediating',
          },
        },
        {
          day: workday(addDays(again, 2)),
          subject: 'tested again and closed',
          fields: {
            retest: { by: 'independent-reviewer', on: again, outcome: 'pass' },
            status: 'closed',
            closed: { by: 'security-lead', on: workday(addDays(again, 2)) },
          },
        },
      ],
    });
  });
}
