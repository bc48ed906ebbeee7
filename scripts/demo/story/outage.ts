import { addDays } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { workday } from '../days.ts';
import type { Chapter } from '../evidence/piece.ts';
import type { Branch } from '../history.ts';
import { actionOf, noticeOf } from '../words.ts';
import { recordText } from '../yaml.ts';
import { section } from './edit.ts';
import { findingBranches } from './finding.ts';
import type { Plot } from './plan.ts';

/** An incident with its review, the finding about the control behind it, and what the system description says of it. */
export function outageStory(graph: Graph, { outage }: Plot): Chapter {
  const { day, seen, finding, incident } = outage;
  const reviewed = workday(addDays(day, 9));
  const tested = workday(addDays(day, 48));
  const actions = (one?: string) => [
    actionOf(
      'Take the right to change networks by hand from daily accounts',
      'infrastructure-lead',
      addDays(day, 40),
      one,
      {
        progress: one === undefined ? 10 : 100,
      },
    ),
  ];
  const done = workday(addDays(day, 33));
  const branches = findingBranches({
    id: finding,
    title: 'A network change was made by hand',
    owner: 'infrastructure-lead',
    source: 'incident',
    controls: ['CHG-05'],
    by: 'security-lead',
    body: `## What was found\n\nThe change that led to ${incident} was made by hand in the console, without a ticket and without a second person.\n\n## Why it happened\n\nThe account that is used every day may change networks, and the person wanted to help a customer quickly.\n`,
    stages: [
      {
        day: seen,
        subject: 'a network change was made by hand',
        fields: {
          occurred: { from: day, to: day },
          detected: seen,
          instances: { population: 17, tested: 17, deviations: 1 },
          actions: actions(),
          status: 'open',
        },
      },
      {
        day: reviewed,
        subject: 'cause and conclusion',
        fields: {
          rootCause: 'Daily accounts hold the right to change networks.',
          conclusion: {
            effect: 'The service was down for 94 minutes. No data was lost or seen by others.',
            by: 'ceo',
            on: reviewed,
            compensatingControls: ['LOG-03', 'CHG-03'],
          },
          status: 'remediating',
        },
      },
      { day: done, subject: 'the right is taken away', fields: { actions: actions(done) } },
      {
        day: workday(addDays(tested, 1)),
        subject: 'tested and closed',
        fields: {
          retest: { by: 'independent-reviewer', on: tested, outcome: 'pass' },
          status: 'closed',
          closed: { by: 'security-lead', on: workday(addDays(tested, 1)) },
        },
      },
    ],
  });
  return { pieces: [], branches: [...incidentBranches(graph, outage, reviewed), ...branches] };
}

function incidentBranches(
  graph: Graph,
  { day, finding, incident }: Plot['outage'],
  reviewed: string,
): readonly Branch[] {
  const path = `risk-register/incidents/${incident}-network-change.md`;
  const notice = `${addDays(day, 1)}T12:40:00Z`;
  const first = {
    id: incident,
    title: 'Service down after a network change',
    owner: 'incident-commander',
    severity: 'high',
    status: 'contained',
    times: {
      occurred: `${day}T12:31:00Z`,
      detected: `${day}T12:40:00Z`,
      contained: `${day}T14:05:00Z`,
      resolved: `${day}T14:05:00Z`,
    },
    noticeClock: noticeOf(
      'The terms of service: customers are told within one day',
      notice,
      `${day}T13:20:00Z`,
    ),
    systems: ['SYS-APP', 'SYS-CLOUD'],
    commitments: ['CMT-03'].filter((id) => graph.find(id) !== undefined),
  };
  const after = {
    ...first,
    status: 'closed',
    dc4: {
      disclose: true,
      reason: 'It came from a control that did not hold, and customers could not work.',
      by: 'ceo',
      on: reviewed,
    },
    findings: [finding],
    reviewed: { by: 'security-lead', on: reviewed },
  };
  const told = `On ${day} the service was down for 94 minutes after a network change made by hand. The change was taken back, customers were told within the hour, and no data was lost or seen by others. The finding behind it is ${finding}; the incident is ${incident}. No other incident in the window came from a control that did not hold.`;
  const body = (text: string) =>
    `## What happened\n\nA rule of the production network was changed by hand at 12:31 UTC. The application could no longer reach its database. Monitoring paged at 12:40; at 14:05 the rule was taken back and the service worked again.\n\n## What we did\n\n${text}\n\n## What we learned\n\nA helpful hand is the shortest way around a control. The right is what has to go, not the hand.\n`;
  const words = 'Customers were told on the status page at 13:20 and by mail on the next day.';
  return [
    {
      name: `incident/${incident}`,
      steps: [
        {
          day,
          role: 'incident-commander',
          subject: `${incident}: service down`,
          edits: [{ path, make: recordText(first, body('The response is under way.')) }],
        },
      ],
      merged: day,
      by: 'security-lead',
    },
    {
      name: `incident/${incident}-review`,
      steps: [
        {
          day: reviewed,
          role: 'security-lead',
          subject: `${incident}: reviewed`,
          edits: [{ path, make: recordText(after, body(words)) }],
        },
        {
          day: reviewed,
          role: 'security-lead',
          subject: 'Tell of the incident in DC 4',
          edits: [section('program/system-description.md', 'DC 4: Incidents', told)],
        },
      ],
      merged: reviewed,
      by: 'ceo',
    },
  ];
}
