import { writeSync } from 'node:fs';
import { UsageError } from '../model/usage-error.ts';

/** Where an answer is printed. */
export interface StandardOutput {
  readonly write: (text: string) => void;
  /** Waits until everything is written. @throws UsageError when it could not be */
  readonly end: () => Promise<void>;
}

/** How a pipe says that it was closed, on Windows too: who closes it has read enough. */
const closed: ReadonlySet<string> = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);

/** What is used of Node's stream. */
export type Stream = Pick<NodeJS.WriteStream, 'on' | 'write'>;

/**
 * Standard output. A file or a pipe is written to directly: to open Node's stream for it takes a twentieth of a short run.
 * A terminal gets the stream, which knows its letters, and so does a pipe that is not ready for more.
 * @param terminal whether it is one
 * @param open opens the stream
 * @param file its descriptor
 */
export function standardOutput(terminal: boolean, open: () => Stream, file = 1): StandardOutput {
  let stream: Stream | null = null;
  let fault: NodeJS.ErrnoException | null = null;
  const fail = (error?: NodeJS.ErrnoException | null) => {
    fault ??= error ?? null;
  };
  const streamed = (bytes: Uint8Array, done: () => void = () => {}) => {
    stream ??= open().on('error', fail);
    stream.write(bytes, (error) => {
      fail(error);
      done();
    });
  };
  return {
    write: (text) => {
      if (fault !== null) return;
      const bytes = Buffer.from(text);
      if (terminal || stream !== null) return streamed(bytes);
      const { written, error } = writeAtOnce(file, bytes);
      if (error?.code === 'EAGAIN') streamed(bytes.subarray(written));
      else fail(error);
    },
    end: async () => {
      if (stream !== null) await new Promise<void>((done) => streamed(new Uint8Array(), done));
      if (fault === null || closed.has(fault.code ?? '')) return;
      throw new UsageError(
        `The output could not be written: ${fault.message}.`,
        'Make room, or write it somewhere else; what was written is cut off.',
      );
    },
  };
}

/** Writes until all is written or the system refuses: how many bytes it took, and why it took no more. */
function writeAtOnce(
  file: number,
  bytes: Uint8Array,
): { readonly written: number; readonly error: NodeJS.ErrnoException | null } {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(file, bytes, written);
    return { written, error: null };
  } catch (error) {
    return { written, error: error as NodeJS.ErrnoException };
  }
}
