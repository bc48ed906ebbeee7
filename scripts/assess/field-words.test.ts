import { describe, expect, it } from 'vitest';
import { hours, sha256, version } from '../model/kinds/schema.ts';
import { takesOf } from './field-words.ts';

describe('what a field with a form takes', () => {
  it.each([
    ['a hash', sha256, '64 hex digits'],
    ['a version', version, "version in quotes, such as `'1.0'`"],
    ['a length of time', hours, 'duration, such as `PT4H`'],
    [
      'another form, by its example',
      { type: 'string', pattern: '^[a-z]+/[a-z]+$', examples: ['owner/name'] },
      'text, such as `owner/name`',
    ],
    ['another form without an example', { type: 'string', pattern: '^[a-z]+$' }, 'text'],
  ])('is said in words for %s', (_what, node, words) => {
    expect(takesOf(node, undefined)).toBe(words);
  });
});
