import { describe, expect, it } from 'vitest';
import { dayWithin, numberOf } from './required.ts';

describe('a number', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['999999999', 999_999_999],
  ])('%s', (text, number) => {
    expect(numberOf({ count: text }, 'count', 0)).toBe(number);
  });

  it('is null when it was not given', () => {
    expect(numberOf({}, 'bytes', 0)).toBeNull();
  });

  it.each(['', '-1', '1e3', '0x1', '1.5', ' 1', '1000000000'])('is not %j', (text) => {
    expect(() => numberOf({ count: text }, 'count', 1)).toThrow(
      'expected a whole number from 1 to 999999999.',
    );
  });

  it.each(['0', '65001'])('has its bounds: %s', (text) => {
    expect(() => numberOf({ port: text }, 'port', 1, 65_000)).toThrow(
      `\`--port\` got \`${text}\`; expected a whole number from 1 to 65000.`,
    );
  });
});

describe('a day', () => {
  it('may be the first and the last one', () => {
    expect(dayWithin('to', '2026-01-01', '2026-01-01', '2026-01-02')).toBe('2026-01-01');
    expect(dayWithin('to', '2026-01-02', '2026-01-01', '2026-01-02')).toBe('2026-01-02');
    expect(dayWithin('to', '1900-01-01', null, '2026-01-02')).toBe('1900-01-01');
  });

  it.each(['2025-12-31', '2026-01-03', '2026-02-30', '2026-1-1'])('is not %s', (text) => {
    expect(() => dayWithin('to', text, '2026-01-01', '2026-01-02')).toThrow(
      `\`--to\` got \`${text}\`; expected a day of the calendar from 2026-01-01 to 2026-01-02.`,
    );
  });

  it('says what the last day is', () => {
    expect(() => dayWithin('to', '2026-01-03', null, '2026-01-02', 'which is today')).toThrow(
      'expected a day of the calendar until 2026-01-02, which is today.',
    );
  });
});
