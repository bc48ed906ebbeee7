import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { whatIsDue } from '../assess/due/what-is-due.ts';
import { readinessOf } from '../assess/readiness.ts';
import { nextReport, statusReport } from '../assess/status.ts';
import { VERSION } from '../model/name.ts';
import type { Report } from '../model/report.ts';
import { gapsPretty } from '../reporters/gaps.ts';
import { nextJson, nextPretty } from '../reporters/next.ts';
import { nextSchema } from '../reporters/next-schema.ts';
import { statusJson, statusPretty } from '../reporters/status.ts';
import { statusSchema } from '../reporters/status-schema.ts';
import { at, control, designedProgram, program, record, vendor } from '../testing/designed.ts';
import { problem } from '../testing/report.ts';
import { repository } from '../testing/repository.ts';
import { judge } from './judge.ts';

/** The small program, made up, with a planned control, a carved-out vendor, a gap and a role without a holder. */
const files = {
  ...designedProgram(),
  [at.program]: record({ ...program, example: true }),
  [at.vendor]: record({ ...vendor, subservice: { ...vendor.subservice, monitoredBy: ['TPR-04'] } }),
  'controls/iam/IAM-04.md': record({
    ...control,
    id: 'IAM-04',
    title: 'Second factor',
    status: 'planned',
    owner: 'cfo',
  }),
  'controls/tpr/TPR-04.md': record({
    ...control,
    id: 'TPR-04',
    title: 'Vendors reviewed',
    owner: 'cfo',
    effective: undefined,
    criteria: [{ id: 'CC6.4', role: 'supporting' }],
  }),
  'program/roles/cfo.md': record({ title: 'Finance', holders: [], reportsTo: 'ceo' }),
};

/** Without the rules’ own problems: they change with every rule, these words do not. */
async function told(content: Record<string, string> = files, changes: Partial<Report> = {}) {
  const { graph, assessment, report } = await judge(repository(content, { commit: 'c'.repeat(40) }));
  const summary = { ...report.summary, errors: 0, warnings: 0, notes: 0, excused: 0 };
  const steady = { ...report, summary, problems: [], tool: { ...report.tool, version: '0.0.0' }, ...changes };
  expect(report.tool.version).toBe(VERSION);
  const readiness = readinessOf(graph, { day: assessment.today, timezone: assessment.timezone });
  return {
    status: statusReport(graph, readiness, steady, whatIsDue(graph, assessment)),
    next: nextReport(graph, readiness, steady),
  };
}

describe('status', () => {
  it('is one screen', async () => {
    await expect(statusPretty((await told()).status, { all: false })).toMatchFileSnapshot(
      '__snapshots__/status.txt',
    );
  });

  it('lists every criterion with what its key controls lack first', async () => {
    await expect(statusPretty((await told()).status, { all: true })).toMatchFileSnapshot(
      '__snapshots__/status-all.txt',
    );
  });

  it('says what blocks the criteria, in order', async () => {
    await expect(gapsPretty((await told()).status.gaps)).toMatchFileSnapshot('__snapshots__/status-gaps.txt');
  });

  it('says so where nothing blocks them, and counts what is left out of a long list', async () => {
    const { gaps } = (await told()).status;
    expect(gapsPretty({ blockers: [], criteria: [] })).toMatch(/^Nothing blocks a criterion/);
    const [first] = gaps.blockers;
    if (first === undefined) throw new Error('nothing blocks a criterion');
    const many = Array.from({ length: 32 }, (_, index) => ({ ...first, id: `${index}` }));
    expect(gapsPretty({ blockers: many, criteria: [] })).toContain(
      'and 2 more: npm run status -- --format json',
    );
  });

  it('has a JSON form of a fixed shape', async () => {
    const text = statusJson((await told()).status);
    await expect(text).toMatchFileSnapshot('__snapshots__/status.json');
    expect(faultsOf(statusSchema, text)).toEqual([]);
    expect(Object.keys(JSON.parse(text)).slice(0, 9)).toEqual([
      'schema',
      'tool',
      'version',
      'commit',
      'dirty',
      'at',
      'today',
      'audit',
      'summary',
    ]);
  });

  it.each([
    [
      ['record-is-whole', 'record-is-whole'],
      ' The counts may be wrong until the errors are fixed: npm run check.',
    ],
    [
      ['record-is-whole', 'role-has-holder'],
      ' The counts may be wrong until 1 of the errors is fixed: npm run check.',
    ],
    // It is what the counts say already.
    [['role-has-holder', 'role-has-holder'], ''],
  ])('warns where errors may spoil the counts: %j', async (rules, warning) => {
    const problems = rules.map((rule) => problem({ rule, severity: 'error', record: 'cfo' }));
    const summary = { errors: rules.length, warnings: 0, notes: 0, excused: 0, records: {} };
    const { status } = await told(files, { summary, problems });
    expect(statusPretty(status, { all: false }).split('\n')).toContain(`Check: 2 errors.${warning}`);
  });

  it('says so when there is no program', async () => {
    const { [at.program]: _, ...without } = files;
    expect(statusPretty((await told(without)).status, { all: false })).toContain(
      'program/program.md is missing or cannot be judged',
    );
  });
});

describe('next', () => {
  it('says three things', async () => {
    await expect(nextPretty((await told()).next)).toMatchFileSnapshot('__snapshots__/next.txt');
  });

  it('has a JSON form of a fixed shape', async () => {
    const text = nextJson((await told()).next);
    await expect(text).toMatchFileSnapshot('__snapshots__/next.json');
    expect(faultsOf(nextSchema, text)).toEqual([]);
  });

  it('says so when nothing is left', async () => {
    const { next } = await told();
    expect(nextPretty({ ...next, steps: [] })).toContain('Nothing stands in the way');
  });
});

it('never speaks a verdict, nor a lone percentage, and shows marks that would turn text around', async () => {
  const hostile = {
    ...files,
    [at.program]: record({ ...program, organization: 'Evil\u202e\u001b[31m Corp' }),
  };
  const { status, next } = await told(hostile);
  for (const text of [statusPretty(status, { all: true }), nextPretty(next)]) {
    expect(text).not.toMatch(/compliant|certified|passed|\d ?%|npx/i);
    for (const mark of ['\u202e', '\u001b']) expect(text).not.toContain(mark);
    expect(text).toMatch(/[^\n]\n$/);
  }
});

function faultsOf(schema: object, text: string): readonly unknown[] {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []);
}
