import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../workplace.ts';
import { runCommand, thisMachine } from './machine.ts';

const node = process.execPath;

describe('running a command', () => {
  it('gives back all that it printed, and whether it ended well', async () => {
    const script = 'console.log("one"); console.error("two"); process.exitCode = Number(process.argv[1])';
    const good = await runCommand([node, '-e', script, '0'], 20_000);
    expect(good.ok).toBe(true);
    expect(good.said).toContain('one\n');
    expect(good.said).toContain('two\n');
    expect((await runCommand([node, '-e', script, '3'], 20_000)).ok).toBe(false);
  });

  it('says that a program is not there', async () => {
    const { ok, said } = await runCommand([join(temporaryFolder(), 'nothing')], 20_000);
    expect(ok).toBe(false);
    expect(said).toMatch(/^Error: .*ENOENT/);
  });

  it('does not wait beyond the time limit, also not for a child that holds the output open', async () => {
    const child = `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 8000)'], { stdio: 'inherit' }); setTimeout(() => {}, 8000)`;
    const begun = Date.now();
    const ran = await runCommand([node, '-e', child], 1_000);
    expect(ran).toEqual({ ok: false, said: 'Error: not done after 1 seconds' });
    expect(Date.now() - begun).toBeLessThan(6_000);
  });

  // Nothing listens on the discard port: the download is refused by this machine itself.
  it("ends cleanly when Playwright's download is refused", async () => {
    const { playwright } = thisMachine();
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', temporaryFolder());
    vi.stubEnv('PLAYWRIGHT_DOWNLOAD_HOST', 'http://127.0.0.1:9');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { ok, said } = await runCommand(
      [node, playwright.cli, 'install', '--no-shell', 'chromium'],
      50_000,
    );
    expect(ok).toBe(false);
    expect(said).toContain('ECONNREFUSED');
  });
});

describe('this machine', () => {
  it.skipIf(process.platform === 'win32')('knows programs from other files', () => {
    const { exists } = thisMachine();
    const folder = temporaryFolder();
    const file = join(folder, 'program');
    writeFileSync(file, '#!/bin/sh\n', { mode: 0o600 });
    expect(exists(file)).toBe(false);
    chmodSync(file, 0o700);
    expect(exists(file)).toBe(true);
    expect(exists(folder)).toBe(false);
    expect(exists(join(folder, 'nothing'))).toBe(false);
  });

  it("names Playwright's command line and the Chromium it would download", () => {
    const { playwright } = thisMachine();
    expect(playwright.cli).toMatch(/playwright-core[\\/]cli\.js$/);
    expect(playwright.executable).toMatch(/chromium-\d+/);
  });
});
