import { describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { downloaded, type MadeMachine, madeMachine, refused } from './made-machine.ts';

describe('finding a Chromium', () => {
  it.each<[string, MadeMachine, string | null]>([
    [
      'the variable before everything else',
      {
        env: { PLAINPROOF_CHROMIUM: '/mine', CHROME_PATH: '/other', PATH: '/bin' },
        files: ['/mine', '/other', '/bin/chromium'],
      },
      '/mine',
    ],
    [
      'the variable of others',
      { env: { CHROME_PATH: '/other', PATH: '/bin' }, files: ['/other', '/bin/chromium'] },
      '/other',
    ],
    [
      'nothing for an empty variable',
      { env: { PLAINPROOF_CHROMIUM: '', CHROME_PATH: '/other' }, files: ['/other'] },
      '/other',
    ],
    ['chromium on PATH', { files: ['/usr/bin/chromium', '/usr/bin/google-chrome'] }, '/usr/bin/chromium'],
    ['chromium-browser', { files: ['/bin/chromium-browser'] }, '/bin/chromium-browser'],
    ['google-chrome', { files: ['/bin/google-chrome'] }, '/bin/google-chrome'],
    ['google-chrome-stable', { files: ['/bin/google-chrome-stable'] }, '/bin/google-chrome-stable'],
    ['microsoft-edge', { files: ['/bin/microsoft-edge'] }, '/bin/microsoft-edge'],
    [
      'the better name in a later folder',
      { files: ['/bin/google-chrome', '/opt/chromium'] },
      '/opt/chromium',
    ],
    [
      "a download of Playwright's after PATH",
      { files: [downloaded, '/opt/microsoft-edge'] },
      '/opt/microsoft-edge',
    ],
    ["a download of Playwright's", { files: [downloaded] }, downloaded],
    ['nothing', { files: [] }, null],
    ['nothing without PATH', { env: {}, files: ['/bin/chromium', 'chromium', '/chromium'] }, null],
    ['nothing outside PATH', { files: ['/elsewhere/chromium'] }, null],
    [
      'the next one when the first is but a hint to install',
      {
        files: ['/bin/chromium-browser', '/bin/google-chrome'],
        runs: { '/bin/chromium-browser --version': refused },
      },
      '/bin/google-chrome',
    ],
    [
      'Chrome in the applications of a Mac',
      {
        platform: 'darwin',
        files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      "Edge in a user's own applications",
      {
        platform: 'darwin',
        env: { HOME: '/Users/ana' },
        files: ['/Users/ana/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
      },
      '/Users/ana/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    ['no place of a Mac on Linux', { files: ['/Applications/Chromium.app/Contents/MacOS/Chromium'] }, null],
    [
      'a program on the PATH of Windows',
      { platform: 'win32', env: { PATH: 'C:\\a;D:\\b' }, files: ['D:\\b\\chromium.exe'] },
      'D:\\b\\chromium.exe',
    ],
    [
      'Chrome in the programs of Windows',
      {
        platform: 'win32',
        env: { PROGRAMFILES: 'C:\\Program Files' },
        files: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
      },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'Edge, which every Windows has',
      {
        platform: 'win32',
        env: { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
        files: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ])('takes %s', async (_, about, expected) => {
    expect(await findChromium(madeMachine(about))).toBe(expected);
  });

  it.each(['PLAINPROOF_CHROMIUM', 'CHROME_PATH'])('refuses a %s that names no program', async (variable) => {
    const wrong = madeMachine({ env: { [variable]: '/nowhere', PATH: '/bin' }, files: ['/bin/chromium'] });
    await expect(findChromium(wrong)).rejects.toThrow(
      `\`${variable}\` is /nowhere, which is no program; expected the path of a Chromium. Install`,
    );
  });

  it('starts nothing on Windows, where asking for the version opens a window', async () => {
    const windows = madeMachine({
      platform: 'win32',
      env: { PATH: 'C:\\a' },
      files: ['C:\\a\\chromium.exe'],
    });
    expect(await findChromium(windows)).toBe('C:\\a\\chromium.exe');
    expect(windows.ran).toEqual([]);
  });
});
