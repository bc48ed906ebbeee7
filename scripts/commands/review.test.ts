import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { assess } from '../assess/assessment.ts';
import type { ContentRecord } from '../model/record.ts';
import { parseRepository } from '../parse/repository.ts';
import { begunText } from '../reporters/access-review.ts';
import { checkedText, missingIn } from '../reporters/access-review-check.ts';
import { reviewJson } from '../reporters/access-review-json.ts';
import { reviewSchema } from '../reporters/access-review-schema.ts';
import { reportOf } from '../testing/report.ts';
import { repository } from '../testing/repository.ts';
import { smallProgram } from '../testing/small-program.ts';
import { planReview } from './review-begin.ts';
import { planReviewCheck } from './review-check.ts';
import { type ReviewRequest, readDormant, readMap, readSlot, refuseOther } from './review-request.ts';
import { readTable } from './review-table.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const control = (id: string) => `---
id: ${id}
title: Access
owner: it-lead
status: implemented
nature: detective
automation: manual
version: '1.0'
statement: Access is looked at.
frequencies: [{ every: quarterly, proof: occurrence }]
criteria: []
policies: [POL-09]
---
`;
const system = `---
id: SYS-APP
title: Application
owner: engineering-lead
type: application
environment: production
inScope: true
---
`;
const program: Files = {
  ...smallProgram,
  'controls/iam/IAM-03-access-review.md': control('IAM-03'),
  'controls/iam/IAM-10-leavers.md': control('IAM-10'),
  'program/systems/SYS-APP.md': system,
  'program/roles/engineering-lead.md': '---\ntitle: Engineering lead\nholders: [eve]\n---\n\n## Duties\n',
  'program/roles/it-lead.md': '---\ntitle: IT lead\nholders: [lee]\n---\n\n## Duties\n',
};
const evidence = 'EV-20261002-IAM-03';
const folder = `evidence/2026/${evidence}`;
const sheet = `${folder}/decisions.csv`;

const csv = (...lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`);
const head = 'login,email,role,last login';
const before = csv(head, 'eve,eve@example.com,Member,2026-09-01', 'old,old@example.com,Member,2026-09-01');
const after = csv(
  head,
  'eve,eve@example.com,Admin,2026-09-01',
  'kim,kim@example.com,Member,2026-09-01',
  '=x,joe@example.com,Member,2026-09-01',
);
const leavers = csv('email,last day', 'kim@example.com,2026-09-10');
const request: ReviewRequest = {
  before: { name: 'before.csv', bytes: before },
  after: { name: 'after.csv', bytes: after },
  leavers: { name: 'leavers.csv', bytes: leavers },
  system: 'SYS-APP',
  columns: {},
  reviewer: null,
  dormant: 'P90D',
  slot: '2026-Q3',
  exported: null,
};

function ground(files: Files, today = '2026-10-02') {
  const snapshot = repository(files, { today });
  const { graph, faults } = parseRepository(snapshot);
  return { graph, faults, assessment: assess(graph, snapshot) };
}

function begin(files: Files = program, changes: Partial<ReviewRequest> = {}) {
  const { graph, assessment } = ground(files);
  return planReview({ ...request, ...changes }, graph, assessment, readTable);
}

function check(files: Files, proof: Uint8Array | null = null, exported: string | null = null) {
  const { graph, assessment } = ground(files, '2026-10-12');
  const named = proof === null ? null : { name: 'next.csv', bytes: proof };
  return planReviewCheck({ evidence, proof: named, exported }, graph, assessment, readTable);
}

/** The repository after what was planned. */
function carried(
  files: Files,
  plan: { readonly files: readonly { path: string; contents: unknown }[] },
): Files {
  return {
    ...files,
    ...Object.fromEntries(plan.files.map((file) => [file.path, file.contents as string | Uint8Array])),
  };
}

/** The sheet with its last four cells filled in, account by account. */
function filled(files: Files, cells: readonly string[]): Files {
  const [top = '', ...lines] = Buffer.from(files[sheet] as Uint8Array)
    .toString()
    .trimEnd()
    .split('\n');
  return {
    ...files,
    [sheet]: [top, ...lines.map((line, nth) => line.replace(/,,,$/, cells[nth] ?? ''))].join('\n'),
  };
}

const text = (value: unknown) =>
  typeof value === 'string' ? value : Buffer.from(value as Uint8Array).toString();
const begun = carried(program, begin());
const decided = filled(begun, [
  'keep,lee,2026-10-05,On call',
  'revoke,lee,2026-10-06,',
  'keep,eve,2026-10-05,',
]);

