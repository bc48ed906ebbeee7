import { addDays } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { workday } from '../days.ts';
import type { Branch, Edit } from '../history.ts';
import type { Timeline } from '../timeline.ts';
import { type Fields, recordText } from '../yaml.ts';
import { section, setFields } from './edit.ts';
import type { Plot } from './plan.ts';

const firm = 'Example Examiners LLP';

/** The audit from its plan to fieldwork, the readiness assessment before it, and what the firm asked for. */
export function auditBranches(graph: Graph, timeline: Timeline, { change, fault }: Plot): readonly Branch[] {
  const { start, window } = timeline;
  const id = `AUD-${window.to.slice(0, 4)}-TYPE2`;
  const planned = workday(addDays(window.from, -25));
  const agreed = workday(addDays(window.from, 12));
  const fieldwork = workday(addDays(window.to, 5));
  const asked = workday(addDays(window.to, 9));
  const categories = ['security', 'availability', 'confidentiality'];
  const path = `program/audits/${id}.md`;
  const base = { id, title: `Type 2 of ${window.to.slice(0, 4)}`, owner: 'security-lead', type: 'type2' };
  const lookback = { acceptedBy: `${firm}, by letter`, on: agreed };
  const days = { interim: addDays(window.from, 91), rollForward: fieldwork };
  const significantChanges = [{ what: 'VUL-01 scans every week instead of every month', on: change }];
  const subsequentEvents = [
    {
      record: fault.incident,
      note: 'A fault of the cloud host; the service was slow for 35 minutes, and no control of ours was behind it.',
    },
  ];
  const own = { from: window.from, to: window.to };
  const text = (status: string, more: Fields) =>
    recordText({ ...base, status, categories, ...more, previous: 'AUD-READINESS' }, body);
  const readiness = graph.find('AUD-READINESS');
  const program = graph.program;
  const phase = (name: string): readonly Edit[] =>
    program === undefined ? [] : [setFields(program, { phase: name })];
  const changes = `VUL-01 changed on ${change}: scans of all targets run every week instead of every month. Both versions are in the record, each with its days. Nothing else that a reader needs to know changed in the window.`;
  return [
    branch(
      'program/remediation',
      workday(addDays(start, 20)),
      'Begin to put controls in place',
      phase('remediation'),
    ),
    branch('audit/readiness', workday(addDays(start, 100)), 'Close the readiness assessment', [
      ...(readiness === undefined || readiness.kind !== 'audit'
        ? []
        : [setFields(readiness, { status: 'closed' })]),
    ]),
    branch('audit/plan', planned, `Plan ${id}`, [{ path, make: text('planned', { window: own, firm }) }]),
    branch('audit/begin', workday(window.from), 'Begin the window', [
      { path, make: text('in-progress', { window: own, firm }) },
      ...phase('evidence'),
    ]),
    branch('audit/lookback', agreed, 'Agree on what counts from before the window', [
      { path, make: text('in-progress', { window: own, firm, lookback, ...days }) },
    ]),
    branch('audit/fieldwork', fieldwork, 'Begin fieldwork', [
      { path, make: text('fieldwork', { window: own, firm, lookback, ...days, significantChanges }) },
      section('program/system-description.md', 'DC 9: Significant changes', changes),
      ...phase('audit'),
    ]),
    branch('audit/subsequent-event', fault.told, `Tell the firm of ${fault.incident}`, [
      {
        path,
        make: text('fieldwork', {
          ...{ window: own, firm, lookback, ...days },
          ...{ significantChanges, subsequentEvents },
        }),
      },
    ]),
    branch('audit/requests', asked, 'Answer the list of the firm', requests(graph, id, asked)),
  ];
}

const body = `## Why this window

Six calendar months, as agreed with the firm: the first report that customers asked for, and long enough to see two quarters end.

## Plan

Interim testing after three months, roll-forward when the last lists are final. The security lead answers for the list of requests. The firm is made up, as everything here.

## What changed

The fields name it. Both versions of a control that changed are listed, each for its own days.
`;

/** Half of the list is handed over, a part of that accepted, and some of it returned. */
function requests(graph: Graph, audit: string, on: string): readonly Edit[] {
  return graph.all('request').flatMap((record, index): readonly Edit[] => {
    const state =
      ['provided', 'accepted', 'open', 'provided', 'open', 'accepted', 'returned'][index % 7] ?? 'open';
    return [setFields(record, { status: [{ audit, state, on }] })];
  });
}

function branch(name: string, day: string, subject: string, edits: readonly Edit[]): Branch {
  return { name, steps: [{ day, role: 'security-lead', subject, edits }], merged: day, by: 'ceo' };
}
