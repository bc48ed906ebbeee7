import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { run } from '../cli.ts';
import { trendSchema } from '../reporters/trend-schema.ts';
import { at, control, designedProgram, policy, program, record, walkthrough } from '../testing/designed.ts';
import { commitAll, git, gitRepository, home, temporaryFolder } from '../testing/workplace.ts';

const audit = record({
  id: 'AUD-2026',
  title: 'Type 2',
  owner: 'it-lead',
  type: 'type2',
  status: 'planned',
  categories: ['security'],
  window: { from: '2026-04-01', to: '2026-09-30' },
});
const reviewOf = (day: string, quarter: string, outcome: string) =>
  record({
    ...walkthrough,
    id: `EV-${day.replaceAll('-', '')}-IAM-03`,
    type: 'access-review',
    supports: [{ control: 'IAM-03', for: quarter }],
    performed: { at: day, by: 'it-lead' },
    collected: { at: day, by: 'it-lead', method: 'export' },
    result: { outcome, deviations: outcome === 'fail' ? 1 : 0 },
    review: { by: 'ceo', at: day, outcome: 'accepted' },
  });

/**
 * Written in January, designed in April, met in July, failed in October; in December somebody takes the failure out of
 * the repository, which changes nothing of what was known before.
 */
function history(): string {
  const { [at.walkthrough]: shown = '', ...rest } = designedProgram();
  const root = gitRepository({ ...rest, [at.policy]: record({ ...policy, status: 'draft' }) });
  const commit = (files: Record<string, string | null>, instant: string) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (text === null) rmSync(join(root, path));
      else writeFileSync(join(root, path), text);
    }
    commitAll(root, 'Work', instant);
  };
  const failure = 'evidence/2026/EV-20261005-IAM-03.md';
  commit({ [at.policy]: record(policy), [at.walkthrough]: shown }, '2026-04-02T12:00:00Z');
  commit({ 'program/audits/AUD-2026.md': audit }, '2026-04-30T23:59:59Z');
  commit(
    { 'evidence/2026/EV-20260706-IAM-03.md': reviewOf('2026-07-06', '2026-Q2', 'pass') },
    '2026-07-06T12:00:00Z',
  );
  commit({ [failure]: reviewOf('2026-10-05', '2026-Q3', 'fail') }, '2026-10-05T12:00:00Z');
  commit({ [failure]: null }, '2026-12-01T00:00:00Z');
  return root;
}

const today = ['--today', '2026-12-01'];