describe('the beginning of a review', () => {
  it('writes the record, the exports as they are, the sheet, and the columns', () => {
    expect(begin().told.written).toEqual([
      `${folder}.md`,
      `${folder}/before.csv`,
      `${folder}/after.csv`,
      `${folder}/leavers.csv`,
      sheet,
      'program/systems/SYS-APP.md',
    ]);
    expect(begun[`${folder}/after.csv`]).toEqual(after);
    expect(text(begun[sheet]).split('\n')).toEqual([
      'account,person,type,role,last used,status,classes,decision,decided by,decided on,note',
      'eve,eve@example.com,,Admin,2026-09-01,active,"changed; privileged",,,,',
      'kim,kim@example.com,,Member,2026-09-01,active,"leaver; new",,,,',
      "'=x,joe@example.com,,Member,2026-09-01,active,new,,,,",
      '',
    ]);
    expect(text(begun['program/systems/SYS-APP.md'])).toContain('accessColumns:\n  account: login\n');
  });

  it('leaves to a person only what a person must say', () => {
    const { faults } = ground(begun);
    const open = faults.map(({ rule, spot }) => `${rule} ${spot.field ?? spot.body?.value}`);
    expect(open).toEqual(['values-are-valid result.outcome', 'no-placeholder-left collected.query']);
  });

  it('finds the columns again, and asks when they are gone', () => {
    const changed = {
      after: { name: 'a.csv', bytes: csv('login,mail,role,last login', 'zoe,zoe@example.com,,') },
    };
    expect(() => begin(begun, changed)).toThrow('`a.csv` has no column `email` for person');
    const { told } = begin(begun, { ...changed, columns: { person: 'mail' } });
    expect(told.evidence).toBe(`${evidence}-2`);
    expect(told.columns.slice(0, 2)).toEqual([
      { field: 'account', column: 'login', from: 'remembered' },
      { field: 'person', column: 'mail', from: 'typed' },
    ]);
  });

  it('reads JSON as well', () => {
    const bytes = Buffer.from('[{"login": "zoe", "role": "Admin"}, {"login": "joe", "role": null}]');
    const plan = begin(program, { after: { name: 'users.JSON', bytes } });
    expect(plan.told.classes.find(({ name }) => name === 'privileged')?.accounts).toEqual(['zoe']);
    expect(plan.told.written).toContain(`${folder}/after.json`);
  });

  it('says of a system that lacks fields what is wrong with it, not that there is none', () => {
    const path = 'program/systems/SYS-APP.md';
    const files = { ...program, [path]: system.replace('environment: production\n', '') };
    expect(() => begin(files)).toThrow(`${path} lacks fields, so it cannot be used.`);
  });

  it('says which lines are the reviewer’s own', () => {
    expect(begin().told.own).toEqual(['eve']);
    expect(begin(program, { reviewer: 'it-lead' }).told.own).toEqual([]);
  });

  it.each<readonly [string, Partial<ReviewRequest>, string]>([
    ['a system that is none', { system: 'SYS-APQ' }, '`--system` got `SYS-APQ`, which is no system.'],
    ['a role that is none', { reviewer: 'nobody' }, '`--reviewer` got `nobody`, which is no role.'],
    [
      'an export without accounts',
      { after: { name: 'a.csv', bytes: csv(head) } },
      '`a.csv` holds no account.',
    ],
    [
      'an empty file',
      { after: { name: 'a.csv', bytes: Buffer.from('') } },
      '`a.csv` cannot be read: it is empty.',
    ],
    [
      'a row without account',
      { after: { name: 'a.csv', bytes: csv(head, ',a@b.example,,') } },
      'Row 1 of `a.csv`',
    ],
    [
      'a column twice',
      { after: { name: 'a.csv', bytes: csv('login,login', 'a,b') } },
      'two columns have the head “login”',
    ],
    [
      'a row that is too long',
      { after: { name: 'a.csv', bytes: csv('login', 'a,b') } },
      'line 2 has 2 cells',
    ],
    [
      'no column of accounts',
      { after: { name: 'a.csv', bytes: csv('color', 'red') } },
      'Which column of `a.csv`',
    ],
    [
      'leavers without names',
      { leavers: { name: 'l.csv', bytes: csv('color', 'red') } },
      '`l.csv` has no column',
    ],
    [
      'a day to come',
      { exported: '2026-10-03' },
      '`--exported` got `2026-10-03`; expected a day of the calendar until 2026-10-02, which is today.',
    ],
  ])('refuses %s', (_, changes, message) => {
    expect(() => begin(program, changes)).toThrow(message);
  });

  it('refuses an export that was reviewed already', () => {
    expect(() => begin(begun)).toThrow(`\`after.csv\` is the export that ${evidence} reviews`);
  });

  it('refuses a program without the control', () => {
    const { 'controls/iam/IAM-03-access-review.md': _, ...rest } = program;
    expect(() => begin(rest)).toThrow('IAM-03 is no control');
  });

  it('tells a terminal and a machine', () => {
    expect(begunText(begin().told)).toMatchSnapshot();
    expectValid(reviewJson(begin().told, reportOf([])));
  });
});

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
    expect(() => check(decided, csv('login,email', 'eve,x'))).toThrow('has no column `role`');
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
    expectValid(reviewJson(told, reportOf([])));
  });
});

describe('the options', () => {
  it('map fields to columns, or to none', () => {
    expect(readMap('account=Login name, last-used=Seen,mfa=')).toEqual({
      account: 'Login name',
      lastUsed: 'Seen',
      mfa: null,
    });
    expect(() => readMap('login=account')).toThrow('`--map` got `login=account`');
  });

  it.each([
    ['a length', () => readDormant('90 days'), '`--dormant` got `90 days`'],
    ['a slot', () => readSlot('Q3'), '`--for` got `Q3`'],
    [
      'an option of the beginning',
      () => refuseOther({ system: 'SYS-APP' }, true),
      '`--system` is for the beginning',
    ],
    ['an option of the check', () => refuseOther({ proof: 'x.csv' }, false), '`--proof` is the export after'],
  ])('are refused: %s', (_, read, message) => {
    expect(read).toThrow(message);
  });
});

function expectValid(document: string): void {
  const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(reviewSchema);
  validate(JSON.parse(document));
  expect(validate.errors ?? []).toEqual([]);
}
