import { addDays, type Day } from '../../model/calendar.ts';
import { workday } from '../days.ts';
import type { Chapter, Piece } from '../evidence/piece.ts';
import { evidenceId } from '../evidence/write.ts';
import type { Timeline } from '../timeline.ts';
import { actionOf } from '../words.ts';
import { findingBranches } from './finding.ts';
import type { Plot } from './plan.ts';

/** An access review that kept the account of somebody who had left, and what came of it. */
export function leaverStory({ today }: Timeline, { leaver }: Plot, first: Piece): Chapter {
  const { left, seen, finding } = leaver;
  const count = Number(first.collected.count);
  const numbers = { population: count, tested: count, deviations: 1 };

  const again: Piece = {
    id: evidenceId(seen, 'IAM-03-CODE'),
    title: 'Accounts of SYS-CODE reviewed again',
    type: 'access-review',
    supports: first.supports,
    performed: seen,
    performer: 'it-lead',
    covers: first.covers,
    collected: {
      at: `${seen}T09:15:00Z`,
      by: 'it-lead',
      method: 'export',
      system: 'SYS-CODE',
      environment: 'production',
      query: 'members of the organization in any state, every page, joined with the list of leavers',
      filters: 'None',
      count,
      sourceCount: count,
    },
    result: {
      outcome: 'fail',
      ...numbers,
      note: 'person-017 belongs to a person who had left, and the first review kept it.',
    },
    review: { day: workday(addDays(seen, 1)), by: 'security-lead', outcome: 'accepted' },
    files: first.files.map((file) => ({ ...file, text: withLeaver(file.text, seen) })),
    supersedes: first.id,
    body: `## What was reviewed\n\nThe same ${count} accounts as in ${first.id}, this time with the list of leavers beside them.\n\n## What was changed\n\nThe account of person-017 was closed on the same day. Its log shows no use after ${left}.\n`,
  };
  const actions = (progress: number, one?: string) => [
    actionOf('Close the account and read its log', 'it-lead', seen, seen, { progress: 100 }),
    actionOf('Join the list of leavers to each review by a script', 'it-lead', addDays(seen, 30), one, {
      progress: one === undefined ? progress : 100,
    }),
    actionOf(
      'Have HR send each last working day to IT by a ticket',
      'hr-lead',
      addDays(today, -12),
      undefined,
      {
        milestone: 'Agree on the form of the ticket',
        progress,
      },
    ),
  ];
  const cause = workday(addDays(seen, 4));
  const script = workday(addDays(seen, 24));
  const branches = findingBranches({
    id: finding,
    title: 'A leaver kept an account through a review',
    owner: 'it-lead',
    source: 'self-assessment',
    controls: ['IAM-03', 'IAM-10'],
    by: 'security-lead',
    body: `## What was found\n\nA person left on ${left}. Their account in SYS-CODE stayed open, and the access review of the quarter kept it: the list of leavers was not beside it.\n\n## Why it happened\n\nHR tells IT of a last working day by mail. This mail was not sent, and the review compared accounts with names that the reviewer knew.\n`,
    stages: [
      {
        day: seen,
        subject: 'a leaver kept an account',
        fields: {
          occurred: { from: left, to: seen },
          detected: seen,
          instances: numbers,
          actions: actions(0),
          status: 'open',
        },
      },
      {
        day: cause,
        subject: 'cause and conclusion',
        fields: {
          rootCause: 'Last working days reach IT by mail, and no machine compares accounts with leavers.',
          conclusion: {
            effect:
              'The account could read source code and no customer data. Its log shows that nobody used it.',
            by: 'ceo',
            on: cause,
            compensatingControls: ['IAM-04', 'LOG-02'],
          },
          actions: actions(20),
          status: 'remediating',
        },
      },
      { day: script, subject: 'the script is in use', fields: { actions: actions(50, script) } },
    ],
  });
  return { pieces: [again], branches };
}

/** The sheet of the first review, gone through again with the list of leavers beside it. */
function withLeaver(sheet: string, seen: Day): string {
  return sheet
    .split('\n')
    .map((line) => {
      const [account, person, type, role, used, status, classes, decision, by, on, note] = line.split(',');
      if (on === undefined || account === 'account') return line;
      const told =
        account === 'person-017'
          ? ['leaver', 'revoke', by, seen, 'Left; kept by mistake in the first review.']
          : [classes, decision, by, seen, note];
      return [account, person, type, role, used, status, ...told].join(',');
    })
    .join('\n');
}