describe('status --trend', () => {
  it('tells each month as it was known then', async () => {
    const root = history();
    const text = await told(root, [...today, '--from', '2025-12-01']);
    await expect(steady(text)).toMatchFileSnapshot('__snapshots__/trend.txt');
    const json = await told(root, [...today, '--from', '2025-12-01', '--format', 'json']);
    await expect(steady(json)).toMatchFileSnapshot('__snapshots__/trend.json');
    const validate = new Ajv({ allowUnionTypes: true }).compile(trendSchema);
    validate(JSON.parse(json));
    expect(validate.errors).toBeNull();
  });

  it('says at each point what `status` says at that day', async () => {
    const root = history();
    const { points } = JSON.parse(await told(root, [...today, '--format', 'json']));
    for (const { day, commit, known } of points.slice(1)) {
      const status = JSON.parse(await told(root, ['--at', day, '--format', 'json'], ['status']));
      expect([day, status.commit, status.totals]).toEqual([day, commit, counts(known.criteria)]);
      expect(known.controls.operating).toBe(status.controlTotals.operating);
    }
  });

  it('counts an edit of the work tree in the last point alone', async () => {
    const root = history();
    const points = async () => JSON.parse(await told(root, [...today, '--format', 'json'])).points;
    const before = await points();
    writeFileSync(join(root, at.control), record({ ...control, status: 'planned' }));
    const after = await points();
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(after.at(-1).known).not.toEqual(before.at(-1).known);
  });

  it('with --at ends there, and knows nothing of what came later', async () => {
    const root = history();
    const words = ['--from', '2026-06-30', '--format', 'json'];
    const now = JSON.parse(await told(root, [...today, ...words]));
    const then = JSON.parse(await told(root, ['--at', '2026-08-31', ...words]));
    expect(then.points).toEqual(now.points.slice(0, 3));
  });

  it('judges the window of an audit that is named only where it was known', async () => {
    const root = history();
    const words = [...today, '--audit', 'AUD-2026', '--format', 'json'];
    const { points } = JSON.parse(await told(root, words));
    const audits = points.map(({ known }: { known: { audit: string | null } | null }) => known?.audit);
    expect(audits).toEqual([undefined, null, null, null, ...Array(9).fill('AUD-2026')]);
  });

  it('says why a point is not known, and never zero', async () => {
    const root = history();
    const shallow = join(temporaryFolder(), 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth', '2', `file://${root}`, shallow]);
    const text = await told(shallow, today);
    expect(text).toContain('2026-09-30  not known');
    expect(text).toContain('not known: the clone is shallow');
    expect(await told(root, [...today, '--from', '2025-10-15'])).toContain(
      '3 points are not known: no commit is that old.',
    );
    const bare = temporaryFolder();
    git(bare, 'init', '--quiet');
    mkdirSync(join(bare, 'program'));
    writeFileSync(join(bare, 'program/program.md'), record(program));
    expect(await told(bare, today)).toContain('12 points are not known: there is no commit yet.');
  });

  it.each([
    [
      ['--from', '2027-01-01'],
      '`--from` got `2027-01-01`; expected a day of the calendar until 2026-12-01, the day judged on.',
    ],
    [['--from', '2026-02-30'], '`--from` got `2026-02-30`'],
    [['--from', '1900-01-01', '--every', 'week'], 'expected at most 200'],
    [['--every', 'day'], '`--every` got `day`'],
  ])('refuses %j', async (words, said) => {
    const root = gitRepository({ 'program/program.md': record(program) });
    await expect(told(root, [...today, ...words])).rejects.toThrow(said);
  });

  it.each([
    [['--every', 'week'], '`--every` goes with `--trend`.'],
    [['--trend', '--owner', 'ceo'], '`--owner` goes with `--due`.'],
    [['--trend', '--until', '2027-01-01', '--format', 'json'], '`--until` goes with `--due`.'],
    [['--trend', '--gaps'], '`--trend` and `--gaps` are two answers.'],
    [['--due', '--trend', '--owner', 'ceo'], '`--trend` and `--due` are two answers.'],
  ])('goes with no option of another answer: %j', async (words, said) => {
    const root = gitRepository({ 'program/program.md': record(program) });
    await expect(told(root, words, ['status'])).rejects.toThrow(said);
  });

  it('but what is due goes with JSON, which holds it', async () => {
    const root = gitRepository({ ...designedProgram(), 'program/program.md': record(program) });
    const words = ['--gaps', '--format', 'json', '--owner', 'ceo', '--today', '2026-12-01'];
    expect(JSON.parse(await told(root, words, ['status'])).due).toEqual(expect.any(Array));
  });
});

async function told(
  root: string,
  words: readonly string[],
  command = ['status', '--trend'],
): Promise<string> {
  const world = { cwd: home, engine: `${home}/scripts`, color: false, width: 80, print: () => {} };
  return (await run([...command, ...words, '--root', root], {}, world)).text;
}

/** Without what differs from run to run. */
function steady(text: string): string {
  return text
    .replaceAll(/\b[0-9a-f]{40}\b/g, '<commit>')
    .replaceAll(/commit [0-9a-f]{7}\b/g, 'commit <commit>')
    .replace(/"(at|version)": "[^"]+"/g, '"$1": "<$1>"');
}

function counts({ criteria, covered, designed, operating }: Record<string, number>) {
  return { criteria, covered, designed, operating };
}
