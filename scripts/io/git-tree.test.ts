import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { gitRepository } from '../testing/workplace.ts';
import { blobHasher, blobReader, listTree, readBlobs } from './git-tree.ts';

const files = {
  'a b/ü "quoted".txt': 'one\ntwo',
  'empty.md': '',
  'policies/POL-01.md': 'y'.repeat(70_000),
  'policies/POL-02.md': 'one\ntwo',
  'zero.bin': 'a\0b\nc',
};

describe('the files of a commit', () => {
  it('are listed and read whole, whatever the names and bytes', () => {
    const root = gitRepository(files);
    const tree = listTree(root, 'HEAD');
    expect(tree.map(({ path }) => path)).toEqual(Object.keys(files).sort());
    const blobs = readBlobs(root, tree);
    expect(Object.fromEntries([...blobs].map(([path, bytes]) => [path, textOf(bytes)]))).toEqual(files);
    const listed = listTree(root, 'HEAD', ['policies', 'absent']).map(({ path }) => path);
    expect(listed).toEqual(['policies/POL-01.md', 'policies/POL-02.md']);
  });

  it('are read and hashed in any order, announced or not, more than one question holds', () => {
    const large = { ...files, 'b.txt': 'x'.repeat(17 * 1024 * 1024) };
    const root = gitRepository(large);
    const tree = listTree(root, 'HEAD');
    for (const announced of [tree, []]) {
      const [read, hash] = [blobReader(root, announced), blobHasher(root, announced)];
      for (const file of [...tree, ...[...tree].reverse()]) {
        const text = large[file.path as keyof typeof large];
        expect(textOf(read(file)) === text).toBe(true);
        expect(hash(file)).toBe(createHash('sha256').update(text).digest('hex'));
      }
    }
  });
});

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
