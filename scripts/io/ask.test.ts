import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { converse } from './ask.ts';

it('gives each line that is typed, without its end', async () => {
  const input = new PassThrough();
  const talk = converse(input, new PassThrough());
  const answer = talk.ask('Name: ');
  input.write('Northwind\r');
  expect(await answer).toBe('Northwind');
  talk.close();
});

it.each([
  ['Ctrl+C', '\u0003'],
  ['the end of the input', '\u0004'],
])('ends with one line after %s', async (_, key) => {
  const input = new PassThrough();
  const talk = converse(input, new PassThrough());
  const answer = talk.ask('Name: ');
  input.write(key);
  await expect(answer).rejects.toThrow('You left before the end; nothing was changed.');
});
