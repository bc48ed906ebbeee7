import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem, Severity } from '../model/problem.ts';
import { problem, reportOf } from '../testing/report.ts';
import { github } from './github.ts';
import { visible } from './visible.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** As the runner reads a line: leading space is skipped, `::name a=b,c=d::data`; then the older `##[name …]` anywhere. */
function parse(line: string): Command | 'older' | null {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return line.includes('##[') ? 'older' : null;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  const properties: Record<string, string> = {};
  for (const pair of rest.join(' ').trim().split(',')) {
    const at = pair.indexOf('=');
    if (at > 0) properties[pair.slice(0, at)] = decode(pair.slice(at + 1), /%(25|0D|0A|3A|2C)/g);
  }
  return { name, properties, data: decode(text.slice(end + 2), /%(25|0D|0A)/g) };
}

function decode(text: string, codes: RegExp): string {
  return text.replace(codes, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function commandsOf(text: string): readonly (Command | 'older')[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(parse)
    .filter((each) => each !== null);
}

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '\r',
        '\r\n',
        '::',
        '::error::',
        '##[error]',
        '%0A',
        '%',
        ',',
        '=',
        '\u2028',
        '\u0085',
        '::stop-commands::x',
      ),
    ),
  )
  .map((parts) => parts.join(''));

it('no content starts a command of its own, and the runner reads back what was meant', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, hostile, (path, text, fix, rule) => {
      const commands = commandsOf(github(reportOf([problem({ path, text, fix, rule })])));
      expect(commands).toHaveLength(1);
      const [command] = commands as readonly Command[];
      expect(command?.name).toBe('error');
      expect(command?.properties).toMatchObject({ file: path, line: '3', col: '8' });
      expect(command?.properties.title?.trimEnd()).toBe(visible(rule).trimEnd());
      expect(command?.data).toBe([visible(text), visible(fix)].filter((part) => part !== '').join(' '));
    }),
  );
});

it.each([
  ['100%', '100%25', '100%25'],
  ['a:b,c', 'a%3Ab%2Cc', 'a:b,c'],
  ['%0A', '%250A', '%250A'],
])('escapes %j as a property %j and as data %j', (raw, property, data) => {
  const text = github(reportOf([problem({ path: raw, text: raw, fix: '' })]));
  expect(text.split('\n')[0]).toBe(`::error file=${property},line=3,col=8,title=owner-exists::${data}`);
});

it('spells the path’s line ends as the runner reads them', () => {
  expect(github(reportOf([problem({ path: 'a\r\nb' })]))).toContain('file=a%0D%0Ab,');
});

describe('limits', () => {
  const many = (severity: Severity, count: number) =>
    Array.from(
      { length: count },
      (_, index): Problem => problem({ severity, line: index + 1, key: `${severity}${index}` }),
    );
  const names = (problems: readonly Problem[]) =>
    (commandsOf(github(reportOf(problems))) as readonly Command[]).map(({ name }) => name);

  it.each([
    [9, 9],
    [10, 10],
    [11, 10],
    [250, 10],
  ])('of %i it gives %i', (count, given) => {
    for (const severity of ['error', 'warning', 'note'] as const)
      expect(names(many(severity, count))).toHaveLength(given);
    expect(names([...many('note', count), ...many('error', count), ...many('warning', count)])).toHaveLength(
      3 * given,
    );
  });

  it('gives errors first, and counts what is more', () => {
    expect(names([...many('note', 1), ...many('error', 1), ...many('warning', 1)])).toEqual([
      'error',
      'warning',
      'notice',
    ]);
    const text = github(reportOf([...many('error', 11), ...many('note', 12)]));
    expect(text).toContain('::error title=Plainproof::and 2 more errors.');
    expect(text).toContain('::notice title=Plainproof::and 3 more notes.');
  });

  it('does not annotate what is excused, and counts it', () => {
    const text = github(reportOf([problem({ excused: { by: 'WVR-001', until: '2026-09-30' } })]));
    expect(commandsOf(text)).toEqual([]);
    expect(text).toContain('No problems, 1 excused in 57 records');
  });
});
