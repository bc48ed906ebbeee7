import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { costOf, memoryOf, timeOf, timesOf } from './measure.mjs';

const cwd = tmpdir();
const nothing = { name: 'nothing', words: ['-e', '0'], cwd };

test('a program that did not do its work stops the measurement', () => {
  const broken = { name: 'broken', words: ['-e', 'console.error("no room"); process.exit(3)'], cwd };
  expect(() => timeOf(broken)).toThrow('broken ended with 3\nno room');
  expect(timeOf({ ...broken, accepts: [0, 3] })).toBeGreaterThan(0);
});

test('each program runs once a round, and the first round is not counted', () => {
  const other = { ...nothing, name: 'other' };
  const times = timesOf([nothing, other], 2);
  expect([...times].map(([name, each]) => [name, each.length])).toEqual([
    ['nothing', 2],
    ['other', 2],
  ]);
});

test('a slow program may ask for fewer rounds', () => {
  expect(timesOf([nothing], (slowest) => (slowest > 0 ? 1 : 9)).get('nothing')).toHaveLength(1);
});

test.skipIf(process.platform === 'win32')(
  'memory that a program or a child of it touches is counted, in MiB',
  () => {
    const folder = mkdtempSync(join(cwd, 'bench-test-'));
    const large = { name: 'large', words: ['-e', 'Buffer.alloc(200 * 1024 * 1024, 1)'], cwd };
    const [small = 0] = memoryOf(nothing, 1, folder) ?? [];
    const [big = 0] = memoryOf(large, 1, folder) ?? [];
    const parent = `require('node:child_process').spawnSync(process.execPath, ${JSON.stringify(large.words)})`;
    const { memory } = costOf({ name: 'parent', words: ['-e', parent], cwd }, folder);
    rmSync(folder, { recursive: true });
    expect(big - small).toBeGreaterThan(190);
    expect(big - small).toBeLessThan(220);
    expect((memory ?? 0) - small).toBeGreaterThan(190);
  },
);
