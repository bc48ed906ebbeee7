import { describe, expect, it } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { context, problem, reportOf } from '../testing/report.ts';
import { pretty } from './pretty.ts';
import { closingLine, countsOf, recordsOf } from './words.ts';

const text = (problems: readonly Problem[], lines: readonly string[] = []) =>
  pretty(reportOf(problems), { ...context, lines: () => lines });
const notes = (count: number, given: (index: number) => Partial<Problem> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    problem({ severity: 'note', line: index + 1, rule: 'some-note', ...given(index) }),
  );

describe('problems', () => {
  it('stand by path, each file once, with place, severity, sentence and rule', () => {
    const rows = text([
      problem({ path: 'a.md' }),
      problem({ path: 'a.md', line: 9, severity: 'warning' }),
      problem({ path: 'b.md' }),
    ]).split('\n');
    expect(rows.filter((row) => /^\S+\.md$/.test(row))).toEqual(['a.md', 'b.md']);
    expect(rows[1]).toBe(
      '  3:8  error  `owner` names security-led, which is no role; expected the id of a role.  owner-exists',
    );
    expect(rows[4]).toMatch(/^ {2}9:8 {2}warning /);
  });

  it('show no frame where the place is the whole record', () => {
    expect(text([problem({ line: 1, column: 1 })], ['---', 'id: X'])).not.toContain('│');
    expect(text([problem({ line: 1, column: 1 })], [''])).not.toContain('│');
    expect(text([problem({ line: 1, column: 4 })], ['---js', 'id: X'])).toContain('> 1 │ ---js');
    expect(text([problem({ line: 2, column: 1 })], ['---', 'id: X'])).toContain('> 2 │ id: X');
  });

  it('say how to mend them, and what else to look at', () => {
    const shown = text([problem({ related: [{ path: 'c.md', line: 4, text: 'the other end' }] })]);
    expect(shown).toContain(
      '\n    fix: Write the id of a role, such as security-lead.\n    see also c.md:4: the other end\n',
    );
  });
});

describe('notes', () => {
  it('are listed without frames, ten of a rule', () => {
    expect(text(notes(10), ['a', 'b'])).not.toMatch(/│|and \d+ more/);
    const shown = text(notes(13));
    expect(shown).toContain('13 notes  some-note\n');
    expect(shown).toContain('\n  and 3 more\n');
    expect(shown.match(/:\d+:8 {2}`owner`/g)).toHaveLength(10);
  });

  it('say their fix once, or where to find it when they differ', () => {
    expect(text(notes(3)).match(/fix: Write the id/g)).toHaveLength(1);
    expect(text(notes(3, (index) => ({ fix: `Do ${index}.` })))).toContain(
      'fix: see `npm run explain some-note`',
    );
    expect(text(notes(3, () => ({ fix: '' })))).not.toContain('fix');
  });
});

describe('the line before notes', () => {
  const line = 'notes are what is still to be written, not faults.';
  const first = (given: readonly Problem[], phase: string | null) =>
    pretty(reportOf(given, { phase }), { ...context, lines: () => [] }).split('\n')[0];

  it.each(['scope', 'readiness'])('is said in the phase %s', (phase) => {
    expect(first(notes(2), phase)).toBe(`No errors, no warnings. In the phase ${phase}, ${line}`);
  });

  it.each<[string, readonly Problem[], string | null]>([
    ['later', notes(2), 'window'],
    ['without a program', notes(2), null],
    ['beside an error', [...notes(2), problem()], 'scope'],
    ['beside a warning', [...notes(2), problem({ severity: 'warning' })], 'scope'],
    ['without notes', [], 'scope'],
  ])('is not said %s', (_, given, phase) => {
    expect(first(given, phase)).not.toContain(line);
  });
});

it('what is excused stands at the end, with its waiver and its last day', () => {
  const excused = { by: 'WVR-001', until: '2026-09-30' };
  const shown = text([problem({ excused, path: 'a.md' }), problem({ path: 'b.md' })]);
  expect(shown.indexOf('a.md:3:8')).toBeGreaterThan(shown.indexOf('b.md'));
  expect(shown).toContain('1 excused\n');
  expect(shown).toContain('excused until 2026-09-30 by WVR-001');
});

describe('the closing line', () => {
  const summary = { errors: 0, warnings: 0, notes: 0, excused: 0, records: {} };

  it.each([
    [{}, 'No problems'],
    [{ errors: 1 }, '1 error'],
    [{ errors: 2, warnings: 1, notes: 3 }, '2 errors, 1 warning, 3 notes'],
    [{ excused: 2 }, 'No problems, 2 excused'],
    [{ warnings: 1, excused: 1 }, '1 warning, 1 excused'],
  ])('counts %j as %s', (counts, words) => {
    expect(countsOf({ ...summary, ...counts })).toBe(words);
  });

  it.each([
    [{}, '0 records'],
    [{ policy: 1 }, '1 record (1 policy)'],
    [{ role: 1, policy: 2, control: 3, risk: 1 }, '7 records (2 policies, 3 controls, 1 risk, 1 role)'],
    [
      { evidence: 2, role: 1, policy: 2, control: 3, risk: 1 },
      '9 records (2 policies, 3 controls, 1 risk, 3 others)',
    ],
  ])('names the records %j as %s', (records, words) => {
    expect(recordsOf({ ...summary, records })).toBe(words);
  });

  it.each([
    [{ dirty: false }, 'judged 2026-07-01 at commit abc1234.'],
    [
      { dirty: true, audit: 'AUD-2026' },
      'judged 2026-07-01 for AUD-2026 at commit abc1234 (with local changes).',
    ],
    [{ commit: null }, 'judged 2026-07-01, without a commit.'],
  ])('says when: %j', (given, words) => {
    expect(closingLine(reportOf([], given))).toMatch(new RegExp(`, ${words.replace(/[.()]/g, '\\$&')}$`));
  });
});
