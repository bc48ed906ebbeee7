import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/workplace.ts';
import { type Stream, standardOutput } from './standard-output.ts';

describe('a file', () => {
  it('is written to at once, without a stream', async () => {
    const path = join(temporaryFolder(), 'answer');
    const output = standardOutput(false, noStream, opened(path, 'w'));
    output.write('covered 61, ');
    output.write('désigné 0\n');
    expect(readFileSync(path, 'utf8')).toBe('covered 61, désigné 0\n');
    await expect(output.end()).resolves.toBeUndefined();
  });

  it('that takes nothing is said at the end, in the words of the first refusal', async () => {
    const path = join(temporaryFolder(), 'answer');
    opened(path, 'w');
    const output = standardOutput(false, noStream, opened(path, 'r'));
    output.write('one');
    output.write('two');
    await expect(output.end()).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(/^The output could not be written: EBADF: .+\.$/),
      hint: 'Make room, or write it somewhere else; what was written is cut off.',
    });
  });
});

describe.skipIf(process.platform === 'win32')('a pipe that does not wait', () => {
  it('gives what it has no room for to the stream, and all that follows', async () => {
    const path = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    const pipe = opened(path, constants.O_RDWR | constants.O_NONBLOCK);
    const stream = streamThat(null);
    const output = standardOutput(false, () => stream, pipe);
    const text = 'é'.repeat(100_000);
    output.write(text);
    output.write('.');
    await output.end();
    const room = Buffer.alloc(300_000);
    const first = room.subarray(0, readSync(pipe, room));
    expect(first.length).toBeGreaterThan(0);
    expect(Buffer.concat([first, ...stream.pieces]).toString()).toBe(`${text}.`);
    expect(stream.pieces.length).toBeGreaterThan(1);
  });
});

describe('a stream', () => {
  it('is opened for a terminal, and waited for', async () => {
    const stream = streamThat(null);
    const output = standardOutput(true, () => stream, -1);
    output.write('a');
    output.write('b');
    expect(stream.pieces.map(String)).toEqual(['a', 'b']);
    await output.end();
    expect(stream.pieces.map(String)).toEqual(['a', 'b', '']);
  });

  it('is not opened where nothing is written', async () => {
    await expect(standardOutput(true, noStream, -1).end()).resolves.toBeUndefined();
  });

  it.each([
    ['EPIPE', true],
    ['EOF', true],
    ['ERR_STREAM_DESTROYED', true],
    ['ENOSPC', false],
  ])('that fails with %s has read enough: %s', async (code, enough) => {
    const output = standardOutput(true, () => streamThat(code), -1);
    output.write('a');
    const end = output.end();
    await (enough
      ? expect(end).resolves.toBeUndefined()
      : expect(end).rejects.toThrow(`not be written: ${code}`));
  });
});

function noStream(): Stream {
  throw new Error('a stream was opened');
}

interface Fake extends Stream {
  /** What it was given, piece by piece. */
  readonly pieces: Uint8Array[];
}

/** A stream that takes everything, or fails each time. */
function streamThat(code: string | null): Fake {
  const pieces: Uint8Array[] = [];
  const stream = {
    pieces,
    on: () => stream,
    write: (bytes: Uint8Array, done: (error: Error | null) => void) => {
      pieces.push(bytes);
      done(code === null ? null : Object.assign(new Error(code), { code }));
      return true;
    },
  };
  return stream as unknown as Fake;
}

function opened(path: string, flags: string | number): number {
  const file = openSync(path, flags);
  onTestFinished(() => closeSync(file));
  return file;
}
