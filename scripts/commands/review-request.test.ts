import { describe, expect, it } from 'vitest';
import { readDormant, readMap, readSlot, refuseOther } from './review-request.ts';

describe('the options', () => {
  it('map fields to columns, or to none', () => {
    expect(readMap('account=Login name, last-used=Seen,mfa=')).toEqual({
      account: 'Login name',
      lastUsed: 'Seen',
      mfa: null,
    });
    expect(() => readMap('login=account')).toThrow('`--map` got `login=account`');
  });

  it.each([
    ['a length', () => readDormant('90 days'), '`--dormant` got `90 days`'],
    ['a slot', () => readSlot('Q3'), '`--for` got `Q3`'],
    [
      'an option of the beginning',
      () => refuseOther({ system: 'SYS-APP' }, true),
      '`--system` is for the beginning',
    ],
    ['an option of the check', () => refuseOther({ proof: 'x.csv' }, false), '`--proof` is the export after'],
  ])('are refused: %s', (_, read, message) => {
    expect(read).toThrow(message);
  });
});
