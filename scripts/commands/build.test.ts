import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallProgram } from '../testing/small-program.ts';
import { engineCopy, git, gitRepository, home, plainproof } from '../testing/workplace.ts';

const example = {
  'program/program.md': `${smallProgram['program/program.md']}`.replace('---\n', '---\nexample: true\n'),
};

describe('build', () => {
  it('publishes nothing of the example, and says so in one line', () => {
    const { code, out, err } = plainproof(['build', '--publish', '--audience', 'public'], {
      cwd: gitRepository(example),
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'plainproof: Nothing is published while program/program.md describes the example: put in your own company and set `example` to false.\n',
    );
  });

  it('says what is missing where the site’s packages are', () => {
    const { code, err } = plainproof(['build'], {
      engine: engineCopy({ site: false }),
      cwd: gitRepository(smallProgram),
    });
    expect(code).toBe(2);
    expect(err).toContain('The site’s packages are not installed.');
    expect(err).toContain('npm ci');
  });

  it('empties no folder that holds anything but a site', () => {
    const root = gitRepository(smallProgram);
    for (const out of ['.', 'program', join(root, 'program')]) {
      const { code, err } = plainproof(['build', '--out', out], { cwd: root });
      expect({ code, err }).toEqual({
        code: 2,
        err: `plainproof: \`${resolve(root, out)}\` holds other things than a site, and building one there would take them away; expected a folder of its own.\nName a folder that is new or empty, or one that holds an earlier build of the site; nothing was changed.\n`,
      });
    }
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('says so where its folder cannot be made', () => {
    const root = gitRepository(smallProgram);
    symlinkSync('no/such/folder', join(root, 'lost'));
    const { code, err } = plainproof(['build', '--out', 'lost/site'], { cwd: root });
    expect({ code, err }).toEqual({
      code: 2,
      err: `plainproof: \`${join(root, 'lost/site')}\` could not be written: a symbolic link on the way leads nowhere.\nName another folder, or remove the link; nothing was changed.\n`,
    });
  });

  it('knows its audiences', () => {
    const { code, err } = plainproof(['build', '--audience', 'auditors'], { cwd: home });
    expect(code).toBe(2);
    expect(err).toContain('Did you mean `auditor`?');
  });
});
