import { describe, expect, it } from 'vitest';
import type { ContentRecord } from '../model/record.ts';
import { checkedText, missingIn } from '../reporters/access-review-check.ts';
import { reviewJson } from '../reporters/access-review-json.ts';
import { reportOf } from '../testing/report.ts';
import {
  after,
  begun,
  carried,
  check,
  csv,
  decided,
  evidence,
  faultsOf,
  filled,
  folder,
  ground,
  head,
  sheet,
  text,
} from './review.test-data.ts';

describe('the check of a review', () => {
  it('counts what is decided, and proposes a finding about a leaver', () => {
    const { told, files } = check(decided);
    expect(told.state).toMatchObject({ population: 3, tested: 3, deviations: null, performed: '2026-10-06' });
    expect(missingIn(told).map(({ what }) => what)).toEqual([
      'no later export shows that 1 decision to revoke or change was carried out',
    ]);
    expect(files.map(({ path }) => path)).toEqual([
      'risk-register/findings/FIND-001-leavers-active-on-sys-app.md',
      `${folder}.md`,
    ]);
    const next = ground(carried(decided, { files }), '2026-10-12');
    expect(next.graph.all('finding')[0]?.data).toMatchObject({
      kind: 'deviation',
      controls: ['IAM-10'],
      raisedBy: { evidence },
      occurred: { from: '2026-09-11', to: '2026-10-02' },
      instances: { population: 1, tested: 1, deviations: 1 },
    });
  });

  it('takes a later export in, and changes no byte the second time', () => {
    const proof = csv(head, 'eve,eve@example.com,Admin,2026-10-07', '=x,joe@example.com,Member,2026-10-07');
    const first = check(decided, proof, '2026-10-08');
    expect(missingIn(first.told)).toEqual([]);
    const after = carried(decided, first);
    expect(after[`${folder}/proof-2026-10-08.csv`]).toEqual(proof);
    const { data } = ground(after).graph.find(evidence) as ContentRecord<'evidence'>;
    expect(text(after[`${folder}.md`])).toContain('  deviations: 0\n');
    expect(data).toMatchObject({
      performed: { at: '2026-10-06' },
      covers: { from: '2026-10-02', to: '2026-10-02' },
      collected: { at: '2026-10-08' },
    });
    expect(check(after, proof, '2026-10-08').files).toEqual([]);
    expect(check(after).files).toEqual([]);
    expect(check(after).told.finding).toBe('FIND-001');
  });

  it('counts a decision that the later export does not show', () => {
    const { told } = check(decided, csv(head, 'kim,kim@example.com,Member,2026-10-07'));
    expect(told.state).toMatchObject({ deviations: 1, notDone: [{ account: 'kim', decision: 'revoke' }] });
  });

  it('refuses the reviewed export as its own proof, and a proof without a column', () => {
    expect(() => check(decided, after)).toThrow('is the very export that was reviewed');
    const path = 'program/systems/SYS-APP.md';
    const forgot = { ...decided, [path]: text(decided[path]).replace(/accessColumns:\n(?: .*\n)*/, '') };
    for (const [files, proof, message] of [
      [decided, csv('login,email', 'eve,x'), 'has no column `role` for role; it has `login`, `email`.'],
      [forgot, csv('who knows,what', 'eve,x'), 'names the account? It has `who knows`, `what`.'],
    ] as const)
      expect(() => check(files, proof)).toThrow(
        expect.objectContaining({
          message: expect.stringContaining(message),
          // `--map` would be refused here.
          hint: 'Expected the columns of the export under review: pull the accounts again with the same query.',
        }),
      );
  });

  it('keeps two later exports of one day apart', () => {
    const files = carried(decided, check(decided, csv(head, 'kim,kim@example.com,Member,2026-10-07')));
    const { told } = check(files, csv(head, 'eve,eve@example.com,Admin,2026-10-07'));
    expect(told).toMatchObject({ proof: `${folder}/proof-2026-10-12-2.csv`, state: { deviations: 0 } });
    expect(() => check(decided, csv(head, 'eve,x,y,'), '2026-10-01')).toThrow(
      'before the export of 2026-10-02',
    );
  });

  it('writes nothing once the record is reviewed', () => {
    const path = `${folder}.md`;
    const review = 'review: {by: it-lead, at: 2026-10-09, outcome: accepted}\nartifacts:';
    const reviewed = { ...decided, [path]: text(decided[path]).replace('artifacts:', review) };
    expect(check(reviewed)).toMatchObject({ files: [], told: { isReviewed: true } });
    expect(() => check(reviewed, csv(head, 'eve,x,y,'))).toThrow('has been reviewed');
  });

  it('leaves a note that a person wrote', () => {
    const path = `${folder}.md`;
    const noted = {
      ...decided,
      [path]: text(decided[path]).replace('result:', 'result:\n  note: Two days late.'),
    };
    expect(text(carried(noted, check(noted))[path])).toContain('note: Two days late.');
  });

  it('names the field that holds a system that is none', () => {
    const path = 'program/systems/SYS-APP.md';
    const files = { ...decided, [path]: text(decided[path]).replace('SYS-APP', 'SYS-WEB') };
    expect(() => check(files)).toThrow('`collected.system` got `SYS-APP`, which is no system.');
  });

  it.each([
    ['a sheet without its columns', { [sheet]: 'a,b\n' }, 'is no decision sheet any more'],
    [
      'evidence that is none',
      { [`${folder}.md`]: '---\nid: EV-20261002-IAM-03\n---\n' },
      'is no access review',
    ],
  ])('refuses %s', (_, files, message) => {
    expect(() => check({ ...decided, ...files })).toThrow(message);
  });

  it('tells a terminal and a machine', () => {
    const { told } = check(
      filled(begun, [',eve,2026-10-05,', 'keep,lee,2026-10-05,', 'keep,lee,10/5/2026,']),
    );
    expect(checkedText(told)).toMatchSnapshot();
    expect(faultsOf(reviewJson(told, reportOf([])))).toEqual([]);
  });
});
