import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallProgram } from '../testing/small-program.ts';
import { git, gitRepository, plainproof, temporaryFolder } from '../testing/workplace.ts';

describe.each([
  ['schema', 'policy.json'],
  ['codeowners', 'CODEOWNERS'],
])('`export %s --out`', (what, file) => {
  it('writes into a folder anywhere, and nothing into the repository', () => {
    const [out, root] = [join(temporaryFolder(), 'new'), gitRepository(smallProgram)];
    const answer = plainproof(['export', what, '--out', out, '--root', root]);
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.out).toContain(`wrote ${out}/${file}`);
    expect(existsSync(join(out, file))).toBe(true);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('takes a folder from where the command is run', () => {
    const [cwd, root] = [temporaryFolder(), gitRepository(smallProgram)];
    expect(plainproof(['export', what, '--out', 'new', '--root', root], { cwd }).code).toBe(0);
    expect(existsSync(join(cwd, 'new', file))).toBe(true);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });
});
