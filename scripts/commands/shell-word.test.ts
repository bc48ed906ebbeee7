import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { shellWord } from './shell-word.ts';

it
  .skipIf(process.platform === 'win32')
  .each([
    '/tmp/company',
    '/tmp/a company',
    '/tmp/$(echo no)',
    '/tmp/`echo no`',
    '/tmp/$HOME "x" !1',
    "/tmp/Ada's \\ own",
    '*',
    '',
  ])('a shell takes %j for one word', (word) => {
  expect(execFileSync('/bin/sh', ['-c', `printf %s ${shellWord(word, false)}`], { encoding: 'utf8' })).toBe(
    word,
  );
});

it('is as plain as it can be, and in double quotes on Windows', () => {
  expect(shellWord('/tmp/company', false)).toBe('/tmp/company');
  expect(shellWord('C:\\Program Files\\x', true)).toBe('"C:\\Program Files\\x"');
});
