import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, control, designedProgram, policy, program, record } from '../testing/designed.ts';
import { commitAll, gitRepository, plainproof, temporaryFolder } from '../testing/workplace.ts';

/** IT has a review of access for each quarter; nobody else has anything to do. */
const files = {
  ...designedProgram(),
  [at.control]: record({ ...control, effective: '2026-01-01' }),
  [at.policy]: record({ ...policy, owner: 'ceo', effective: '2026-02-01' }),
};

describe('export ics', { timeout: 60_000 }, () => {
  it('prints one calendar, the same bytes each time, stamped with the commit’s time', () => {
    const root = gitRepository(files);
    const words = ['export', 'ics', '--owner', 'it-lead', '--root', root, '--today', '2026-08-01'];
    const first = plainproof(words);
    expect(first.err).toBe('');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(first.out.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:IAM-03 for 2026-Q3: Access reviewed']);
    expect(plainproof(words).out).toBe(first.out);
    const [stamp] = /DTSTAMP:\d{8}T\d{6}Z/.exec(first.out) ?? [''];
    commitAll(root, 'later', '2030-01-02T03:04:05Z');
    const later = plainproof(words).out;
    expect(stamp).not.toBe('');
    expect(later.replace('DTSTAMP:20300102T030405Z', stamp)).toBe(first.out);
  });

  it('writes a file for each owner with something to do, where one wants them', () => {
    const root = gitRepository(files);
    const out = temporaryFolder();
    const { out: told, code } = plainproof([
      ...['export', 'ics', '--out', out, '--root', root, '--today', '2026-12-01'],
      ...['--site', 'https://example.com/soc2'],
    ]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['ceo.ics', 'it-lead.ics']);
    expect(told).toContain('ceo.ics: 1 to do by 2027-03-02');
    expect(readFileSync(join(out, 'ceo.ics'), 'utf8')).toContain(
      'URL:https://example.com/soc2/policies/POL-09/',
    );
    expect(existsSync(join(root, out))).toBe(false);
  });

  it('says whose duties are made up', () => {
    const words = ['export', 'ics', '--owner', 'it-lead', '--today', '2026-08-01', '--root'];
    const made = gitRepository({ ...files, [at.program]: record({ ...program, example: true }) });
    expect(plainproof([...words, made]).out).toContain('NAME:Example data: ');
    expect(plainproof([...words, gitRepository(files)]).out).not.toContain('Example data');
  });

  it('answers what cannot be done with one line, a way on and exit 2', () => {
    const root = gitRepository(files);
    for (const [about, words, message, hint] of refused) {
      const { code, out, err } = plainproof([
        ...['export', 'ics', '--root', root, '--today', '2026-08-01'],
        ...words,
      ]);
      expect({ about, code, out }).toEqual({ about, code: 2, out: '' });
      expect(err).toContain(message);
      expect(err).toContain(hint);
    }
  });
});

const refused: readonly (readonly [string, readonly string[], string, string])[] = [
  ['no owner', [], 'prints the calendar of one owner', 'it-lead (1)'],
  ['a role that is none', ['--owner', 'it-led'], '`--owner` got `it-led`', 'Did you mean `it-lead`?'],
  ['an owner with nothing to do', ['--owner', 'ceo'], 'ceo has nothing to do by', 'Look farther ahead'],
  [
    'a day that is over',
    ['--owner', 'it-lead', '--until', '2026-07-31'],
    '`--until` got',
    'Name a day in between',
  ],
  ['a day that is none', ['--owner', 'it-lead', '--until', 'soon'], '`--until` got', 'Write a day'],
  [
    'a day too far away',
    ['--owner', 'it-lead', '--until', '2031-08-02'],
    '`--until` got',
    'Name a day in between',
  ],
  [
    'an address of no site',
    ['--owner', 'it-lead', '--site', 'javascript:alert(1)'],
    '`--site` got',
    'Write it as',
  ],
  ['another form', ['--owner', 'it-lead', '--format', 'json'], 'no JSON form', 'status -- --format json'],
];
