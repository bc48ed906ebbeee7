import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenPolicy, smallProgram } from './testing/small-program.ts';
import { engineCopy, gitRepository, home, plainproof } from './testing/workplace.ts';

describe('the launcher', () => {
  it('is called by the name that it had as well', () => {
    const root = gitRepository(smallProgram);
    const words = ['check', '--today', '2026-07-01', '--root', root];
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(home, 'scripts', 'plainproof.mjs'), ...words],
      {
        encoding: 'utf8',
      },
    );
    expect({ code: status, out: stdout, err: '' }).toEqual(plainproof(words));
  });

  it('an answer that never comes is not the answer that nothing is wrong', () => {
    const engine = engineCopy();
    const source = 'export const main = (): Promise<number> => new Promise(() => {});\n';
    writeFileSync(join(engine, 'scripts', 'cli.ts'), source);
    expect(plainproof(['check'], { engine })).toEqual({
      code: 2,
      out: '',
      err: 'plainproof: this is a bug in the engine: it ended before there was an answer.\n',
    });
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full, and exits with 2', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" help > /dev/full', process.execPath, join(home, 'scripts', 'plainproof.cjs')],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^plainproof: The output could not be written: ENOSPC.*\n.*cut off\.\n$/),
    });
  });

  it.skipIf(!existsSync('/dev/full'))('exits with 2 also where it cannot say why', () => {
    const words = [
      '-c',
      '"$0" "$1" bogus 2> /dev/full',
      process.execPath,
      join(home, 'scripts', 'plainproof.cjs'),
    ];
    expect(spawnSync('sh', words).status).toBe(2);
  });

  it('a source that cannot be bundled: says which, also when a command is running', () => {
    const engine = engineCopy();
    const place = join(engine, 'scripts', 'parse', 'place.ts');
    const text = `${readFileSync(place, 'utf8')}const broken = ;\n`;
    writeFileSync(place, text);
    const line = text.split('\n').length - 1;
    const root = gitRepository({ ...smallProgram, ...brokenPolicy });
    expect(plainproof(['check', '--root', root], { engine })).toEqual({
      code: 2,
      out: '',
      err: `plainproof: the engine's sources cannot be bundled: scripts/parse/place.ts:${line}:16: Unexpected ";"\nMend that file, or restore scripts/ from git.\n`,
    });
  });

  it('a rule with a slip: says where, also below the words that are bundled in another form', () => {
    const engine = engineCopy();
    const path = 'scripts/rules/clone-is-whole.ts';
    const text = `${readFileSync(join(engine, path), 'utf8')}const broken = ;\n`;
    writeFileSync(join(engine, path), text);
    const place = `${path}:${text.split('\n').length - 1}:16: Unexpected ";"`;
    for (const words of [['check'], ['explain', 'clone-is-whole']])
      expect(plainproof(words, { engine }).err).toContain(place);
  });

  it.each([
    [
      'a schema that cannot be compiled: says which',
      'model/kinds/role-schema.ts',
      (text: string) => text.replace("type: 'object',", "type: 'object', nonsense: true,"),
      'the schema `role` cannot be compiled: strict mode: unknown keyword: "nonsense"',
    ],
    [
      'a source that only validators need: says where',
      'parse/formats.ts',
      (text: string) => `const broken = ;\n${text}`,
      'scripts/parse/formats.ts:1:16: Unexpected ";"',
    ],
    [
      'schemas that end the thread which compiles them: says so, and does not wait',
      'model/schemas.ts',
      (text: string) => `${text}process.exit(0);\n`,
      'the thread that compiles validators ended without them',
    ],
  ])('%s', (_, path, broken, said) => {
    const engine = engineCopy();
    const source = join(engine, 'scripts', path);
    writeFileSync(source, broken(readFileSync(source, 'utf8')));
    expect(plainproof(['check'], { engine })).toEqual({
      code: 2,
      out: '',
      err: `plainproof: the engine's sources cannot be bundled: ${said}\nMend that file, or restore scripts/ from git.\n`,
    });
  });

  it('two runs on one commit and day give the same bytes', () => {
    const words = [
      'check',
      '--at',
      'HEAD',
      '--format',
      'json',
      '--root',
      gitRepository({ ...smallProgram, ...brokenPolicy }),
    ];
    expect(plainproof(words)).toEqual(plainproof(words));
  });
});
