import { addDays } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { workday } from '../days.ts';
import type { Told } from '../events.ts';
import type { Branch } from '../history.ts';
import { testedOf } from '../tested.ts';
import { installmentsOf, type Timeline } from '../timeline.ts';
import { actionOf, controlFinding } from '../words.ts';
import { findingBranches } from './finding.ts';
import type { Plot } from './plan.ts';

const owners: Readonly<Record<string, string>> = {
  'CHG-05': 'infrastructure-lead',
  'IAM-10': 'it-lead',
  'IAM-01': 'it-lead',
};

/** A test in which an item does not hold leads to a finding with the numbers of the test, also where the case is known. */
export function testFindings(
  graph: Graph,
  { window }: Timeline,
  { tests }: Plot,
  seed: number,
  told: Told,
): readonly Branch[] {
  const [period = window] = installmentsOf(window);
  return Object.entries(tests).flatMap(([control, { day, finding }]): readonly Branch[] => {
    const record = graph.find(control);
    if (record?.kind !== 'control') return [];
    const { events, tested, draw } = testedOf({ graph, control: record, period, seed, told }, true);
    const failing = tested.find(({ fails }) => fails !== undefined);
    if (failing === undefined) return [];
    const counts = `1 ${controlFinding} in ${tested.length} tested of ${events.length}`;
    const owner = owners[control] ?? 'security-lead';
    const again = workday(addDays(day, 30));
    const done = workday(addDays(day, 14));
    const action = (on?: string) => [
      actionOf(`Go through all items of ${control} since the last test`, owner, addDays(day, 21), on, {
        progress: on === undefined ? 0 : 100,
      }),
    ];
    const conclusion = {
      effect:
        draw === null
          ? 'One item of the list; the cause is known and was seen before the test.'
          : 'One item of the sample; what was granted was right for the person, and nothing else was done on a message.',
      by: 'ceo',
      on: workday(addDays(day, 3)),
    };
    const instances = { population: events.length, tested: tested.length, deviations: 1 };
    return findingBranches({
      id: finding,
      title: `The test of ${control} finds one item`,
      owner,
      source: 'self-assessment',
      controls: [control],
      by: 'independent-reviewer',
      body: `## What was found\n\n${failing.item}: ${failing.fails?.note} That is ${counts}.\n\n## Why it happened\n\n${draw === null ? 'The case itself is told there. The test shows that it is the only one.' : 'A message was quicker than a ticket. The action goes through the items that the sample left out.'}\n`,
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
