import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, it } from 'vitest';
import { context, fullReport, problem, reportOf } from '../testing/report.ts';
import { sarif } from './sarif.ts';

const runOf = (report: typeof fullReport) => JSON.parse(sarif(report, context)).runs[0];
const excused = { by: 'WVR-001', until: '2026-09-30' };

describe('the official schema', () => {
  const schema = officialSchema();

  it.skipIf(schema === null)('takes the log, and would refuse a wrong one', () => {
    // Two patterns are not legal in unicode expressions.
    const validate = new Ajv({
      allErrors: true,
      strict: false,
      unicodeRegExp: false,
      formats: fullFormats,
    }).compile(schema ?? {});
    for (const report of [fullReport, reportOf([]), reportOf([problem()], { commit: null })]) {
      validate(JSON.parse(sarif(report, context)));
      expect(validate.errors ?? []).toEqual([]);
    }
    const log = JSON.parse(sarif(reportOf([problem()]), context));
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    log.runs[0].results[0].level = 'fatal';
    log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b|c';
    validate(log);
    expect(validate.errors?.map(({ keyword }) => keyword).sort()).toEqual(['enum', 'format', 'minimum']);
  });
});

/** Null until the package is there. The schema says draft-04 and uses nothing that draft-07 reads otherwise. */
function officialSchema(): object | null {
  try {
    const path = createRequire(import.meta.url).resolve(
      '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    );
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
    return schema;
  } catch {
    return null;
  }
}

describe('what GitHub asks for', () => {
  it('every result has a rule of the list, a sentence, a place and a fingerprint', () => {
    const run = runOf(fullReport);
    expect(run.results).toHaveLength(fullReport.problems.length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.message.text).toMatch(/\S/);
      expect(result.locations).toHaveLength(1);
      expect(result.partialFingerprints['plainproof/v1']).toMatch(/^[0-9a-f]{16}$/);
    }
    for (const rule of run.tool.driver.rules) {
      for (const text of [rule.shortDescription, rule.fullDescription, rule.help])
        expect(text.text.length).toBeLessThanOrEqual(1024);
    }
  });

  it('the category is the program, or the audit; the run is the commit', () => {
    expect(runOf(fullReport).automationDetails.id).toBe(`plainproof/check/AUD-2026/${fullReport.commit}`);
    expect(runOf(reportOf([], { commit: null })).automationDetails.id).toBe('plainproof/check/2026-07-01');
  });

  it.each([
    ['policies/POL-09.md', 'policies/POL-09.md'],
    ['a b/c#d?e%20.md', 'a%20b/c%23d%3Fe%2520.md'],
    ['file:x/ü.md', 'file%3Ax/%C3%BC.md'],
    ['\ud800.md', '%EF%BF%BD.md'],
    ['a\nb', 'a%0Ab'],
  ])('the path %j becomes %s', (path, uri) => {
    expect(
      runOf(reportOf([problem({ path })])).results[0].locations[0].physicalLocation.artifactLocation.uri,
    ).toBe(uri);
  });

  it('a rule that is not in the list has no index', () => {
    expect(runOf(reportOf([problem({ rule: 'unlisted-rule' })])).results[0]).not.toHaveProperty('ruleIndex');
  });

  it('content makes no link', () => {
    const [result] = runOf(reportOf([problem({ text: 'See [here](http://example.com).' })])).results;
    expect(result.message.text).not.toContain('](');
  });
});

it('a rule’s fix is told in general', () => {
  const rule = {
    id: 'x',
    severity: 'error',
    summary: 'X.',
    why: 'Y.',
    fix: 'Mend {control}{slot? in %}.',
  } as const;
  const [driver] = JSON.parse(sarif(reportOf([]), { rules: [rule] })).runs.map(
    (run: { tool: { driver: object } }) => run.tool.driver,
  );
  expect(driver.rules[0].help.text).toBe('Y.\n\nHow to fix it: Mend ‹control›.');
});

it('what is unknown keeps its severity and says so', () => {
  const [result] = runOf(reportOf([problem({ outcome: 'unknown', severity: 'warning' })])).results;
  expect(result).toMatchObject({ level: 'warning', properties: { outcome: 'unknown' } });
  expect(result.message.text).toMatch(/^Could not be determined: /);
});

it('what is excused is suppressed, a note, and says so', () => {
  const [open, suppressed] = runOf(reportOf([problem({ excused }), problem({ severity: 'note' })])).results;
  expect(open).not.toHaveProperty('suppressions');
  expect(suppressed).toMatchObject({
    level: 'note',
    suppressions: [{ kind: 'external', justification: 'excused until 2026-09-30 by WVR-001' }],
  });
  expect(suppressed.message.text).toContain('(excused until 2026-09-30 by WVR-001)');
});

it('more than GitHub shows is cut, the mildest first, and counted', () => {
  const many = Array.from({ length: 5_000 }, (_, line) => problem({ line: line + 1, severity: 'warning' }));
  expect(runOf(reportOf(many)).invocations[0]).not.toHaveProperty('toolExecutionNotifications');
  const run = runOf(reportOf([problem({ severity: 'note' }), ...many, problem()]));
  expect(run.results).toHaveLength(5_000);
  expect(run.results[0].level).toBe('error');
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe(
    '5000 results of 5002 are listed, worst first. Left out: 1 warning, 1 note.',
  );
});
