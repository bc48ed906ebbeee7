import { addDays } from '../../model/calendar.ts';
import type { Graph } from '../../model/graph.ts';
import { workday } from '../days.ts';
import { type Branch, type Edit, oneStep } from '../history.ts';
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
  const first = firstReport(timeline);
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
    recordText({ ...base, status, categories, ...more, previous: first.id }, body);
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
    ...first.branches,
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

Six calendar months, as agreed with the firm. They begin on the day after the one that the Type 1 report speaks of, and are long enough to see two quarters end.

## Plan

Interim testing after three months, roll-forward when the last lists are final. The security lead answers for the list of requests. The firm is made up, as everything here.

## What changed

The fields name it. Both versions of a control that changed are listed, each for its own days.
`;

/** The report before the window: a Type 1 of the day before its first. */
function firstReport({ window }: Timeline): { readonly id: string; readonly branches: readonly Branch[] } {
  const asOf = addDays(window.from, -1);
  const id = `AUD-${asOf.slice(0, 4)}-TYPE1`;
  const issued = workday(addDays(asOf, 29));
  const base = { id, title: `Type 1 of ${asOf.slice(0, 4)}`, owner: 'security-lead', type: 'type1' };
  const more = { categories: ['security', 'availability', 'confidentiality'], asOf, firm };
  const report = { issued, opinion: 'unqualified' };
  const text = (status: string, fields: Fields) =>
    recordText({ ...base, status, ...more, ...fields, previous: 'AUD-READINESS' }, firstBody);
  const path = `program/audits/${id}.md`;
  return {
    id,
    branches: [
      branch('audit/type1', workday(addDays(asOf, -32)), `Plan ${id}`, [{ path, make: text('planned', {}) }]),
      branch('audit/type1-fieldwork', workday(addDays(asOf, 2)), `Begin fieldwork of ${id}`, [
        { path, make: text('fieldwork', {}) },
      ]),
      branch('audit/type1-report', issued, `Note the report of ${id}`, [
        { path, make: text('reported', { report }) },
      ]),
    ],
  };
}

const firstBody = `## Why this day

A customer asked for a report before half a year of work could be shown. A Type 1 report speaks of the design of controls on one day, and of nothing before or after it.

## What came after

The window of the Type 2 report begins on the next day, so that no day lies between the two. The firm, its opinion and the report are made up, as everything here.
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
  return oneStep(name, { day, role: 'security-lead', subject, edits }, 'ceo');
}
