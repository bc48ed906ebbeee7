import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { judge } from '../commands/judge.ts';
import { repository } from '../testing/repository.ts';
import { home } from '../testing/workplace.ts';
import { today } from './content/plan.mjs';
import { commitsOf, filesOf, filledUp } from './generate.mjs';

const files = new Map([...filesOf({ records: 300, seed: 1 })].map(({ path, contents }) => [path, contents]));
const documents = [...files].filter(([path]) => path.endsWith('.md'));

describe('a generated program', () => {
  test('has the records that were asked for, three in five of them evidence', () => {
    expect(documents).toHaveLength(300);
    expect(documents.filter(([path]) => /\/EV-[^/]+\.md$/.test(path))).toHaveLength(180);
  });

  test('has documents of about 2 KiB and artifacts of 4 KiB', () => {
    const sizes = documents.map(([, contents]) => contents.length);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeGreaterThan(1500);
    expect(Math.max(...sizes)).toBeLessThan(4096);
    const artifacts = [...files].filter(([path]) => path.endsWith('.csv'));
    expect(artifacts.map(([, contents]) => contents.length)).toEqual(Array(180).fill(4096));
  });

  test('shows no problem, so that judging is measured and not the search for lines', async () => {
    const { report } = await judge(repository(Object.fromEntries(files), { today }));
    expect(report.problems.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });
});

describe('the template, filled up', () => {
  test.each([
    { records: 800, evidence: 0, found: 800 },
    { records: 0, evidence: 200, found: documentsOf({}).length + 200 },
  ])('has $found records and no error: $records in all, $evidence more of evidence', async (size) => {
    const all = [...filledUp({ template: home, seed: 1, ...size })];
    const { report } = await judge(
      repository(Object.fromEntries(all.map(({ path, contents }) => [path, contents])), { today }),
    );
    expect(Object.values(report.summary.records).reduce((sum, count) => sum + (count ?? 0), 0)).toBe(
      size.found,
    );
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a generated year', () => {
  test('has evidence for each slot of an audit, a hundred for each control, and no problem', async () => {
    const commits = [...commitsOf({ controls: 10, seed: 1 })].map(({ day, files: some }) => ({
      day,
      files: [...some],
    }));
    expect(commits.map(({ day }) => day)).toEqual([...new Set(commits.map(({ day }) => day))].sort());
    const all = Object.fromEntries(
      commits.flatMap(({ files: some }) => some.map(({ path, contents }) => [path, contents])),
    );
    const { report } = await judge(repository(all, { today }));
    expect(report.summary.records.evidence).toBeGreaterThan(800);
    expect(report.problems.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });
});

describe('the seed', () => {
  test('fixes every byte', () => {
    expect(hashOf(1)).toBe(hashOf(1));
  });

  test('changes the program', () => {
    expect(hashOf(1)).not.toBe(hashOf(2));
  });
});

function documentsOf(size: { readonly records?: number; readonly evidence?: number }): readonly string[] {
  return [...filledUp({ template: home, seed: 1, ...size })]
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.md') && !/README\.md$|^program\/(?:criteria\/|system-desc)/.test(path));
}

function hashOf(seed: number): string {
  const sum = createHash('sha256');
  for (const { path, contents } of filesOf({ records: 100, seed })) sum.update(path).update(contents);
  return sum.digest('hex');
}
