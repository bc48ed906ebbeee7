import { addDays } from '../../model/calendar.ts';
import { workday } from '../days.ts';
import type { Branch } from '../history.ts';
import type { Timeline } from '../timeline.ts';
import { actionOf } from '../words.ts';
import { findingBranches } from './finding.ts';
import type { Plot } from './plan.ts';

/** A monthly comparison that nobody made, and that management wrote down. */
export function comparisonStory(
  { months, today, window }: Timeline,
  { comparison }: Plot,
): readonly Branch[] {
  const { seen, finding } = comparison;
  const month = months[3] ?? window;
  const actions = (progress: number) => [
    actionOf(
      'Let the pipeline make the comparison on the first day of the month',
      'engineering-lead',
      addDays(today, 25),
      undefined,
      {
        milestone: 'Compare the machine’s list with the one made by hand',
        progress,
      },
    ),
  ];
  const cause = workday(addDays(seen, 6));
  return findingBranches({
    id: finding,
    title: 'Deployments of a month were not compared',
    owner: 'engineering-lead',
    source: 'self-assessment',
    controls: ['CHG-06'],
    by: 'security-lead',
    body: '## What was found\n\nNobody compared the deployments of the month with the approved changes. The person who does it was away, and nobody stood in.\n\n## Why it happened\n\nThe reminder goes to one person. Done afterwards, the comparison shows no deployment without an approved change, but it cannot stand for the one that was not made.\n',
    stages: [
      {
        day: seen,
        subject: 'deployments of a month were not compared',
        fields: {
          occurred: month.to < seen ? { from: month.from, to: month.to } : undefined,
          detected: seen,
          instances: { population: 1, tested: 1, deviations: 1 },
          actions: actions(0),
          status: 'open',
        },
      },
      {
        day: cause,
        subject: 'cause and conclusion',
        fields: {
          rootCause: 'The reminder goes to one person only.',
          conclusion: {
            effect: 'A deployment without an approved change would have been seen a month after.',
            by: 'ceo',
            on: cause,
            compensatingControls: ['CHG-01', 'CHG-03'],
          },
          actions: actions(30),
          status: 'remediating',
        },
      },
    ],
  });
}
