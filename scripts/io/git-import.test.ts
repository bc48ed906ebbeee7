import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, temporaryFolder } from '../testing/workplace.ts';
import { importRepository } from './git-import.ts';

const who = 'Sam <sam@example.com> 1780000000 +0000';
const stream = (end = 'done\n') => [
  Buffer.from(
    `blob\nmark :9\ndata 4\na\r\nb\ncommit refs/heads/main\nmark :1\nauthor ${who}\ncommitter ${who}\n`,
  ),
  Buffer.from(`data 6\nFirst\nM 100644 :9 evidence/a.txt\n\n${end}`),
];

describe('a repository from a stream', () => {
  it('has its commits, its files byte for byte, and nothing left to commit', async () => {
    const folder = join(temporaryFolder(), 'new', 'company');
    const commit = await importRepository(folder, 'main', stream());
    expect(git(folder, 'rev-parse', 'HEAD').trim()).toBe(commit);
    expect(git(folder, 'log', '--format=%an %ae %ct %s').trim()).toBe('Sam sam@example.com 1780000000 First');
    expect(readFileSync(join(folder, 'evidence/a.txt'), 'utf8')).toBe('a\r\nb');
    expect(git(folder, 'status', '--porcelain', '--branch').trim()).toBe('## main');
  });

  it('takes an empty folder, and gives the same commit again', async () => {
    const [one, two] = [temporaryFolder(), join(temporaryFolder(), 'b')];
    expect(await importRepository(one, 'main', stream())).toBe(await importRepository(two, 'main', stream()));
  });

  it('touches no folder that holds something, and no file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mine.txt'), 'Mine.\n');
    await expect(importRepository(folder, 'main', stream())).rejects.toThrow(
      /is not empty; nothing was changed/,
    );
    const file = join(folder, 'mine.txt');
    await expect(importRepository(file, 'main', stream())).rejects.toThrow(/is no folder/);
    for (const below of [join(file, 'a'), join(file, 'a', 'b')])
      await expect(importRepository(below, 'main', stream())).rejects.toThrow(
        `\`${below}\` could not be written: a file stands where its folder would be.`,
      );
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  it.each([
    ['ends too soon', stream('').slice(0, 1)],
    ['is no stream', [Buffer.from('hello\n')]],
  ])('leaves nothing behind when the stream %s', async (_, pieces) => {
    const folder = join(temporaryFolder(), 'a');
    await expect(importRepository(folder, 'main', pieces)).rejects.toThrow(/`git fast-import` refused/);
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });

  it('leaves nothing behind when making the stream fails', async () => {
    const folder = join(temporaryFolder(), 'a');
    mkdirSync(folder);
    function* broken(): Generator<Uint8Array> {
      yield Buffer.from('blob\n');
      throw new RangeError('no day');
    }
    await expect(importRepository(folder, 'main', broken())).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});
