import { addDays } from '../../model/calendar.ts';
import { workday } from '../days.ts';
import { notesFile } from '../evidence/artifacts.ts';
import type { Chapter, Piece } from '../evidence/piece.ts';
import { evidenceId } from '../evidence/write.ts';
import { personOf } from '../people.ts';
import { actionOf } from '../words.ts';
import { findingBranches } from './finding.ts';
import type { Plot } from './plan.ts';

const expected = { rto: '8 hours', rpo: '1 hour' };

/** A restore test that fails, its finding with the repair, and the test after it. */
export function restoreStory({ restore }: Plot): Chapter {
  const { day, again, finding } = restore;
  const first = pieceOf(day, 'fail', 1, [
    'Production database restored from the backup of the night into an account of its own.',
    `It took 11 hours and 40 minutes; the objective is ${expected.rto}.`,
    'Two of 214 tables had fewer rows than the source at the same moment.',
    'The copy was removed on the same day.',
  ]);
  const second = pieceOf(again, 'pass', 0, [
    'The same restore by the new steps of PROC-04, with parallel loading.',
    `It took 3 hours and 5 minutes; data of 22 minutes would be lost (objective ${expected.rpo}).`,
    'All 214 tables have the rows of the source.',
    'The copy was removed on the same day.',
  ]);
  const closed = workday(addDays(again, 5));
  const actions = (progress: number, one?: string, two?: string) => [
    actionOf(
      'Load the tables in parallel, and write it into PROC-04',
      'infrastructure-lead',
      addDays(day, 21),
      one,
      {
        milestone: 'Try it on the copy of a day',
        progress: one === undefined ? progress : 100,
      },
    ),
    actionOf('Take the two tables into the nightly backup', 'infrastructure-lead', addDays(day, 10), two, {
      progress: two === undefined ? progress : 100,
    }),
  ];
  const parallel = workday(addDays(day, 18));
  const tables = workday(addDays(day, 6));
  const branches = findingBranches({
    id: finding,
    title: 'A restore takes longer than promised',
    owner: 'infrastructure-lead',
    source: 'self-assessment',
    controls: ['BCP-04'],
    by: 'security-lead',
    body: '## What was found\n\nThe restore test of the production database took 11 hours and 40 minutes, against an objective of eight hours, and two tables were not whole.\n\n## Why it happened\n\nThe tables were loaded one after another, as when there were few. The two tables were made after the list of the backup had been written by hand.\n',
    stages: [
      {
        day,
        subject: 'a restore takes longer than promised',
        fields: {
          occurred: { from: day, to: day },
          detected: day,
          instances: { population: 1, tested: 1, deviations: 1 },
          actions: actions(0),
          status: 'open',
        },
      },
      {
        day: tables,
        subject: 'cause, conclusion and first repair',
        fields: {
          rootCause: 'The list of tables is kept by hand, and tables are loaded one after another.',
          conclusion: {
            effect:
              'Had production been lost, customers would have waited longer than the terms promise. No data was lost.',
            by: 'ceo',
            on: tables,
            compensatingControls: ['BCP-03', 'AVL-02'],
          },
          actions: actions(40, undefined, tables),
          status: 'remediating',
        },
      },
      { day: parallel, subject: 'loading in parallel', fields: { actions: actions(100, parallel, tables) } },
      {
        day: closed,
        subject: 'tested again and closed',
        fields: {
          managementResponse: 'We accept the finding. The repair is done and was tested.',
          retest: { by: 'independent-reviewer', on: again, outcome: 'pass', evidence: second.id },
          status: 'closed',
          closed: { by: 'security-lead', on: closed },
        },
      },
    ],
  });
  const shown = workday(addDays(again, 4));
  const walked: Piece = {
    ...second,
    id: evidenceId(shown, 'BCP-04'),
    title: 'Restore by the new steps, followed from end to end',
    type: 'walkthrough',
    performed: shown,
    covers: { from: shown, to: shown },
    collected: { at: `${shown}T16:10:00Z`, by: 'infrastructure-lead', method: 'observation' },
    result: { outcome: 'pass' },
    review: { day: workday(addDays(shown, 2)), by: 'security-lead', outcome: 'accepted' },
    files: [
      notesFile(
        'notes.txt',
        'Restore by the new steps',
        shown,
        namesOf('infrastructure-lead', 'independent-reviewer'),
        ['Each step of PROC-04 was followed.'],
      ),
    ],
    body: '## The instance\n\nThe restore of one table by the steps of PROC-04 as they are now.\n\n## What was seen\n\nEach step was done as it is written, in the order in which it is written.\n',
  };
  return { pieces: [first, second, walked], branches };
}

function pieceOf(
  day: string,
  outcome: 'pass' | 'fail',
  deviations: number,
  points: readonly string[],
): Piece {
  const title =
    outcome === 'pass'
      ? 'Restore of the production database, after the repair'
      : 'Restore of the production database';
  return {
    id: evidenceId(day, 'BCP-04'),
    title,
    type: 'restore-test',
    supports: [{ control: 'BCP-04', instances: ['SYS-APP'] }],
    performed: day,
    performer: 'infrastructure-lead',
    covers: { from: day, to: day },
    collected: {
      at: `${day}T17:30:00Z`,
      by: 'infrastructure-lead',
      method: 'export',
      system: 'SYS-CLOUD',
      environment: 'production',
      query: 'restore-job of the nightly backup, with its log',
      count: 214 - deviations * 2,
      sourceCount: 214,
      filters: deviations === 0 ? 'None' : 'Two tables are not in the backup; that is what was found',
    },
    result: { outcome, population: 1, tested: 1, deviations },
    review: { day: workday(addDays(day, 2)), by: 'security-lead', outcome: 'accepted' },
    files: [
      notesFile('restore-log.txt', title, day, namesOf('infrastructure-lead', 'engineering-lead'), points),
    ],
    body: `## What was restored\n\nThe production database of SYS-APP, into an account of its own.\n\n## Time and loss against the objectives\n\n${points[1]}\n\n## How the data was checked\n\n${points[2]}\n`,
  };
}

function namesOf(...roles: readonly string[]): readonly string[] {
  return roles.map((role) => personOf(role).name);
}
