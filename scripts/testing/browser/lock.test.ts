import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../workplace.ts';
import { withLock } from './lock.ts';
import { runCommand } from './machine.ts';

const times = { poll: 10, heartbeat: 200, limit: 10_000 };

describe('the lock', () => {
  it('lets one process in at a time', async () => {
    const folder = temporaryFolder();
    const script = `
      import { withLock } from ${JSON.stringify(bundled(folder))};
      import { appendFileSync } from 'node:fs';
      const say = (word) => appendFileSync(${JSON.stringify(join(folder, 'log'))}, word + '\\n');
      await withLock(${JSON.stringify(join(folder, 'lock'))}, async () => {
        say('in');
        await new Promise((resolve) => setTimeout(resolve, 150));
        say('out');
      }, { poll: 10, heartbeat: 1000, limit: 20000 });`;
    await Promise.all([1, 2, 3].map(() => nodeEnds(script)));
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('in\nout\n'.repeat(3));
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('is given back when the work fails', async () => {
    const lock = join(temporaryFolder(), 'lock');
    await expect(withLock(lock, () => Promise.reject(new Error('broken')), times)).rejects.toThrow('broken');
    expect(await withLock(lock, async () => 'works', times)).toBe('works');
  });

  it('is taken from an owner that is gone', async () => {
    const lock = join(temporaryFolder(), 'lock');
    mkdirSync(lock);
    utimesSync(lock, new Date(0), new Date(0));
    expect(await withLock(lock, async () => 'works', times)).toBe('works');
  });

  it('is kept by work that takes longer than a lock may stand untouched', async () => {
    const lock = join(temporaryFolder(), 'lock');
    const order: string[] = [];
    const work = (name: string, duration: number) => async () => {
      order.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, duration));
      order.push(`${name} out`);
    };
    const slow = withLock(lock, work('slow', 3_000), times);
    await Promise.all([slow, withLock(lock, work('next', 1), times)]);
    expect(order).toEqual(['slow in', 'slow out', 'next in', 'next out']);
  });

  it('says which folder is in the way when the wait is too long', async () => {
    const lock = join(temporaryFolder(), 'lock');
    mkdirSync(lock);
    const short = { poll: 10, heartbeat: 60_000, limit: 50 };
    await expect(withLock(lock, async () => 'never', short)).rejects.toThrow(`${lock} is held by another`);
  });
});

/** The lock as a file that Node 20 can import. */
function bundled(folder: string): string {
  const file = join(folder, 'lock.mjs');
  const source = readFileSync(new URL('lock.ts', import.meta.url), 'utf8');
  writeFileSync(file, transformSync(source, { loader: 'ts' }).code);
  return pathToFileURL(file).href;
}

async function nodeEnds(script: string): Promise<void> {
  const { ok, said } = await runCommand([process.execPath, '--input-type=module', '-e', script], 30_000);
  expect(ok, said).toBe(true);
}
