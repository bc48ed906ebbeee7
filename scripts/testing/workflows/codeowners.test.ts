import { describe, expect, it } from 'vitest';
import { activeOwnerLines } from './codeowners.ts';
import { existsBelow, readFileBelow, repositoryRoot } from './workflow-files.ts';

const path = '.github/CODEOWNERS';

describe('CODEOWNERS of the template', () => {
  it('names nobody: a handle we made up may belong to a stranger', (ctx) => {
    if (isSetUp()) ctx.skip('this program is no longer the example: CODEOWNERS is yours');
    const text = readFileBelow(repositoryRoot, path);
    expect(activeOwnerLines(text)).toEqual([]);
    // Comments too: a line is meant to be uncommented, and `@<your-org>` can be nobody's name.
    expect(text).not.toMatch(/@[a-z0-9]/i);
  });

  it('proposes a line for each folder that people own', (ctx) => {
    if (isSetUp()) ctx.skip('this program is no longer the example: CODEOWNERS is yours');
    const proposed = readFileBelow(repositoryRoot, path).replaceAll(/^# (?=(?:\*|\/)\S*\s+@)/gm, '');
    const patterns = activeOwnerLines(proposed).map(({ pattern }) => pattern);
    for (const folder of [
      'policies',
      'controls',
      'risk-register',
      'evidence',
      'program',
      'scripts',
      '.github',
    ]) {
      expect(patterns).toContain(`/${folder}/`);
    }
  });
});

describe('an active line', () => {
  it.each([
    ['/policies/ @acme/leads', 1, ['@acme/leads']],
    ['/policies/ ada@example.com # the founder', 1, ['ada@example.com']],
    ['/policies/', 1, []],
    ['# /policies/ @acme/leads', 0, []],
    ['  # /policies/ @acme/leads', 0, []],
    ['/a\\ b/ @acme/leads', 1, ['@acme/leads']],
    ['', 0, []],
  ])('%j', (text, count, owners) => {
    const lines = activeOwnerLines(text);
    expect(lines).toHaveLength(count);
    expect(lines.flatMap((line) => line.owners)).toEqual(owners);
  });

  it('has the number it has in the file', () => {
    expect(activeOwnerLines('# one\n\n/policies/ @acme/leads\n')[0]?.line).toBe(3);
  });
});

/** Setup turns `example` off; from then on the company's own people stand in CODEOWNERS. */
function isSetUp(): boolean {
  const program = 'program/program.md';
  return (
    existsBelow(repositoryRoot, program) && !/^example: true$/m.test(readFileBelow(repositoryRoot, program))
  );
}
