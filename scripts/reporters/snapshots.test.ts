import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { context, fullReport, problem, reportOf } from '../testing/report.ts';
import { formatNames, reporterOf, reporters } from './index.ts';

const endings = { pretty: 'txt', json: 'json', github: 'txt', sarif: 'sarif', markdown: 'md' } as const;

describe.each(formatNames)('%s', (name) => {
  const report = reporters[name];

  it('lays everything out', async () => {
    await expect(report(fullReport, context)).toMatchFileSnapshot(
      `__snapshots__/full.${name}.${endings[name]}`,
    );
  });

  it('is calm when there is nothing', async () => {
    const clean = reportOf([], { dirty: false });
    await expect(report(clean, context)).toMatchFileSnapshot(`__snapshots__/clean.${name}.${endings[name]}`);
  });

  it('gives the same text twice, ending with one line end, without a raw control character', () => {
    const text = report(fullReport, context);
    expect(report(fullReport, context)).toBe(text);
    expect(text).toMatch(/[^\n]\n$/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });

  it('shows every problem that fits, excused or not, and says what is unknown', () => {
    const text = report(
      reportOf([
        problem({ outcome: 'unknown' }),
        problem({ excused: { by: 'WVR-001', until: '2026-09-30' } }),
      ]),
      context,
    );
    expect(text).toMatch(/unknown|Could not be determined/);
    expect(text.match(/owner-exists|OwnerExists/g)?.length).toBeGreaterThan(0);
    expect(text).toMatch(/WVR-001|1 excused/);
  });

  it('never says of a program what only an auditor may', () => {
    for (const each of [fullReport, reportOf([])])
      expect(report(each, context)).not.toMatch(/\b(compliant|certified|passed)\b/i);
  });
});

describe('color', () => {
  it('adds nothing but color', () => {
    const colored = reporters.pretty(fullReport, { ...context, color: true });
    expect(colored).not.toBe(reporters.pretty(fullReport, context));
    expect(stripVTControlCharacters(colored)).toBe(reporters.pretty(fullReport, context));
  });
});

describe('reporterOf', () => {
  it('finds a format by name', () => {
    for (const name of formatNames) expect(reporterOf(name)).toBe(reporters[name]);
  });

  it.each([
    ['sariff', 'Did you mean `sarif`?'],
    ['JSON', 'Did you mean `json`?'],
    ['toString', 'Choose one of these.'],
  ])('refuses %s', (name, hint) => {
    expect(() => reporterOf(name)).toThrow(expect.objectContaining({ name: 'UsageError', hint }));
  });
});
