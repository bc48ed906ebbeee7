import { describe, expect, it } from 'vitest';
import { aptLimit, getChromium, playwrightLimit } from './get-chromium.ts';
import type { Ran } from './machine.ts';
import { download, downloaded, type MadeMachine, madeMachine, refused } from './made-machine.ts';

const update = 'env DEBIAN_FRONTEND=noninteractive /usr/bin/apt-get update';
const install =
  'env DEBIAN_FRONTEND=noninteractive /usr/bin/apt-get install -y --no-install-recommends chromium';

describe('getting a Chromium', () => {
  it("is Playwright's download, within three minutes", async () => {
    const made = madeMachine({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      makes: { [download]: downloaded },
    });
    expect(await getChromium(made)).toBe(downloaded);
    expect(made.ran).toEqual([
      [download, playwrightLimit],
      [`${downloaded} --version`, 30_000],
    ]);
    expect(playwrightLimit).toBe(180_000);
  });

  it("is Debian's package for root, when the download fails", async () => {
    const made = madeMachine({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      runs: { [download]: refused },
      makes: { [install]: '/usr/bin/chromium' },
    });
    expect(await getChromium(made)).toBe('/usr/bin/chromium');
    expect(made.ran.slice(0, 3)).toEqual([
      [download, playwrightLimit],
      [update, aptLimit],
      [install, aptLimit],
    ]);
  });

  it("is Debian's package when the download does not start, for want of libraries", async () => {
    const made = madeMachine({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      runs: {
        [`${downloaded} --version`]: { ok: false, said: 'libnss3.so: cannot open shared object file' },
      },
      makes: { [download]: downloaded, [install]: '/usr/bin/chromium' },
    });
    expect(await getChromium(made)).toBe('/usr/bin/chromium');
  });

  it.each<[string, MadeMachine, string]>([
    ['not root', { files: ['/usr/bin/apt-get'], runs: { [download]: refused } }, 'connect ECONNREFUSED'],
    ['no apt-get', { isRoot: true, runs: { [download]: refused } }, 'connect ECONNREFUSED'],
    [
      'not Linux',
      { isRoot: true, platform: 'darwin', files: ['/usr/bin/apt-get'], runs: { [download]: refused } },
      'connect ECONNREFUSED',
    ],
    ['a download that says nothing', { runs: { [download]: { ok: false, said: '' } } }, 'said nothing'],
    ['a download that makes nothing', {}, 'it brought nothing that starts'],
  ])("has only Playwright's download with %s", async (_, about, reason) => {
    const made = madeMachine(about);
    const message = await getChromium(made).catch((error: Error) => error.message);
    expect(message).toContain(`Playwright's download: `);
    expect(message).toContain(reason);
    expect(made.ran.map(([command]) => command)).toEqual([download]);
  });

  it.each<[string, Record<string, Ran>, string]>([
    [
      'the list of packages',
      { [update]: { ok: false, said: 'Ign:1\nE: Could not reach it\n' } },
      'Could not reach it',
    ],
    ['the package', { [install]: { ok: false, said: 'E: No such package' } }, 'No such package'],
  ])('says in one line what failed, what to install and what to set: %s', async (_, runs, reason) => {
    const made = madeMachine({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      runs: { [download]: refused, ...runs },
    });
    await expect(getChromium(made)).rejects.toThrow(
      `No Chromium was found, and none could be fetched (Playwright's download: connect ECONNREFUSED; apt-get: ${reason}); ` +
        'expected one for the browser tests. Install Chromium or Google Chrome, or set PLAINPROOF_CHROMIUM to the path of its program.',
    );
  });

  it('does not ask for a package when the list of packages failed', async () => {
    const made = madeMachine({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      runs: { [download]: refused, [update]: { ok: false, said: '' } },
    });
    await expect(getChromium(made)).rejects.toThrow();
    expect(made.ran.map(([command]) => command)).toEqual([download, update]);
  });
});
