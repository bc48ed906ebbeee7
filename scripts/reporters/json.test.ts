import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { fullReport, problem, reportOf } from '../testing/report.ts';
import { json } from './json.ts';
import { reportSchema } from './report-schema.ts';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(reportSchema);

describe('the document', () => {
  it.each([
    ['full', fullReport],
    ['empty', reportOf([])],
    ['without a commit', reportOf([problem()], { commit: null, dirty: false })],
  ])('%s: holds to its schema', (_, report) => {
    validate(JSON.parse(json(report)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('loses nothing', () => {
    const { problems, summary, ...head } = JSON.parse(json(fullReport));
    expect(problems).toEqual(fullReport.problems);
    expect(summary).toEqual(fullReport.summary);
    expect(head).toEqual({
      schema: 1,
      tool: 'plainproof',
      version: '0.1.0',
      commit: fullReport.commit,
      dirty: true,
      at: fullReport.at,
      today: '2026-07-01',
      audit: 'AUD-2026',
      search: null,
    });
  });

  it('has its keys in one order, whoever filled the objects', () => {
    const one = problem({ args: { a: 1, b: 2 } });
    const other = Object.fromEntries(
      Object.entries({ ...one, args: { b: 2, a: 1 } }).reverse(),
    ) as unknown as typeof one;
    expect(json(reportOf([other]))).toBe(json(reportOf([one])));
  });
});

describe('the schema', () => {
  it('describes every field', () => {
    const fields = (schema: object): readonly object[] =>
      Object.values((schema as { properties?: object }).properties ?? {});
    const all = [
      ...fields(reportSchema),
      ...fields(reportSchema.properties.summary),
      ...fields(reportSchema.properties.problems.items),
    ];
    for (const field of all) expect(field).toHaveProperty('description', expect.stringMatching(/^.+\.$/));
  });

  it.each([
    ['a field more', { extra: 1 }],
    ['a severity that is none', { severity: 'fatal' }],
    ['line 0', { line: 0 }],
    ['a key that is none', { key: 'x' }],
  ])('refuses %s', (_, change) => {
    const document = JSON.parse(json(reportOf([problem()])));
    Object.assign(document.problems[0], change);
    expect(validate(document)).toBe(false);
  });
});
