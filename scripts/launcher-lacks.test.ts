import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallProgram } from './testing/small-program.ts';
import {
  commitAll,
  engineCopy,
  git,
  gitRepository,
  plainproof,
  temporaryFolder,
} from './testing/workplace.ts';

describe('what a machine may lack', () => {
  it.each([
    null,
    'esbuild',
    'js-yaml',
    // One that the thread needs that compiles validators, one that is loaded late.
    'ajv',
    'markdown-it',
  ])('packages, all or one (%s): says to install them', (missing) => {
    const engine = engineCopy({ packages: missing !== null });
    if (missing !== null) rmSync(join(engine, 'node_modules', missing));
    const root = gitRepository(smallProgram);
    expect(plainproof(['check', '--root', root], { engine })).toEqual({
      code: 2,
      out: '',
      err: 'plainproof: the packages in node_modules are missing or not complete.\nRun `npm ci` in the folder that holds package.json.\n',
    });
  });

  it('the package that is loaded only when a revision is asked for: says which, and to install it', () => {
    const engine = engineCopy();
    rmSync(join(engine, 'node_modules', 'simple-git'));
    const root = gitRepository(smallProgram);
    expect(plainproof(['check', '--root', root], { engine }).code).toBe(0);
    expect(plainproof(['check', '--at', 'HEAD', '--root', root], { engine })).toEqual({
      code: 2,
      out: '',
      err: 'plainproof: The package `simple-git` in node_modules is missing or not complete; git is asked through it.\nRun `npm ci` in the folder that holds package.json.\n',
    });
  });

  it('a text of the engine: says which, where and how it comes back', () => {
    const engine = engineCopy();
    const root = gitRepository(smallProgram);
    rmSync(join(engine, 'scripts', 'templates', 'policy.md'));
    expect(plainproof(['new', 'policy', 'Password Policy', '--root', root], { engine })).toEqual({
      code: 2,
      out: '',
      err: `plainproof: \`scripts/templates/policy.md\` is missing; expected it in ${engine}, as it comes with the engine.\nRestore it: \`git restore -- scripts/templates/policy.md\` in that folder, or copy scripts/ from upstream again.\n`,
    });
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('a cache that cannot be written: works, and leaves nothing behind', () => {
    const engine = engineCopy();
    writeFileSync(join(engine, 'node_modules', '.cache'), 'a file where the folder would be');
    const temporary = temporaryFolder();
    const { code, out } = plainproof(['check'], { engine, env: { TMPDIR: temporary, TEMP: temporary } });
    expect(code).toBe(0);
    expect(out).toMatch(/\d+ records/);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('git: the rest is judged, and that it is missing is said', () => {
    const root = gitRepository(smallProgram);
    const path = temporaryFolder();
    symlinkSync(process.execPath, join(path, 'node'));
    const { code, out } = plainproof(['check', '--root', root], { env: { PATH: path } });
    expect(code).toBe(0);
    expect(out).toContain('clone-is-whole');
    expect(out).toMatch(/git/i);
    for (const words of [
      ['check', '--at', 'HEAD'],
      ['check', '--at', '2026-06-01'],
      ['check', '--changed', 'main'],
    ])
      expect(plainproof([...words, '--root', root], { env: { PATH: path } })).toEqual({
        code: 2,
        out: '',
        err: `plainproof: Git gives no answer about \`${root}\`; expected it to be installed.\nInstall git, so that the history can be read.\n`,
      });
  });

  it('a shallow clone: said', () => {
    const whole = gitRepository(smallProgram);
    commitAll(whole, 'Second', '2026-01-11T12:00:00Z');
    const clone = join(temporaryFolder(), 'clone');
    git(dirname(clone), 'clone', '--quiet', '--depth', '1', `file://${whole}`, clone);
    const { out } = plainproof(['check', '--root', clone]);
    expect(out).toContain('clone-is-whole');
    expect(out).toContain('shallow');
    expect(plainproof(['check', '--at', '2026-01-01', '--root', clone]).err).toContain(
      'Choose a later day, or fetch the whole history with `git fetch --unshallow`.',
    );
  });
});
