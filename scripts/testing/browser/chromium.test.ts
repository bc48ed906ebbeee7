import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../workplace.ts';
import { chromiumLimit, chromiumPath, findOrGet } from './chromium.ts';
import { download, downloaded, madeMachine, refused } from './made-machine.ts';

describe('the path of Chromium', () => {
  it(
    'is a file, and the same each time',
    async () => {
      const path = await chromiumPath();
      expect(existsSync(path)).toBe(true);
      expect(chromiumPath()).toBe(chromiumPath());
    },
    chromiumLimit,
  );

  it('is fetched once when several ask at the same time', async () => {
    const folder = temporaryFolder();
    const shared = madeMachine({ makes: { [download]: downloaded } });
    const answers = await Promise.all([1, 2, 3, 4].map(() => findOrGet(shared, folder)));
    expect(answers).toEqual(Array(4).fill(downloaded));
    expect(downloadsOf(shared)).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not looked for under a lock when it is there', async () => {
    const nowhere = join(temporaryFolder(), 'not', 'there');
    const machine = madeMachine({ files: [downloaded] });
    expect(await findOrGet(machine, nowhere)).toBe(downloaded);
  });

  it('fails for the next worker at once, with the same words', async () => {
    const folder = temporaryFolder();
    const machine = madeMachine({ runs: { [download]: refused } });
    const first = await findOrGet(machine, folder).catch((error: Error) => error.message);
    const second = await findOrGet(machine, folder).catch((error: Error) => error.message);
    expect(first).toContain('set PLAINPROOF_CHROMIUM');
    expect(second).toBe(first);
    expect(downloadsOf(machine)).toBe(1);
    expect(machine.told).toEqual(['No Chromium is here: fetching one, which can take some minutes.']);
  });

  it('is fetched again when the failure is old', async () => {
    const folder = temporaryFolder();
    const machine = madeMachine({ runs: { [download]: refused } });
    await expect(findOrGet(machine, folder)).rejects.toThrow();
    const [name = ''] = readdirSync(folder);
    const old = new Date(Date.now() - 11 * 60_000);
    utimesSync(join(folder, name), old, old);
    await expect(findOrGet(machine, folder)).rejects.toThrow('set PLAINPROOF_CHROMIUM');
    expect(downloadsOf(machine)).toBe(2);
  });
});

function downloadsOf({ ran }: ReturnType<typeof madeMachine>): number {
  return ran.filter(([command]) => command === download).length;
}
