import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { lfsPointer, longestPointer } from './lfs-pointer.ts';

const oid = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 12345\n`;
const read = (text: string) => lfsPointer(Buffer.from(text));

it('tells the hash and the size of the file', () => {
  expect(read(pointer)).toEqual({ sha256: oid, bytes: 12345 });
  expect(read(pointer.replace('oid', 'ext-0-case sha256:00\noid'))).toEqual({ sha256: oid, bytes: 12345 });
});

it.each([
  ['nothing', ''],
  ['another version', pointer.replace('v1', 'v2')],
  ['another hash', pointer.replace('sha256', 'md5')],
  ['a hash that is too short', pointer.replace(oid, oid.slice(1))],
  ['a size that is none', pointer.replace('12345', '-1')],
  ['words behind it', `${pointer}more\n`],
  ['words before it', `more\n${pointer}`],
  ['lines of Windows', pointer.replaceAll('\n', '\r\n')],
  ['a file of some length', pointer.replace('oid', `ext-0-x ${'y'.repeat(longestPointer)}\noid`)],
])('%s is none', (_, text) => {
  expect(read(text)).toBeNull();
});
