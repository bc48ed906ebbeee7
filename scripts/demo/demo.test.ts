import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filesOf, history, isSetUp, judged, once, texts } from './demo.test-data.ts';
import { plotOf } from './story/plan.ts';
import { importStream } from './stream.ts';
import { timelineOf } from './timeline.ts';

/** What goes wrong in the story, as `check` names it: the rule, and the record; evidence without its day. */
const planted = (today: string): readonly string[] =>
  [
    'assurance-report-is-current VEND-LOGS',
    'collection-lag EV-CRY-02',
    'evidence-covers-window AST-01',
    'evidence-covers-window BCP-04',
    'evidence-covers-window CHG-05',
    'evidence-covers-window CHG-06',
    ...['evidence-covers-window COM-03', 'evidence-covers-window COM-03', 'evidence-covers-window COM-03'],
    'evidence-covers-window END-03',
    'evidence-covers-window GOV-04',
    'evidence-covers-window HRS-08',
    'evidence-covers-window IAM-01',
    'evidence-covers-window IAM-03',
    'evidence-covers-window IAM-10',
    ...['evidence-covers-window LOG-04', 'evidence-covers-window LOG-04', 'evidence-covers-window LOG-04'],
    'evidence-covers-window NET-07',
    'evidence-covers-window RSK-04',
    'evidence-covers-window TPR-01',
    'evidence-covers-window TPR-04',
    'evidence-covers-window VUL-02',
    `finding-action-is-not-overdue ${plotOf(timelineOf(today)).leaver.finding}`,
    'performed-is-proven EV-GOV-09',
    'policy-review-is-not-due-soon POL-01',
    'risk-action-is-not-overdue RISK-019',
    'vendor-tier-has-assurance VEND-DEVICES, excused',
    'waiver-has-not-expired WVR-003',
  ].sort();

describe.skipIf(isSetUp)('the example company', () => {
  it.each([
    ['2026-11-22', 1, 1],
    // A window that is a half-year of the calendar, a leap day, the last day of a short month, a year's turn.
    ['2025-08-31', 1, 2],
    ['2024-02-29', 1, 3],
    ['2027-01-01', 1, 4],
    ['2026-11-22', 3, 1],
  ])(
    'shows on %s, at scale %i with seed %i, the problems of its story and no other',
    async (today, scale, seed) => {
      const commits = once(today, scale, seed);
      const { report, graph } = await judged(commits, today);
      const told = report.problems.map(
        ({ rule, record, path, excused }) =>
          `${rule} ${(record ?? path).replace(/^EV-\d{8}-/, 'EV-')}${excused === null ? '' : ', excused'}`,
      );
      expect(told.sort()).toEqual(planted(today));
      expect(graph.records.every(({ whole }) => whole)).toBe(true);
      expect(graph.edges.filter(({ to }) => to === null)).toEqual([]);
      expect(report.example).toBe(true);
    },
  );

  it('multiplies the evidence, and nothing else', () => {
    const count = (scale: number, folder: RegExp) =>
      Object.keys(filesOf(once('2026-11-22', scale))).filter((path) => folder.test(path)).length;
    const [one, three] = [count(1, /^evidence\/\d{4}\/[^/]+\.md$/), count(3, /^evidence\/\d{4}\/[^/]+\.md$/)];
    expect(three / one).toBeGreaterThan(2.7);
    expect(three / one).toBeLessThan(3.3);
    expect(count(3, /^(?!evidence\/\d{4}\/)/)).toBe(count(1, /^(?!evidence\/\d{4}\/)/));
  });

  it('is the same each time, and another with another seed', () => {
    const sum = (commits: ReturnType<typeof history>) => {
      const hash = createHash('sha256');
      for (const piece of importStream(commits ?? [], 'main')) hash.update(piece);
      return hash.digest('hex');
    };
    const first = sum(once('2026-11-22'));
    expect(sum(history('2026-11-22'))).toBe(first);
    expect(sum(history('2026-11-22', 1, 2))).not.toBe(first);
  });

  it('says on its first pages that it is made up', () => {
    const files = filesOf(once('2026-11-22'));
    expect(files['program/program.md']).toMatch(/^example: true$/m);
    expect(files['program/program.md']).toContain(
      '## The company is an example\n\nEverything here is made up',
    );
    expect(files['README.md']).toContain('> **An example.** Everything here is made up');
  });

  it('tells on its first page no command that its folder cannot run, and nothing to be there that is not', () => {
    const files = filesOf(once('2026-11-22'));
    const readme = files['README.md'] ?? '';
    expect(files['package.json']).toBeUndefined();
    expect(readme).not.toMatch(/\bnpm\b|site\//);
    expect(readme).toContain('start --root FOLDER --today 2026-11-22 ');
    expect([...readme.matchAll(/^## .*$/gm)].map(String)).toEqual(['## Begin', '## What is here']);
    const folders = [...readme.matchAll(/^([a-z-]+\/) /gm)].map(([, folder]) => folder ?? '');
    expect(folders).toHaveLength(6);
    for (const folder of folders)
      expect(Object.keys(files).some((path) => path.startsWith(folder))).toBe(true);
  });

  it('is not made of a program that is somebody’s own', () => {
    const program = (texts.get('program/program.md') ?? '').replace('example: true', 'example: false');
    expect(history('2026-11-22', 1, 1, new Map([...texts, ['program/program.md', program]]))).toBeNull();
  });
});

describe.skipIf(isSetUp)('its history', () => {
  const today = '2026-11-22';
  const commits = once(today);
  const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

  it('lies in the twelve months before the day', () => {
    const days = commits.map(({ time }) => day(time));
    expect(days.every((each) => '2025-11-23' <= each && each < today)).toBe(true);
    expect(new Set(days.map((each) => each.slice(0, 7))).size).toBe(13);
  });

  it('comes by pull requests: after the first commit, the main line holds merges alone', () => {
    const line: number[] = [];
    for (let at: number | undefined = commits.length - 1; at !== undefined; at = commits[at]?.parents[0])
      line.push(at);
    expect(line.slice(0, -1).every((at) => commits[at]?.parents.length === 2)).toBe(true);
    expect(line.at(-1)).toBe(0);
    const times = line.map((at) => commits[at]?.time ?? 0);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(new Set(times).size).toBe(times.length);
  });

  it('puts every parent before its child, in place and in time', () => {
    for (const [place, { parents, time }] of commits.entries())
      for (const parent of parents) {
        expect(parent).toBeLessThan(place);
        expect(commits[parent]?.time ?? 0).toBeLessThanOrEqual(time);
      }
  });

  it('is merged by somebody who wrote none of it', () => {
    const own = commits.filter(({ parents, author }) => {
      const steps: string[] = [];
      for (
        let at = parents[1];
        at !== undefined && commits[at]?.parents.length === 1;
        at = commits[at]?.parents[0]
      )
        steps.push(commits[at]?.author.name ?? '');
      return parents.length === 2 && steps.at(-1) === author.name;
    });
    expect(own.map(({ message }) => message)).toEqual([]);
  });
});
