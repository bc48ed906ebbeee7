import type { Branch } from '../history.ts';
import { recordText } from '../yaml.ts';
import type { Plot } from './plan.ts';

/** A short fault of the cloud host after the window: the service slow, no control of the company behind it. */
export function faultBranches({ fault: { day, told, incident } }: Plot): readonly Branch[] {
  const path = `risk-register/incidents/${incident}-slow-region.md`;
  const first = {
    id: incident,
    title: 'Service slow after a fault of the cloud host',
    owner: 'incident-commander',
    severity: 'low',
    status: 'contained',
    times: {
      occurred: `${day}T07:05:00Z`,
      detected: `${day}T07:11:00Z`,
      contained: `${day}T07:40:00Z`,
      resolved: `${day}T08:20:00Z`,
    },
    systems: ['SYS-APP', 'SYS-CLOUD'],
    vendors: ['VEND-CLOUD'],
  };
  const after = {
    ...first,
    status: 'closed',
    dc4: {
      disclose: false,
      reason: 'No commitment was broken, and it did not come from a control that did not hold.',
      by: 'ceo',
      on: told,
    },
    reviewed: { by: 'security-lead', on: told },
  };
  const body = (text: string) =>
    `## What happened\n\nOne zone of the cloud host lost a part of its network at 07:05 UTC. Monitoring paged at 07:11; the application moved to the other zones by 07:40. Pages loaded slowly for 35 minutes, and every one of them came.\n\n## What we did\n\n${text}\n`;
  const step = (role: string, on: string, subject: string, text: string) => ({
    ...{ day: on, role, subject },
    edits: [{ path, make: text }],
  });
  return [
    {
      name: `incident/${incident}`,
      steps: [
        step(
          'incident-commander',
          day,
          `${incident}: service slow`,
          recordText(first, body('The vendor works on it.')),
        ),
      ],
      merged: day,
      by: 'security-lead',
    },
    {
      name: `incident/${incident}-review`,
      steps: [
        step(
          'security-lead',
          told,
          `${incident}: reviewed`,
          recordText(
            after,
            body('The vendor named the cause and the repair. Nothing was left for us to change.'),
          ),
        ),
      ],
      merged: told,
      by: 'ceo',
    },
  ];
}
